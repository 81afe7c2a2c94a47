/** A field that two manifests do not share: where it is, and what the second has there. */
export interface Difference {
  /** A JSON pointer (RFC 6901). */
  readonly path: string;
  /** The second manifest's value; `undefined` if it has none. */
  readonly value: unknown;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

/** Every field that differs; where a whole field is added or gone, it alone and not what is in it. */
export function differencesBetween(first: unknown, second: unknown, path = ''): Difference[] {
  if (isObject(first) && isObject(second) && Array.isArray(first) === Array.isArray(second)) {
    const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
    return [...keys].flatMap((key) => differencesBetween(first[key], second[key], `${path}/${key}`));
  }
  return Object.is(first, second) ? [] : [{ path, value: second }];
}
