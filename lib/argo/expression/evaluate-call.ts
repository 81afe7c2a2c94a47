import type { ComputedValue } from './computed-value';

type TextFunction = (...texts: string[]) => ComputedValue | undefined;

/** Functions of expr-lang, of Argo (`util/expr/env`) and of sprig whose arguments are texts, by number of arguments. */
const TEXT_FUNCTIONS: ReadonlyMap<string, TextFunction> = new Map<string, TextFunction>([
  ['lower/1', (text) => text.toLowerCase()],
  ['upper/1', (text) => text.toUpperCase()],
  ['trim/1', (text) => text.trim()],
  ['len/1', (text) => BigInt(text.length)],
  ['string/1', (text) => text],
  ['int/1', integerIn],
  ['asInt/1', integerIn],
  ['split/2', (text, separator) => (separator === '' ? undefined : text.split(separator))],
  ['replace/3', (text, from, to) => (from === '' ? undefined : text.replaceAll(from, () => to))],
  ['hasPrefix/2', (text, prefix) => text.startsWith(prefix)],
  ['hasSuffix/2', (text, suffix) => text.endsWith(suffix)],
  ['trimPrefix/2', withoutPrefix],
  ['trimSuffix/2', withoutSuffix],
  // The text comes last in those of sprig.
  ['sprig.lower/1', (text) => text.toLowerCase()],
  ['sprig.upper/1', (text) => text.toUpperCase()],
  ['sprig.trim/1', (text) => text.trim()],
  ['sprig.replace/3', (from, to, text) => (from === '' ? undefined : text.replaceAll(from, () => to))],
  ['sprig.hasPrefix/2', (prefix, text) => text.startsWith(prefix)],
  ['sprig.hasSuffix/2', (suffix, text) => text.endsWith(suffix)],
  ['sprig.contains/2', (part, text) => text.includes(part)],
  ['sprig.trimPrefix/2', (prefix, text) => withoutPrefix(text, prefix)],
  ['sprig.trimSuffix/2', (suffix, text) => withoutSuffix(text, suffix)],
]);

/** The value of a call, if it is one of the common ones. */
export function evaluateCall(name: string, values: readonly ComputedValue[]): ComputedValue | undefined {
  const [first, second] = values;
  if (Array.isArray(first)) return ofList(name, first as readonly ComputedValue[], second, values.length);
  if (values.length === 1 && (typeof first === 'bigint' || typeof first === 'number'))
    return ofNumber(name, first);
  if (!values.every((value) => typeof value === 'string' && ASCII.test(value))) return undefined;
  return TEXT_FUNCTIONS.get(`${name}/${String(values.length)}`)?.(...(values as readonly string[]));
}

/** Go and JavaScript count characters and change their case in different ways. */
const ASCII = /^[\0-\x7f]*$/;

function integerIn(text: string): bigint | undefined {
  return /^-?\d{1,18}$/.test(text) ? BigInt(text) : undefined;
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

function withoutSuffix(text: string, suffix: string): string {
  return text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text;
}

function ofNumber(name: string, value: bigint | number): ComputedValue | undefined {
  if (typeof value !== 'bigint') return undefined;
  return name === 'string' ? String(value) : name === 'int' ? value : undefined;
}

function ofList(
  name: string,
  list: readonly ComputedValue[],
  separator: ComputedValue | undefined,
  count: number,
): ComputedValue | undefined {
  switch (`${name}/${String(count)}`) {
    case 'len/1':
      return BigInt(list.length);
    case 'first/1':
      return list.at(0);
    case 'last/1':
      return list.at(-1);
    case 'join/2':
      return typeof separator === 'string' && list.every((item) => typeof item === 'string')
        ? list.join(separator)
        : undefined;
    default:
      return undefined;
  }
}
