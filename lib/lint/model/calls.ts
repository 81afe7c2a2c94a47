import type { JsonNode } from '../json';

/** The tasks or steps of a template. Argo reads a single step in place of a group, too. */
export function callsIn(template: JsonNode): JsonNode[] {
  return [
    ...template.get('dag').get('tasks').items,
    ...template.get('steps').items.flatMap((group) => (Array.isArray(group.value) ? group.items : [group])),
  ];
}
