/**
 * The value of a plain scalar in Kubernetes, by the rules of `sigs.k8s.io/yaml`, with which kubectl, the Argo CLI and
 * the controller read YAML. They are the rules of YAML 1.1, except that sexagesimal numbers and timestamps are strings,
 * and that `0o17` and `08` are numbers.
 */
export type Scalar = null | boolean | number | bigint | string;

const WORDS: ReadonlyMap<string, null | boolean | number> = new Map<string, null | boolean | number>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(asWord(true)),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(asWord(false)),
  ...['', '~', 'null', 'Null', 'NULL'].map(asWord(null)),
  ...['.nan', '.NaN', '.NAN'].map(asWord(NaN)),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map(asWord(Infinity)),
  ...['-.inf', '-.Inf', '-.INF'].map(asWord(-Infinity)),
]);

const INTEGER = /^(?<sign>[-+]?)(?<digits>0x[0-9a-f]+|0b[01]+|0o[0-7]+|0[0-7]*|[1-9][0-9]*)$/i;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const FLOAT_FROM_DOT = /^\.[0-9]+(?:_[0-9]+)*(?:[eE][-+]?[0-9]+)?$/;

/** The value of a plain scalar. Integers that a `number` cannot represent exactly are a `bigint`. */
export function scalarOf(text: string): Scalar {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  const plain = text.replaceAll('_', '');
  if (text.startsWith('.')) return FLOAT_FROM_DOT.test(text) ? finite(plain, text) : text;
  if (!/^[-+0-9]/.test(text)) return text;
  return integerOf(plain) ?? (FLOAT.test(plain) ? finite(plain, text) : text);
}

function asWord<Value>(value: Value): (text: string) => [string, Value] {
  return (text) => [text, value];
}

function integerOf(text: string): number | bigint | undefined {
  const { sign = '', digits = '' } = INTEGER.exec(text)?.groups ?? {};
  if (digits === '') return undefined;
  const size = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits}` : digits.toLowerCase());
  const value = sign === '-' ? -size : size;
  // Beyond 64 bits, Go reads decimal digits as a float, and other notations as a string.
  if (value < -(2n ** 63n) || value >= 2n ** (sign === '' ? 64n : 63n)) return undefined;
  const number = Number(value);
  return String(number) === String(value) ? number : value;
}

/** Go reads a number that is too large as a string. */
function finite(digits: string, text: string): number | string {
  const value = Number(digits);
  return Number.isFinite(value) ? value : text;
}

/**
 * A number as the key of a JSON object, formatted as Go formats a 32-bit float. Undefined for numbers that Go formats
 * with an exponent.
 */
export function numberAsKey(value: number): string | undefined {
  if (Number.isSafeInteger(value)) return String(value);
  if (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e6) return undefined;
  for (let digits = 1; digits <= 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === Math.fround(value)) return String(shorter);
  }
  return undefined;
}
