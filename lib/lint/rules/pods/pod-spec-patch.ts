import type * as Yaml from 'yaml';
import { isTemplated } from '../../../argo/templated-text';
import { suggestNames } from '../../../finding';
import { isPodType } from '../../model';
import type { RunSubject, SettingsSubject } from '../../model';
import { checkStructure } from '../../structure';
import type { Rule, RuleFinding } from '../rule';

/** What a patch contains; the reason, if Argo cannot read it. */
type Patch =
  | { readonly kind: 'fields'; readonly fields: { readonly [name: string]: unknown } }
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly message: string };

/**
 * Patches that are not YAML or JSON, not a pod specification, or have items without the name that they are merged by
 * (workflow/util/util.go, `ApplyPodSpecPatch`: "Error applying PodSpecPatch").
 */
export const invalidPodSpecPatch: Rule<SettingsSubject> = {
  code: 'invalid-pod-spec-patch',
  class: 'fails',
  needs: ['podSpecPatch'],
  *check(subject): Generator<RuleFinding> {
    const node = subject.settings.get('podSpecPatch');
    const patch = patchOf(subject);
    const message = patch?.kind === 'error' ? patch.message : mistakeIn(patch);
    if (message !== undefined) yield { node, message };
  },
};

/** Fields that pods do not have, such as `spec`: Argo ignores them. */
export const unknownPodField: Rule<SettingsSubject> = {
  code: 'unknown-pod-field',
  class: 'advice',
  needs: ['podSpecPatch'],
  *check(subject) {
    const node = subject.settings.get('podSpecPatch');
    for (const name of fieldsOf(patchOf(subject))) {
      if (POD_FIELDS.has(name) || name.startsWith('$')) continue;
      const hint = suggestNames(name, POD_FIELDS, '').startsWith('Did')
        ? suggestNames(name, POD_FIELDS, '')
        : `A patch starts with the fields of a pod's 'spec', such as 'containers'.`;
      yield { node, message: `A pod has no field '${name}', so the patch does nothing there. ${hint}` };
    }
  },
};

/**
 * Containers without an image whose name no container of the pod has: the patch adds them, and Kubernetes refuses the
 * pod ("spec.containers[2].image: Required value").
 */
export const unknownPatchedContainer: Rule<SettingsSubject> = {
  code: 'unknown-container',
  class: 'fails',
  needs: ['podSpecPatch'],
  *check(subject) {
    const node = subject.settings.get('podSpecPatch');
    const patch = patchOf(subject);
    for (const run of subject.runs.filter(({ type }) => isPodType(type))) {
      for (const field of ['containers', 'initContainers'] as const) {
        const names = containerNames(run, field);
        for (const name of addedWithoutImage(patch, field)) {
          if (names.includes(name)) continue;
          const of = `the pod of the template '${run.template.get('name').text ?? ''}'`;
          const hint = suggestNames(name, names, `Set its 'image'.`);
          yield {
            node,
            message: `No container '${name}' is in ${of}, and the patch has no image for it. ${hint}`,
          };
        }
      }
    }
  },
};

/** The patch of a template or workflow with pods, if it is known before the workflow runs. */
function patchOf({ settings, runs }: SettingsSubject): Patch | undefined {
  const text = settings.get('podSpecPatch').text ?? '';
  if (text === '' || isTemplated(text) || !runs.some(({ type }) => isPodType(type))) return undefined;
  return parsePatch(text);
}

const NOT_A_POD = `It is not a pod specification. Use fields of one, such as 'containers'.`;

function parsePatch(text: string): Patch {
  // Loaded on first use: most workflows have no patches.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` is asynchronous
  const yaml = require('yaml') as typeof Yaml;
  const [document] = yaml.parseAllDocuments(text, {
    version: '1.1',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  if (document === undefined || !('errors' in document)) return { kind: 'empty' };
  const [error] = document.errors;
  if (error !== undefined)
    return { kind: 'error', message: `The patch is not valid YAML: ${error.message}.` };
  const value = valueOf(document);
  if (value === undefined || value === null) return { kind: 'empty' };
  if (typeof value !== 'object' || Array.isArray(value)) return { kind: 'error', message: NOT_A_POD };
  return { kind: 'fields', fields: { ...value } };
}

/** The value of a document; nothing if its aliases would expand to a large one. */
function valueOf(document: Yaml.Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch {
    return undefined;
  }
}

function fieldsOf(patch: Patch | undefined): string[] {
  return patch?.kind === 'fields' ? Object.keys(patch.fields) : [];
}

function itemsOf(patch: Patch | undefined, field: string): readonly { readonly [name: string]: unknown }[] {
  const list = patch?.kind === 'fields' ? patch.fields[field] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => (typeof item === 'object' && item !== null ? [{ ...item }] : []));
}

/** What is wrong with the fields of a patch. */
function mistakeIn(patch: Patch | undefined): string | undefined {
  if (patch?.kind !== 'fields') return undefined;
  for (const field of ['containers', 'initContainers', 'volumes']) {
    const nameless = itemsOf(patch, field).some((item) => item.$patch === undefined && !isName(item.name));
    if (nameless) return `An item of '${field}' has no name. Set the 'name' of the one that it patches.`;
  }
  const [problem] = checkStructure(asWorkflow(patch.fields)).filter(
    ({ code, refusedBy }) => refusedBy === 'decoder' && code !== 'unknown-field',
  );
  return problem?.message;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A workflow with the fields of a pod where it has fields of the same type. */
function asWorkflow({ containers, ...fields }: { readonly [name: string]: unknown }): object {
  const template = pick(fields, [
    'affinity',
    'automountServiceAccountToken',
    'hostAliases',
    'initContainers',
    'nodeSelector',
    'priorityClassName',
    'schedulerName',
    'securityContext',
    'serviceAccountName',
    'tolerations',
    'volumes',
  ]);
  const spec = pick(fields, [
    'activeDeadlineSeconds',
    'dnsConfig',
    'dnsPolicy',
    'hostNetwork',
    'imagePullSecrets',
    'priority',
  ]);
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    spec: {
      ...spec,
      templates: [{ ...template, ...(containers !== undefined && { sidecars: containers }) }],
    },
  };
}

function pick(
  fields: { readonly [name: string]: unknown },
  names: readonly string[],
): { readonly [name: string]: unknown } {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => names.includes(name) && value !== null),
  );
}

/** The names of the containers that Argo creates. */
function containerNames({ template }: RunSubject, field: 'containers' | 'initContainers'): readonly string[] {
  const namesIn = (list: string, owner = template): string[] =>
    owner.get(list).items.map((item) => item.get('name').text ?? '');
  if (field === 'initContainers') return ['init', ...namesIn('initContainers')];
  const set = template.get('containerSet');
  return ['wait', ...(set.exists ? namesIn('containers', set) : ['main']), ...namesIn('sidecars')];
}

function addedWithoutImage(patch: Patch | undefined, field: string): string[] {
  return itemsOf(patch, field).flatMap(({ name, image, $patch }) =>
    isName(name) && image === undefined && $patch === undefined ? [name] : [],
  );
}

/** The fields of `PodSpec` in Kubernetes 1.34, and obsolete ones. */
const POD_FIELDS: ReadonlySet<string> = new Set(
  [
    'activeDeadlineSeconds affinity automountServiceAccountToken containers dnsConfig dnsPolicy enableServiceLinks',
    'ephemeralContainers hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride',
    'imagePullSecrets initContainers nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName',
    'readinessGates resourceClaims resources restartPolicy runtimeClassName schedulerName schedulingGates',
    'securityContext serviceAccount serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain',
    'terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes workloadRef',
  ]
    .join(' ')
    .split(' '),
);
