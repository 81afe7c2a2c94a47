import { containersIn } from '../../kubernetes/containers';
import type { JsonNode } from '../json';

/** The containers that a template describes. */
export function containersOf(template: JsonNode): JsonNode[] {
  const present = (node: JsonNode): JsonNode | undefined => (node.exists ? node : undefined);
  return containersIn({
    container: present(template.get('container')),
    script: present(template.get('script')),
    containerSet: { containers: template.get('containerSet').get('containers').items },
    initContainers: template.get('initContainers').items,
    sidecars: template.get('sidecars').items,
  }).map(([, container]) => container);
}
