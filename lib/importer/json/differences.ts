import type { JsonValue } from './json';
import { isJsonArray, isJsonObject, ownField } from './json';
import { formatPointer } from './pointer';

/**
 * JSON pointers to the differences between two values. The order of keys is irrelevant. A missing field or an array of
 * another length is one difference.
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
    if (one.length !== other.length) found.push(formatPointer(path));
    else
      one.forEach((item, index) => {
        compare(item, other[index], [...path, index], found);
      });
  } else if (isJsonObject(one) && isJsonObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      compare(ownField(one, key), ownField(other, key), [...path, key], found);
    }
  } else if (!Object.is(one, other)) found.push(formatPointer(path));
}
