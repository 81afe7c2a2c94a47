/**
 * What Kubernetes takes a plain scalar for: the rules of `sigs.k8s.io/yaml`, which kubectl, Argo's CLI and controller
 * read YAML with. They are those of YAML 1.1 but for sexagesimal numbers and timestamps, which stay texts, and for some
 * numbers of Go: `0o17` and `08` are numbers.
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

/** The value of a plain scalar. Integers are given as `bigint` where a number would not be exactly the same. */
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
  // Beyond 64 bits Go takes decimal digits for a fraction, and anything else for a text.
  if (value < -(2n ** 63n) || value >= 2n ** (sign === '' ? 64n : 63n)) return undefined;
  const number = Number(value);
  return String(number) === String(value) ? number : value;
}

/** A number that is too large is a text to Go. */
function finite(digits: string, text: string): number | string {
  const value = Number(digits);
  return Number.isFinite(value) ? value : text;
}

/**
 * A number as the key of a mapping, which JSON wants as a text: as Go writes it with 32 bits. None for numbers that Go
 * would write with an exponent.
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
