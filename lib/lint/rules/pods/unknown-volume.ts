import { isTemplated } from '../../../argo/templated-text';
import { suggestNames } from '../../../finding';
import type { JsonNode } from '../../json';
import { isPodType } from '../../model';
import type { RunSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import { mountLists } from './mounts';
import { addedVolumes } from './volume-names';

/**
 * Volumes that a template mounts and that neither it nor the workflow has. The volumes of the WorkflowTemplate in a
 * `templateRef` do not count, and a `podSpecPatch` is applied too late (workflow/controller/workflowpod.go,
 * `addVolumeReferences`: "volume 'v' not found in workflow spec"). Callers of a WorkflowTemplate may have the volumes.
 */
export const unknownVolume: Rule<RunSubject> = {
  code: 'unknown-volume',
  class: 'fails',
  *check(run) {
    if (run.object.isReusable || !isPodType(run.type)) return;
    const lists = mountLists(run);
    if (lists.length === 0) return;
    const known = new Set(volumesOf(run));
    if ([...known].some(isTemplated)) return;
    for (const mounts of lists) yield* unknownIn(mounts, known, run);
  },
};

/**
 * Volumes that a container of a container set mounts. Argo does not look there: the pod has the volumes of the template,
 * and those of the workflow that the set or another container mounts, and Kubernetes refuses the pod
 * ("volumeMounts[0].name: Not found").
 */
export const unknownSetVolume: Rule<RunSubject> = {
  code: 'unknown-volume',
  class: 'fails',
  needs: ['containerSet'],
  *check(run) {
    if (run.object.isReusable || run.type !== 'containerSet' || isPatched(run)) return;
    const known = new Set(podVolumes(run));
    for (const container of run.template.get('containerSet').get('containers').items) {
      for (const mount of container.get('volumeMounts').items) {
        const node = mount.get('name');
        const name = node.text ?? '';
        if (name === '' || known.has(name) || isTemplated(name)) continue;
        const fix = volumesOf(run).includes(name)
          ? `Move it from the workflow to the template, or mount it in 'containerSet.volumeMounts'.`
          : suggestNames(name, known, `Add it to the 'volumes' of the template.`);
        yield { node, message: `The pod has no volume '${name}' for this mount. ${fix}` };
      }
    }
  },
};

function isPatched({ template, specs }: RunSubject): boolean {
  const owners = [template, ...specs, ...specs.map((spec) => spec.get('templateDefaults'))];
  return owners.some((owner) => (owner.get('podSpecPatch').text ?? '') !== '');
}

/** The volumes of a pod, with those that Argo can add. */
function podVolumes(run: RunSubject): string[] {
  const { template, specs } = run;
  const mounted = mountLists(run).flatMap(namesIn);
  const defaults = specs.flatMap((spec) => namesIn(spec.get('templateDefaults').get('volumes')));
  return [...namesIn(template.get('volumes')), ...defaults, ...mounted, ...addedVolumes(run).keys()];
}

function volumesOf({ template, specs }: RunSubject): string[] {
  return [
    ...namesIn(template.get('volumes')),
    ...specs.flatMap((spec) => [
      ...namesIn(spec.get('volumes')),
      ...namesIn(spec.get('templateDefaults').get('volumes')),
      ...spec.get('volumeClaimTemplates').items.map((claim) => claim.get('metadata').get('name').text ?? ''),
    ]),
  ];
}

function namesIn(volumes: JsonNode): string[] {
  return volumes.items.map((volume) => volume.get('name').text ?? '');
}

function* unknownIn(mounts: JsonNode, known: ReadonlySet<string>, run: RunSubject): Generator<RuleFinding> {
  for (const mount of mounts.items) {
    const node = mount.get('name');
    const name = node.text ?? '';
    if (known.has(name) || isTemplated(name)) continue;
    yield { node: node.exists ? node : mount, message: messageOf(name, known, run) };
  }
}

function messageOf(name: string, known: ReadonlySet<string>, { object, base }: RunSubject): string {
  if (base !== object && namesIn(base.spec.get('volumes')).includes(name))
    return `The volume '${name}' of the ${base.kind} '${base.name}' is not one of the ${object.kind} that calls its template. Move it to the template, or add it to 'spec.volumes'.`;
  return `There is no volume '${name}' for this mount. ${suggestNames(name, known, `Add it to the 'volumes' of the template or the workflow.`)}`;
}
