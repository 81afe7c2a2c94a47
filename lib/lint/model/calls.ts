import type { JsonNode } from '../json';

/** The fields of a task or step that make it run once for each item. */
export const LOOP_FIELDS = ['withItems', 'withParam', 'withSequence'] as const;

/** Whether a task or step has a field for a loop, also with an empty list. */
export function hasLoopField(call: JsonNode): boolean {
  return LOOP_FIELDS.some((field) => call.get(field).exists);
}

/** The tasks or steps of a template. */
export function callsIn(template: JsonNode): JsonNode[] {
  return [
    ...template.get('dag').get('tasks').items,
    ...template.get('steps').items.flatMap((group) => group.items),
  ];
}
