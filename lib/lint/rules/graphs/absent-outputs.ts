import { isWholeNumber } from '../../../argo/duration';
import { variablesInText } from '../../../argo/tag';
import type { JsonNode } from '../../json';
import type { AbsentResult, GraphCall } from '../../model';
import { hasListedItems, hasLoopField, isLoop, knownCondition, listedItems } from '../../model';

/** What happens if a condition, or an empty list, keeps a task or step from running. */
export interface Absence {
  /** The result of the task or step. */
  readonly result: AbsentResult;

  /** Whether it is a loop. */
  readonly isLoop: boolean;

  /** Whether its output parameters have their default values, and those without are absent, not unknown. */
  readonly isDeclared: boolean;

  /** Whether it does not have an output, such as `parameters.digest`. */
  readonly lacks: (output: string) => boolean;
}

/**
 * How a task or step can be without outputs; undefined if it cannot. A loop whose items are all skipped has completed,
 * and only in a DAG has it empty lists (workflow/controller/operator.go, `processAggregateNodeOutputs`).
 */
export function absenceOf({ node }: GraphCall, kind: 'task' | 'step'): Absence | undefined {
  const skipped = { result: 'Skipped', isDeclared: true, lacks: () => true } as const;
  const { text: when = '' } = node.get('when');
  if (!isLoop(node)) return decides(when) ? { ...skipped, isLoop: hasLoopField(node) } : undefined;
  const items = itemsOf(node);
  const isSkipped = usesItem(when)
    ? items?.every((item) => knownCondition(when, item) === false) === true
    : decides(when);
  if (items?.length === 0) return { ...skipped, isLoop: true };
  if (!isSkipped) return undefined;
  if (isUnresolvedIf(when, node)) return { ...skipped, isLoop: true };
  const lacks = (output: string): boolean => kind === 'step' || output.startsWith('parameters.');
  return { result: 'Succeeded', isLoop: true, isDeclared: false, lacks };
}

/** Whether a condition decides if a task or step runs, and is the same for all items of a loop. */
export function hasCondition({ node }: GraphCall): boolean {
  const { text = '' } = node.get('when');
  return decides(text) && !usesItem(text);
}

/** Whether a condition can be false. */
function decides(when: string): boolean {
  return when !== '' && knownCondition(when) !== true;
}

function usesItem(when: string): boolean {
  return variablesInText(when).some(({ path: [scope] }) => scope === 'item');
}

/** Whether Argo does not replace the list of a loop whose condition is false, so that it has no items. */
function isUnresolvedIf(when: string, call: JsonNode): boolean {
  const list = call.get('withParam').text ?? '';
  const isOfCalls = variablesInText(list).some(({ path: [scope] }) => scope === 'tasks' || scope === 'steps');
  return isOfCalls && !usesItem(when);
}

/** The items of a loop; undefined if they are not known. */
function itemsOf(call: JsonNode): readonly unknown[] | undefined {
  if (hasListedItems(call)) return listedItems(call);
  const count = call.get('withSequence').get('count').text ?? '';
  return isWholeNumber(count) && Number(count) === 0 ? [] : undefined;
}
