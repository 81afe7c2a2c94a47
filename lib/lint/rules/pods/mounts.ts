import type { JsonNode } from '../../json';
import type { RunSubject } from '../../model';

/** The mounts that Argo resolves to volumes (`addVolumeReferences`): of a container set, not those of its containers. */
export function mountLists({ template }: RunSubject): JsonNode[] {
  const containers = ['container', 'script', 'containerSet'].map((field) => template.get(field));
  const others = [...template.get('initContainers').items, ...template.get('sidecars').items];
  return [...containers, ...others].map((container) => container.get('volumeMounts'));
}
