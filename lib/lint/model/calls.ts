import type { JsonNode } from '../json';

/** The tasks or steps of a template. */
export function callsIn(template: JsonNode): JsonNode[] {
  return [
    ...template.get('dag').get('tasks').items,
    ...template.get('steps').items.flatMap((group) => group.items),
  ];
}
