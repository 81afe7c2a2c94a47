import type { JsonNode } from '../../json';
import { isPodType } from '../../model';
import type { RunSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/**
 * Input artifacts at the mount point of a volume: Argo loads the artifact beside the volume, and cannot rename the file
 * to the mount point (workflow/executor/executor.go, `loadArtifacts`; argo-workflows#16144). In a `container`, its
 * validator refuses them.
 */
export const artifactAtMount: Rule<RunSubject> = {
  code: 'conflicting-paths',
  class: 'fails',
  needs: ['inputs'],
  *check({ template, type }) {
    if (type !== 'script' && type !== 'containerSet') return;
    const mounts = template.get(type).get('volumeMounts').items;
    const volumes = new Map(mounts.map((mount) => [pathOf(mount.get('mountPath')), nameOf(mount)] as const));
    for (const artifact of template.get('inputs').get('artifacts').items) {
      const node = artifact.get('path');
      const volume = volumes.get(pathOf(node));
      // One that is optional may not be there.
      if (!node.exists || volume === undefined || artifact.get('optional').value === true) continue;
      const message = `The artifact '${nameOf(artifact)}' cannot replace the volume '${volume}' at '${node.text ?? ''}'. Use a path below it, or another one.`;
      yield { node, message };
    }
  },
};

/**
 * Input artifacts at the same path: each is a mount of a container in the pod, of which Kubernetes refuses two at one
 * path (workflow/controller/workflowpod.go, `addInputArtifactsVolumes`). In a `container`, Argo's validator refuses them,
 * and those in a volume are no mounts.
 */
export const duplicateArtifactPath: Rule<RunSubject> = {
  code: 'conflicting-paths',
  class: 'fails',
  needs: ['inputs'],
  *check({ template, type }) {
    if (type === 'container' || !isPodType(type)) return;
    const volumes = template
      .get(type)
      .get('volumeMounts')
      .items.map((mount) => pathOf(mount.get('mountPath')));
    const taken = new Set<string>();
    for (const artifact of template.get('inputs').get('artifacts').items) {
      const node = artifact.get('path');
      const path = pathOf(node) ?? '';
      if (path === '' || volumes.some((volume) => `${path}/`.startsWith(`${volume ?? ''}/`))) continue;
      if (taken.has(path))
        yield { node, message: `Another artifact is at '${path}'. Use another path for one of them.` };
      taken.add(path);
    }
  },
};

/**
 * Several mounts at one path of a container: of a container set, each container has the mounts of the set, too
 * (`ContainerSetTemplate.GetContainers`). Kubernetes refuses the pod ("must be unique"; `ValidateVolumeMounts`).
 */
export const duplicateMount: Rule<RunSubject> = {
  code: 'conflicting-paths',
  class: 'fails',
  *check({ template }) {
    const set = template.get('containerSet');
    const shared = set.get('volumeMounts').items;
    for (const container of set.get('containers').items) yield* duplicatesIn(container, shared);
    yield* duplicatesIn(template.get('script'), [], 'script');
    for (const list of ['initContainers', 'sidecars'])
      for (const container of template.get(list).items) yield* duplicatesIn(container, []);
    yield* sameFolders(template);
  },
};

/** Paths in a `container` that differ only in the slash at the end, in which Argo's validator finds no duplicates. */
function* sameFolders(template: JsonNode): Generator<RuleFinding> {
  const nodes = [
    ...template
      .get('container')
      .get('volumeMounts')
      .items.map((mount) => mount.get('mountPath')),
    ...template
      .get('inputs')
      .get('artifacts')
      .items.map((artifact) => artifact.get('path')),
  ];
  if (!template.get('container').exists) return;
  const taken = new Map<string | undefined, string | undefined>();
  for (const node of nodes) {
    const other = taken.get(pathOf(node));
    if (other !== undefined && other !== node.text)
      yield { node, message: `Something else is mounted at '${other}'. Use another path.` };
    taken.set(pathOf(node), node.text);
  }
}

function* duplicatesIn(
  container: JsonNode,
  shared: readonly JsonNode[],
  name = nameOf(container),
): Generator<RuleFinding> {
  const taken = new Set(shared.map((mount) => mount.get('mountPath').text));
  for (const mount of container.get('volumeMounts').items) {
    const node = mount.get('mountPath');
    if (taken.has(node.text))
      yield {
        node,
        message: `Another volume is mounted at '${node.text ?? ''}' in the container '${name}'. Use another path.`,
      };
    taken.add(node.text);
  }
}

function pathOf({ text }: JsonNode): string | undefined {
  return text?.replace(/(?<=.)\/+$/, '');
}

function nameOf(item: JsonNode): string {
  return item.get('name').text ?? '';
}
