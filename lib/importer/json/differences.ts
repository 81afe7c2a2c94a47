import type { JsonValue } from './json';
import { isJsonArray, isJsonObject, pointer } from './json';

/**
 * Where two values differ as data, as JSON pointers: the order of keys does not count, everything else does. The
 * pointers are as deep as both values have something there: a missing field, or a list of another length, is told as
 * such.
 */
export function differences(one: JsonValue | undefined, other: JsonValue | undefined): string[] {
  const found: string[] = [];
  compare(one, other, [], found);
  return found;
}

function compare(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
  path: readonly (string | number)[],
  found: string[],
): void {
  if (isJsonArray(one) && isJsonArray(other)) {
    if (one.length !== other.length) found.push(pointer(path));
    else
      one.forEach((item, index) => {
        compare(item, other[index], [...path, index], found);
      });
  } else if (isJsonObject(one) && isJsonObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      compare(field(one, key), field(other, key), [...path, key], found);
    }
  } else if (!Object.is(one, other)) found.push(pointer(path));
}

/** A field that an object has itself: `constructor` would be found in any. */
export function field<Value>(object: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
