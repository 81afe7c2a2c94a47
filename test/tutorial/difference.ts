/** A field that differs between two manifests. */
export interface Difference {
  /** A JSON pointer (RFC 6901). */
  readonly path: string;
  /** The second manifest's value; `undefined` if it has none. */
  readonly value: unknown;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

/** All fields that differ. A field that only one manifest has is one difference, regardless of its content. */
export function differencesBetween(first: unknown, second: unknown, path = ''): Difference[] {
  if (isObject(first) && isObject(second) && Array.isArray(first) === Array.isArray(second)) {
    const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
    return [...keys].flatMap((key) => differencesBetween(first[key], second[key], `${path}/${key}`));
  }
  return Object.is(first, second) ? [] : [{ path, value: second }];
}
