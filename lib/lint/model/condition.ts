import { parseDepends } from '../../argo/depends';
import type { DependsNode } from '../../argo/depends';
import type { JsonNode } from '../json';

/** Results with which a task has no outputs. A loop has succeeded even if all of its items were skipped. */
export type AbsentResult = 'Skipped' | 'Omitted' | 'Succeeded';

/** The results that satisfy a dependency without a result (workflow/common/ancestry.go, `expandDependency`). */
const DEFAULT_RESULTS: ReadonlySet<string> = new Set(['Succeeded', 'Skipped', 'Daemoned']);

/** Whether a task can start although another one has not run. What other tasks do is not known. */
export function canStartAfter(task: JsonNode, other: string, result: AbsentResult): boolean {
  const depends = task.get('depends').text ?? '';
  if (depends === '') {
    const names = task.get('dependencies').items.map(({ text }) => text);
    return names.includes(other) && DEFAULT_RESULTS.has(result);
  }
  const parsed = parseDepends(depends);
  return parsed.ok && possible(parsed.value, other, result).includes(true);
}

/** The values that a condition can have. */
function possible(node: DependsNode, other: string, result: AbsentResult): readonly boolean[] {
  switch (node.kind) {
    case 'task':
      if (node.name !== other) return [true, false];
      return [node.result === undefined ? DEFAULT_RESULTS.has(result) : node.result === result];
    case 'not':
      return possible(node.operand, other, result).map((value) => !value);
    case 'and':
    case 'or': {
      const operands = node.operands.map((operand) => possible(operand, other, result));
      const absorbing = node.kind === 'or';
      return [
        ...(operands.some((values) => values.includes(absorbing)) ? [absorbing] : []),
        ...(operands.every((values) => values.includes(!absorbing)) ? [!absorbing] : []),
      ];
    }
    case 'comparison': {
      const [left, right] = [possible(node.left, other, result), possible(node.right, other, result)];
      return left.flatMap((a) => right.map((b) => (a === b) === (node.operator === '==')));
    }
    case 'conditional':
      return [node.consequent, node.alternate].flatMap((branch) => possible(branch, other, result));
  }
}
