import type { ExpressionNode } from '../../../argo/expression';
import { parseExpression, variablesOf } from '../../../argo/expression';

/** What a part of an expression evaluates to; undefined if it is not known. */
type Known = string | boolean | undefined;

/** Whether the expression of a hook is true for a status, whatever its other variables are. */
export function isTrueFor(expression: string, variable: string, status: string): boolean {
  const parsed = parseExpression(expression);
  return parsed.ok && valueOf(parsed.value, variable, status) === true;
}

function valueOf(node: ExpressionNode, variable: string, status: string): Known {
  const inner = (part: ExpressionNode): Known => valueOf(part, variable, status);
  switch (node.kind) {
    case 'boolean':
    case 'string':
      return node.value;
    case 'member':
    case 'index':
      return variablesOf(node)[0]?.path.join('.') === variable ? status : undefined;
    case 'unary': {
      const value = inner(node.operand);
      return typeof value === 'boolean' && node.operator !== '-' ? !value : undefined;
    }
    case 'binary':
      if (node.right.kind === 'array' && node.operator.endsWith('in'))
        return isAmong(inner(node.left), node.right.items.map(inner), node.operator === 'in');
      return combined(node.operator, inner(node.left), inner(node.right));
    default:
      return undefined;
  }
}

function isAmong(value: Known, items: readonly Known[], isIn: boolean): Known {
  if (value === undefined || items.includes(undefined)) return undefined;
  return items.includes(value) === isIn;
}

function combined(operator: string, left: Known, right: Known): Known {
  switch (operator) {
    case '==':
      return left === undefined || right === undefined ? undefined : left === right;
    case '!=':
      return left === undefined || right === undefined ? undefined : left !== right;
    case 'and':
    case '&&':
      return left === false || right === false ? false : left === true ? right : undefined;
    case 'or':
    case '||':
      return left === true || right === true ? true : left === false ? right : undefined;
    default:
      return undefined;
  }
}
