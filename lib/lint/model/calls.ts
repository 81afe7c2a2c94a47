import { isTemplated } from '../../argo/templated-text';
import type { JsonNode } from '../json';
import { perNode } from '../json';

/** The fields of a task or step that make it run once for each item. */
export const LOOP_FIELDS = ['withItems', 'withParam', 'withSequence'] as const;

/** Whether a task or step has a field for a loop, also with an empty list. */
export function hasLoopField(call: JsonNode): boolean {
  return LOOP_FIELDS.some((field) => call.has(field));
}

/** Whether a task or step runs once for each item. Argo takes empty lists and texts for no loop (`ShouldExpand`). */
export function isLoop(call: JsonNode): boolean {
  return hasListedItems(call) || call.has('withSequence');
}

/** Whether a task or step is a loop with a list of items, as opposed to a sequence. */
export function hasListedItems(call: JsonNode): boolean {
  return call.get('withItems').items.length > 0 || (call.get('withParam').text ?? '') !== '';
}

/** The items in the list of a loop; undefined if they are not known. */
export function listedItems(call: JsonNode): readonly unknown[] | undefined {
  const items = call.get('withItems').items;
  if (items.length > 0) return items.map(({ value }) => value);
  const list = call.get('withParam').text ?? '';
  return isTemplated(list) ? undefined : listIn(list);
}

/** How often a task or step runs; once if that is not known. */
export function itemCount(call: JsonNode): number {
  if (hasListedItems(call)) return listedItems(call)?.length ?? 1;
  const sequence = call.get('withSequence');
  const numberOf = (field: string): number => Number(sequence.get(field).anyText ?? Number.NaN);
  const start = sequence.get('start').exists ? numberOf('start') : 0;
  const count = numberOf('count');
  // A negative count counts down (workflow/controller/operator.go, `expandSequence`).
  const end = sequence.get('count').exists ? start + count - 1 : numberOf('end');
  if (count === 0) return 0;
  return Number.isInteger(end - start) ? Math.abs(end - start) + 1 : 1;
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The tasks or steps of a template. */
export const callsIn = perNode((template): readonly JsonNode[] => [
  ...template.present(['dag']).flatMap((dag) => dag.get('tasks').items),
  ...template.present(['steps']).flatMap((steps) => steps.items.flatMap((group) => group.items)),
]);
