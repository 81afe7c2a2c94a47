import type ts from 'typescript';
import type { DependsLogicNode, DependsNode } from '../../../argo/depends';
import { parseDepends, printDepends } from '../../../argo/depends';
import { call, id, method } from '../../code/build';

/** The functions of the typed language by task result. */
const FUNCTIONS = new Map([
  ['AllFailed', 'allFailed'],
  ['AnySucceeded', 'anySucceeded'],
  ['Daemoned', 'daemoned'],
  ['Errored', 'errored'],
  ['Failed', 'failed'],
  ['Omitted', 'omitted'],
  ['Skipped', 'skipped'],
  ['Succeeded', 'succeeded'],
]);

/**
 * A depends expression in the typed language, if that renders it exactly.
 *
 * @param task the code for a task; undefined for tasks that are not declared yet
 */
export function dependsCode(
  depends: string,
  task: (name: string) => ts.Expression | undefined,
): ts.Expression | undefined {
  const parsed = parseDepends(depends);
  return parsed.ok && printDepends(parsed.value) === depends ? code(parsed.value, task) : undefined;
}

function code(
  node: DependsNode,
  task: (name: string) => ts.Expression | undefined,
): ts.Expression | undefined {
  switch (node.kind) {
    case 'task': {
      const found = task(node.name);
      if (found === undefined || node.result === undefined) return found;
      const name = FUNCTIONS.get(node.result);
      return name === undefined ? undefined : call(id(name), found);
    }
    case 'not': {
      const inner = code(node.operand, task);
      return inner === undefined ? undefined : call(id('not'), inner);
    }
    case 'and':
    case 'or':
      return logicCode(node, task);
    // The typed language has no functions for these.
    case 'comparison':
    case 'conditional':
      return undefined;
  }
}

function logicCode(
  { kind, operands }: DependsLogicNode,
  task: (name: string) => ts.Expression | undefined,
): ts.Expression | undefined {
  const parts = operands.map((operand) => code(operand, task)).filter((part) => part !== undefined);
  const [first, ...others] = parts;
  if (first === undefined || parts.length < operands.length) return undefined;
  // Only terms have the methods `and` and `or`, tasks do not.
  const [leading] = operands;
  const isTask = leading?.kind === 'task' && leading.result === undefined;
  return isTask ? call(id(kind === 'and' ? 'allOf' : 'anyOf'), ...parts) : method(first, kind, ...others);
}
