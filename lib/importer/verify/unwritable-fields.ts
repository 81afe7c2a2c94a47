import type { JsonValue } from '../json/json';
import { isJsonArray, isJsonObject } from '../json/json';
import { formatPointer } from '../json/pointer';

/**
 * Pointers to the fields that prevent cdk8s from writing a document: it reads an object's `constructor` to find its
 * class. If such a field is the only one, the pointer is that of the object, since cdk8s omits empty objects.
 */
export function unwritableFields(value: JsonValue, path: readonly (string | number)[] = []): string[] {
  if (isJsonArray(value)) return value.flatMap((item, index) => unwritableFields(item, [...path, index]));
  if (!isJsonObject(value)) return [];
  const keys = Object.keys(value);
  if (keys.includes('constructor'))
    return [formatPointer(keys.length === 1 ? path : [...path, 'constructor'])];
  return Object.entries(value).flatMap(([key, field]) => unwritableFields(field, [...path, key]));
}
