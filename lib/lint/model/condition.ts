import { parseDepends, tasksInDepends } from '../../argo/depends';
import type { DependsNode } from '../../argo/depends';
import type { JsonNode } from '../json';
import { LOOP_FIELDS } from './calls';
import type { GraphCall } from './subjects';

/** Results with which a task has no outputs. A loop has succeeded even if all of its items were skipped. */
export type AbsentResult = 'Skipped' | 'Omitted' | 'Succeeded';

/** The results that satisfy a dependency without a result (workflow/common/ancestry.go, `expandDependency`). */
const DEFAULT_RESULTS: ReadonlySet<string> = new Set(['Succeeded', 'Skipped', 'Daemoned']);

/**
 * Whether a task can start although one that it depends on has not run. What other tasks do is not known, so that this
 * is not known either of tasks that depend on it only through others.
 */
export function canStartAfter(task: JsonNode, other: string, result: AbsentResult): boolean {
  const valuesOf = (name: string, asked: string | undefined): readonly boolean[] =>
    name === other ? [isResult(result, asked)] : [true, false];
  return dependsOn(task, other) && startValues(task, valuesOf).includes(true);
}

function dependsOn(task: JsonNode, other: string): boolean {
  const depends = task.get('depends').text ?? '';
  if (depends !== '') return tasksInDepends(depends).some(({ name }) => name === other);
  return task.get('dependencies').items.some(({ text }) => text === other);
}

/** The values that `a.Failed` can have: the name of the task, and the result, which is undefined for `a`. */
type ValuesOf = (name: string, asked: string | undefined) => readonly boolean[];

/** Longer chains of tasks that are not known yet could exhaust the stack. */
const MAX_CHAIN = 500;

/**
 * Whether each task of a DAG starts (true) or is omitted (false) if no task fails. Both are possible if it depends on
 * conditions and loops.
 */
export function usualStarts(calls: ReadonlyMap<string, GraphCall>): (name: string) => readonly boolean[] {
  // Until a task is known, as in a cycle, both are possible.
  const known = new Map<string, readonly boolean[]>();
  let depth = 0;
  const startsOf = (name: string): readonly boolean[] => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const task = calls.get(name)?.node;
    if (task === undefined || depth >= MAX_CHAIN) return [true, false];
    known.set(name, [true, false]);
    depth++;
    const starts = startValues(task, valuesOf);
    depth--;
    known.set(name, starts);
    return starts;
  };
  const valuesOf: ValuesOf = (name, asked) => {
    const results = startsOf(name).flatMap((starts) =>
      starts ? usualResults(calls.get(name)) : ['Omitted'],
    );
    const isOfItems = asked === 'AnySucceeded' || asked === 'AllFailed';
    if (isOfItems && results.some((result) => result !== 'Omitted')) return [true, false];
    return [...new Set(results.map((result) => isResult(result, asked)))];
  };
  return startsOf;
}

/** The results of a task that has started and does not fail. */
function usualResults(call: GraphCall | undefined): readonly string[] {
  const isCertain = call?.template !== undefined && call.template.get('daemon').value !== true;
  const canBeSkipped = ['when', ...LOOP_FIELDS].some((field) => call?.node.get(field).exists !== false);
  return ['Succeeded', ...(canBeSkipped ? ['Skipped'] : []), ...(isCertain ? [] : ['Daemoned'])];
}

function isResult(result: string, asked: string | undefined): boolean {
  return asked === undefined ? DEFAULT_RESULTS.has(result) : result === asked;
}

/** The values that the condition of a task can have. */
function startValues(task: JsonNode, valuesOf: ValuesOf): readonly boolean[] {
  const depends = task.get('depends').text ?? '';
  if (depends !== '') {
    const parsed = parseDepends(depends);
    return parsed.ok ? possible(parsed.value, valuesOf) : [];
  }
  const names = task.get('dependencies').items.map(({ text = '' }) => text);
  return logicValues(
    'and',
    names.map((name) => valuesOf(name, undefined)),
  );
}

/** The values that a condition can have. */
function possible(node: DependsNode, valuesOf: ValuesOf): readonly boolean[] {
  switch (node.kind) {
    case 'task':
      return valuesOf(node.name, node.result);
    case 'not':
      return possible(node.operand, valuesOf).map((value) => !value);
    case 'and':
    case 'or':
      return logicValues(
        node.kind,
        node.operands.map((operand) => possible(operand, valuesOf)),
      );
    case 'comparison': {
      const [left, right] = [possible(node.left, valuesOf), possible(node.right, valuesOf)];
      return left.flatMap((a) => right.map((b) => (a === b) === (node.operator === '==')));
    }
    case 'conditional':
      return [node.consequent, node.alternate].flatMap((branch) => possible(branch, valuesOf));
  }
}

function logicValues(kind: 'and' | 'or', operands: readonly (readonly boolean[])[]): readonly boolean[] {
  const absorbing = kind === 'or';
  return [
    ...(operands.some((values) => values.includes(absorbing)) ? [absorbing] : []),
    ...(operands.every((values) => values.includes(!absorbing)) ? [!absorbing] : []),
  ];
}
