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
    const added = addedVolumes(run);
    const seen = new Set<string>();
    for (const node of ownVolumes(run)) {
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
  const names = new Set(own.map(({ text }) => text));
  const mounted = new Set(mountLists(run).flatMap(({ items }) => items.map((one) => one.get('name').text)));
  const ofWorkflow = specs.flatMap((spec) => [
    ...spec.get('volumes').items.map((volume) => volume.get('name')),
    ...spec.get('volumeClaimTemplates').items.map((claim) => claim.get('metadata').get('name')),
  ]);
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
  const auth = location.get('http').get('auth');
  return [
    ...Object.entries(SECRETS).flatMap(([name, fields]) => fields.map((one) => location.get(name).get(one))),
    ...Object.entries(HTTP_SECRETS).flatMap(([name, fields]) => fields.map((one) => auth.get(name).get(one))),
  ];
}
