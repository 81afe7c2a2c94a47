import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import { isPodType } from '../../model';
import type { RunSubject } from '../../model';
import type { Rule } from '../rule';
import { mountLists } from './mounts';

/**
 * Volumes with the name of another volume of the pod: Argo adds its own, and one for each Secret of an artifact, which
 * has the name of the Secret (workflow/controller/workflowpod.go, `createWorkflowPod` and `createSecretVal`). Kubernetes
 * refuses the pod ("spec.volumes[3].name: Duplicate value"; `ValidateVolumes`), or the container gets the wrong volume.
 */
export const duplicateVolume: Rule<RunSubject> = {
  code: 'duplicate-volume',
  class: 'fails',
  *check(run) {
    if (!isPodType(run.type)) return;
    const own = ownVolumes(run);
    if (own.length === 0) return;
    const added = addedVolumes(run);
    const seen = new Set<string>();
    for (const node of own) {
      const name = node.text ?? '';
      const reason = seen.has(name) ? 'The pod has another volume of this name' : added.get(name);
      if (reason !== undefined && name !== '')
        yield { node, message: `The volume '${name}' is not the only one: ${reason}. Rename it.` };
      seen.add(name);
    }
  },
};

/** The names of the volumes of the template, and of those of the workflow that it mounts. */
function ownVolumes(run: RunSubject): JsonNode[] {
  const { template, specs } = run;
  const own = template.get('volumes').items.map((volume) => volume.get('name'));
  const ofWorkflow = specs.flatMap((spec) => [
    ...spec.get('volumes').items.map((volume) => volume.get('name')),
    ...spec.get('volumeClaimTemplates').items.map((claim) => claim.get('metadata').get('name')),
  ]);
  if (ofWorkflow.length === 0) return own;
  const names = new Set(own.map(({ text }) => text));
  const mounted = new Set(mountLists(run).flatMap(({ items }) => items.map((one) => one.get('name').text)));
  // Argo takes the first volume of a name, and that of the template before that of the workflow.
  const used = new Map(
    ofWorkflow
      .filter(({ text }) => mounted.has(text) && !names.has(text))
      .reverse()
      .map((node) => [node.text, node] as const),
  );
  return [...own, ...used.values()];
}

/** The volumes that Argo adds to the pod, with the reason. */
export function addedVolumes({ template, specs, type }: RunSubject): Map<string, string> {
  const owners = [template, ...specs, ...specs.map((spec) => spec.get('templateDefaults'))];
  const hasAccount = owners.some(
    (owner) => (owner.get('executor').get('serviceAccountName').text ?? '') !== '',
  );
  const own = [
    'var-run-argo',
    'tmp-dir-argo',
    ...(hasAccount ? ['exec-sa-token'] : []),
    ...(template.get('inputs').get('artifacts').items.length > 0 ? ['input-artifacts'] : []),
    ...(type === 'script' ? ['argo-staging'] : []),
  ];
  return new Map([
    ...own.map((name) => [name, 'Argo adds one of its own'] as const),
    ...secretsOf(template).map(
      (name) => [name, `Argo adds one for the Secret '${name}' of an artifact`] as const,
    ),
  ]);
}

/** The Secrets of the artifacts of a template (`createSecretVolumesFromArtifactLocations`). */
function secretsOf(template: JsonNode): string[] {
  const locations = [
    template.get('archiveLocation'),
    ...template.get('inputs').get('artifacts').items,
    ...template.get('outputs').get('artifacts').items,
    template.get('data').get('source').get('artifactPaths'),
  ];
  return locations
    .flatMap(secretReferences)
    .filter((reference) => (reference.get('key').text ?? '') !== '')
    .map((reference) => reference.get('name').text ?? '')
    .filter((name) => name !== '' && !isTemplated(name));
}

const SECRETS: { readonly [location: string]: readonly string[] } = {
  s3: ['accessKeySecret', 'secretKeySecret', 'sessionTokenSecret', 'caSecret'],
  git: ['usernameSecret', 'passwordSecret', 'sshPrivateKeySecret'],
  artifactory: ['usernameSecret', 'passwordSecret'],
  hdfs: ['krbCCacheSecret', 'krbKeytabSecret'],
  oss: ['accessKeySecret', 'secretKeySecret'],
  gcs: ['serviceAccountKeySecret'],
  azure: ['accountKeySecret'],
};

const HTTP_SECRETS: { readonly [auth: string]: readonly string[] } = {
  basicAuth: ['usernameSecret', 'passwordSecret'],
  clientCert: ['clientCertSecret', 'clientKeySecret'],
  oauth2: ['clientIDSecret', 'clientSecretSecret', 'tokenURLSecret'],
};

function secretReferences(location: JsonNode): JsonNode[] {
  return [...fieldsOf(location, SECRETS), ...fieldsOf(location.get('http').get('auth'), HTTP_SECRETS)];
}

/** The fields that are listed for the fields of an object that exist. */
function fieldsOf(owner: JsonNode, listed: { readonly [field: string]: readonly string[] }): JsonNode[] {
  return Object.entries(listed).flatMap(([name, fields]) => {
    const field = owner.get(name);
    return field.exists ? fields.map((one) => field.get(one)) : [];
  });
}
