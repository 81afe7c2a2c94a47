import { isDigit } from './characters';

const DECIMAL = '0123456789_';
const HEXADECIMAL = '0123456789abcdefABCDEF_';

function skipAny(source: string, offset: number, accepted: string): number {
  let end = offset;
  while (end < source.length && accepted.includes(source.charAt(end))) end++;
  return end;
}

function skipOne(source: string, offset: number, accepted: string): number {
  return offset < source.length && accepted.includes(source.charAt(offset)) ? offset + 1 : offset;
}

/** The digits of a number that starts at an offset, by its prefix, and the end of the prefix. */
function digitsOf(source: string, offset: number): readonly [digits: string, offset: number] {
  if (source.charAt(offset) !== '0') return [DECIMAL, offset];
  switch (source.charAt(offset + 1).toLowerCase()) {
    case 'x':
      return [HEXADECIMAL, offset + 2];
    case 'o':
      return ['01234567_', offset + 2];
    case 'b':
      return ['01_', offset + 2];
    default:
      return [DECIMAL, offset + 1];
  }
}

/**
 * The end of a number whose digits start at an offset (`scanNumber` of parser/lexer/state.go). The text is not always a
 * valid number: `0x1.8` and `1e` end in the same way.
 */
export function endOfNumber(source: string, offset: number): number {
  const [digits, first] = digitsOf(source, offset);
  let end = skipAny(source, first, digits);
  if (source.charAt(end) === '.') {
    // Two dots are the operator of ranges: `1..3`.
    if (source.charAt(end + 1) === '.') return end;
    end = skipAny(source, end + 1, digits);
  }
  const exponent = skipOne(source, end, 'eE');
  if (exponent > end) end = skipAny(source, skipOne(source, exponent, '+-'), digits);
  return end;
}

/** Whether a number starts at an offset: a digit, or a dot and a digit. */
export function isStartOfNumber(source: string, offset: number): boolean {
  const digit = source.charCodeAt(offset) === 0x2e ? offset + 1 : offset;
  return isDigit(source.charCodeAt(digit));
}

/**
 * The value of a number, an integer as a `bigint`; undefined if the text is not a number or the number is too large.
 */
export function numberOf(text: string): bigint | number | undefined {
  const plain = text.replaceAll('_', '').toLowerCase();
  if (/^(?:0x[\da-f]+|0b[01]+|0o[0-7]+|\d+)$/.test(plain)) return integer(plain);
  if (!/^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

const MAX_INTEGER = 2n ** 63n - 1n;

function integer(text: string): bigint | undefined {
  const [, prefix = '', digits = ''] = /^(0[xbo]|)0*(.+)$/.exec(text) ?? [];
  // More digits than any 64-bit integer has: they would take long to convert.
  if (digits.length > 64) return undefined;
  const value = BigInt(prefix + digits);
  return value <= MAX_INTEGER ? value : undefined;
}

/** Prints a float as expr does, distinct from an integer: `1.0`. */
export function floatText(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
