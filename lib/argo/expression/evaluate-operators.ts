import type { BinaryNode } from './ast';
import type { ComputedValue } from './computed-value';

export function unary(operator: string, value: ComputedValue | undefined): ComputedValue | undefined {
  if (operator === 'not' || operator === '!') return typeof value === 'boolean' ? !value : undefined;
  if (typeof value === 'bigint') return operator === '-' ? int64(-value) : value;
  if (typeof value === 'number') return operator === '-' ? -value : value;
  return undefined;
}

export function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/** Values of different types are not compared: of some, expr does not accept the comparison. */
export function areEqual(first: ComputedValue, second: ComputedValue): boolean | undefined {
  if (first === null || second === null) return first === second;
  return typeof first === typeof second && typeof first !== 'object' ? first === second : undefined;
}

export function contains(list: ComputedValue, value: ComputedValue): boolean | undefined {
  if (!Array.isArray(list)) return undefined;
  const results = (list as readonly ComputedValue[]).map((item) => areEqual(item, value));
  return results.includes(undefined) ? undefined : results.includes(true);
}

/** The operators for which it matters what exactly a text is. */
export function exactBinary(
  operator: BinaryNode['operator'],
  first: ComputedValue,
  second: ComputedValue,
): ComputedValue | undefined {
  return typeof first === 'string' && typeof second === 'string'
    ? findText(operator, first, second)
    : arithmetic(operator, first, second);
}

/** Whether a text has a part, where the operator asks. */
function findText(operator: BinaryNode['operator'], text: string, part: string): boolean | undefined {
  switch (operator) {
    case 'contains':
      return text.includes(part);
    case 'startsWith':
      return text.startsWith(part);
    case 'endsWith':
      return text.endsWith(part);
    case 'matches':
      // Only patterns that all regular expressions read alike.
      return /^\^?[\w-]+\$?$/.test(part) ? new RegExp(part).test(text) : undefined;
    default:
      return undefined;
  }
}

/** Whether two numbers have the order that the operator asks for. */
export function compareNumbers<N extends number | bigint>(
  operator: BinaryNode['operator'],
  first: N,
  second: N,
): boolean | undefined {
  switch (operator) {
    case '<':
      return first < second;
    case '>':
      return first > second;
    case '<=':
      return first <= second;
    case '>=':
      return first >= second;
    default:
      return undefined;
  }
}

export function arithmetic(
  operator: BinaryNode['operator'],
  first: ComputedValue,
  second: ComputedValue,
): ComputedValue | undefined {
  if (!isNumber(first) || !isNumber(second)) return undefined;
  if (typeof first === 'number' || typeof second === 'number' || operator === '/')
    return floats(operator, Number(first), Number(second));
  switch (operator) {
    case '+':
      return int64(first + second);
    case '-':
      return int64(first - second);
    case '*':
      return int64(first * second);
    case '%':
      return second === 0n ? undefined : first % second;
    default:
      return compareNumbers(operator, first, second);
  }
}

function isNumber(value: ComputedValue): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

/** Arithmetic with a float, for which an integer becomes a float, too. */
function floats(
  operator: BinaryNode['operator'],
  first: number,
  second: number,
): number | boolean | undefined {
  switch (operator) {
    case '+':
      return finite(first + second);
    case '-':
      return finite(first - second);
    case '*':
      return finite(first * second);
    case '/':
      return finite(first / second);
    default:
      return compareNumbers(operator, first, second);
  }
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** Go's integers overflow. */
function int64(value: bigint): bigint | undefined {
  return BigInt.asIntN(64, value) === value ? value : undefined;
}
