import type { DependsNode } from './ast';

/** The precedence of each kind of expression: one of lower precedence than its parent needs parentheses. */
const PRECEDENCE = { conditional: 0, or: 1, and: 2, comparison: 3, not: 4, task: 5 } as const;

/** Prints a depends expression, with parentheses only where they are needed. */
export function printDepends(depends: DependsNode): string {
  switch (depends.kind) {
    case 'task':
      return depends.result === undefined ? depends.name : `${depends.name}.${depends.result}`;
    case 'not':
      return `!${operand(depends.operand, PRECEDENCE.not)}`;
    case 'and':
      return depends.operands.map((term) => operand(term, PRECEDENCE.and + 1)).join(' && ');
    case 'or':
      return depends.operands.map((term) => operand(term, PRECEDENCE.or + 1)).join(' || ');
    case 'comparison': {
      const right = operand(depends.right, PRECEDENCE.comparison + 1);
      return `${operand(depends.left, PRECEDENCE.comparison)} ${depends.operator} ${right}`;
    }
    case 'conditional': {
      const condition = operand(depends.condition, PRECEDENCE.conditional + 1);
      return `${condition} ? ${printDepends(depends.consequent)} : ${printDepends(depends.alternate)}`;
    }
  }
}

function operand(depends: DependsNode, minPrecedence: number): string {
  const text = printDepends(depends);
  return PRECEDENCE[depends.kind] >= minPrecedence ? text : `(${text})`;
}
