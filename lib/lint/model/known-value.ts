import type { Argument, BinaryNode } from '../../argo/expression';
import { compareNumbers, findText, parseExpression, variablesOf } from '../../argo/expression';

/** What a part of an expression evaluates to; undefined if it is not known. */
export type Known = string | number | boolean | undefined;

/** The values of some variables, such as `tasks.a.status`. */
type KnownVariables = (variable: string) => string | undefined;

/** Whether the expression of a hook is true for a status, whatever its other variables are. */
export function isTrueFor(expression: string, variable: string, status: string): boolean {
  const parsed = parseExpression(expression);
  return parsed.ok && knownValue(parsed.value, (name) => (name === variable ? status : undefined)) === true;
}

/** What an expression evaluates to, whatever the variables are whose values are not known. */
export function knownValue(node: Argument, variables: KnownVariables = () => undefined): Known {
  const inner = (part: Argument): Known => knownValue(part, variables);
  switch (node.kind) {
    case 'boolean':
    case 'string':
    case 'float':
      return node.value;
    case 'integer':
      return exactNumber(node.value);
    case 'member':
    case 'index': {
      const [variable] = variablesOf(node);
      return variable === undefined ? undefined : variables(variable.path.join('.'));
    }
    case 'unary': {
      const value = inner(node.operand);
      return typeof value === 'boolean' && node.operator !== '-' ? !value : undefined;
    }
    case 'binary':
      if (node.right.kind === 'array' && node.operator.endsWith('in'))
        return isAmong(inner(node.left), node.right.items.map(inner), node.operator === 'in');
      return combined(node.operator, inner(node.left), inner(node.right));
    case 'call': {
      const [value] = node.arguments.map(inner);
      const isNumber = node.name === 'asInt' && typeof value === 'string' && /^\d+$/.test(value);
      return isNumber ? exactNumber(BigInt(value)) : undefined;
    }
    default:
      return undefined;
  }
}

/** Larger integers are not exact as numbers of JavaScript. */
function exactNumber(value: bigint): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}

function isAmong(value: Known, items: readonly Known[], isIn: boolean): Known {
  if (value === undefined || items.includes(undefined)) return undefined;
  return items.includes(value) === isIn;
}

/** What an operator makes of values, if that does not depend on the unknown one. */
export function combined(operator: BinaryNode['operator'], left: Known, right: Known): Known {
  switch (operator) {
    case 'and':
    case '&&':
      return left === false || right === false ? false : left === true ? right : undefined;
    case 'or':
    case '||':
      return left === true || right === true ? true : left === false ? right : undefined;
    default:
      return left === undefined || right === undefined ? undefined : compared(operator, left, right);
  }
}

function compared(
  operator: BinaryNode['operator'],
  left: string | number | boolean,
  right: string | number | boolean,
): Known {
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(operator, left, right);
  return typeof left === 'string' && typeof right === 'string' ? found(operator, left, right) : undefined;
}

function found(operator: BinaryNode['operator'], text: string, part: string): Known {
  // Only patterns that all regular expressions read alike.
  if (operator === 'matches') return /^\^?[\w-]+\$?$/.test(part) ? new RegExp(part).test(text) : undefined;
  return findText(operator, text, part);
}
