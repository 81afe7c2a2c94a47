import type { JsonNode } from '../json';

/** The containers that a template describes. */
export function containersOf(template: JsonNode): JsonNode[] {
  return [
    ...['container', 'script'].filter((field) => template.has(field)).map((field) => template.get(field)),
    ...template.get('containerSet').get('containers').items,
    ...template.get('initContainers').items,
    ...template.get('sidecars').items,
  ].filter(({ exists }) => exists);
}
