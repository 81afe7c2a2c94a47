import { ImportError } from '../error';

// Readers of unchecked JSON. Each returns a value of the expected type, or throws an error with its path.
// `where` is the path of the value in the source.

export function record(value: unknown, where: string): { readonly [name: string]: unknown } {
  if (!isRecord(value)) throw new ImportError(`${where}: expected an object`);
  return value;
}

export function list(value: unknown, where: string): readonly unknown[] {
  if (!isList(value)) throw new ImportError(`${where}: expected a list`);
  return value;
}

export function string(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new ImportError(`${where}: expected a string`);
  return value;
}

export function strings(value: unknown, where: string): readonly string[] {
  return list(value, where).map((item) => string(item, where));
}

/** A value that may be missing. */
export function optional<T>(
  value: unknown,
  where: string,
  read: (value: unknown, where: string) => T,
): T | undefined {
  return value === undefined ? undefined : read(value, where);
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// With Array.isArray alone, this would be `any[]`.
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
