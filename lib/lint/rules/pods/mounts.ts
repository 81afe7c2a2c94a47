import type { JsonNode } from '../../json';
import type { RunSubject } from '../../model';

/** The mounts that Argo resolves to volumes (`addVolumeReferences`): of a container set, not those of its containers. */
export function mountLists({ template }: RunSubject): JsonNode[] {
  const containers = template.present(['container', 'script', 'containerSet']);
  const others = template.present(['initContainers', 'sidecars']).flatMap(({ items }) => items);
  return [...containers, ...others].flatMap((container) => container.present(['volumeMounts']));
}
