import type { ParseError, Parsed } from '../../lib/argo/parsed';

/** The syntax tree of a valid text. */
export function valueOf<T>(result: Parsed<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The error of an invalid text. */
export function errorOf<T>(result: Parsed<T>): ParseError {
  if (result.ok) throw new Error(`parsed to ${JSON.stringify(result.value)}`);
  return result.error;
}

/** A syntax tree without the positions of its nodes. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => !['span', 'start', 'end'].includes(key));
  return Object.fromEntries(fields.map(([key, item]) => [key, withoutSpans(item)]));
}
