/** The suffixes for powers of ten. */
const DECIMAL: { readonly [suffix: string]: number } = {
  n: -9,
  u: -6,
  m: -3,
  '': 0,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
  E: 18,
};

/** The suffixes for powers of two. */
const BINARY: { readonly [suffix: string]: number } = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };

/** An amount of a resource: `500m` of CPU, `1.5Gi` of memory. */
export interface Quantity {
  readonly sign?: '+' | '-';
  /** The number as written: digits, with a point before, between or after them. */
  readonly number: string;
  /** `Ki` to `Ei`, `n` to `E`, an exponent such as `e3`, or nothing. */
  readonly suffix: string;
}

/** What `parseQuantity` returns: the quantity, or why and where the text is invalid, as offsets in UTF-16 code units. */
export type ParsedQuantity =
  | { readonly ok: true; readonly value: Quantity }
  | {
      readonly ok: false;
      readonly error: { readonly message: string; readonly start: number; readonly end: number };
    };

const QUANTITY = /^([+-]?)(\d*\.?\d*)([^]*)$/;

/**
 * Parses a quantity of Kubernetes (apimachinery 0.33, `resource.ParseQuantity`). Unlike in Kubernetes, which parses
 * `Gi` and `-` as 0, a quantity has at least one digit.
 */
export function parseQuantity(text: string): ParsedQuantity {
  const [, sign = '', number = '', suffix = ''] = QUANTITY.exec(text) ?? [];
  const end = text.length;
  const afterNumber = sign.length + number.length;
  if (!/\d/.test(number)) {
    const message = 'expected a number with or without a suffix, such as 2, 500m or 1.5Gi';
    return { ok: false, error: { message, start: 0, end } };
  }
  const problem = suffixProblem(suffix);
  if (problem !== undefined) return { ok: false, error: { message: problem, start: afterNumber, end } };
  return { ok: true, value: { ...(sign === '-' || sign === '+' ? { sign } : {}), number, suffix } };
}

/** Greater exponents are useless and slow: Kubernetes itself computes for minutes with `1e9999999`. */
const MAX_EXPONENT = 1_000;

function suffixProblem(suffix: string): string | undefined {
  if (Object.hasOwn(DECIMAL, suffix) || Object.hasOwn(BINARY, suffix)) return undefined;
  if (!EXPONENT.test(suffix)) {
    return `unknown suffix: use one of ${Object.keys(BINARY).join(', ')}, ${Object.keys(DECIMAL).filter(Boolean).join(', ')}, or an exponent such as e3`;
  }
  return Math.abs(exponentOf(suffix)) > MAX_EXPONENT
    ? `the exponent is greater than ${MAX_EXPONENT}`
    : undefined;
}

const EXPONENT = /^[eE][+-]?\d+$/;

function exponentOf(suffix: string): number {
  return DECIMAL[suffix] ?? Number(suffix.slice(1));
}

/** The text of a quantity. */
export function printQuantity({ sign, number, suffix }: Quantity): string {
  return (sign ?? '') + number + suffix;
}

/** The greatest quantity with a binary suffix: Kubernetes reduces greater ones to it. */
const MAX_BINARY = (1n << 63n) - 1n;

const NANO = 9;

/** A quantity in billionths, the precision of Kubernetes. It is rounded away from 0. */
export function billionthsOf({ sign, number, suffix }: Quantity): bigint {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = BigInt(whole + fraction);
  const binary = BINARY[suffix];
  const billionths =
    binary === undefined
      ? scaled(digits, exponentOf(suffix) - fraction.length + NANO)
      : capped(scaled(digits << BigInt(binary), NANO - fraction.length));
  return sign === '-' ? -billionths : billionths;
}

/** A number times a power of ten, rounded up. */
function scaled(number: bigint, exponent: number): bigint {
  if (exponent >= 0) return number * 10n ** BigInt(exponent);
  const divisor = 10n ** BigInt(-exponent);
  return (number + divisor - 1n) / divisor;
}

function capped(billionths: bigint): bigint {
  const max = scaled(MAX_BINARY, NANO);
  return billionths > max ? max : billionths;
}

/** Compares two quantities: negative if the first is less, 0 if they are equal, positive if it is greater. */
export function compareQuantities(first: Quantity, second: Quantity): number {
  const difference = billionthsOf(first) - billionthsOf(second);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
