import type { JsonValue } from '../json/json';
import { isJsonArray, isJsonObject, pointer } from '../json/json';

/**
 * The fields that keep cdk8s from writing a document: it asks an object for its `constructor`, to see what it is. Where
 * such a field is the only one, all of the object, since cdk8s leaves out what is empty.
 */
export function unwritableFields(value: JsonValue, path: readonly (string | number)[] = []): string[] {
  if (isJsonArray(value)) return value.flatMap((item, index) => unwritableFields(item, [...path, index]));
  if (!isJsonObject(value)) return [];
  const keys = Object.keys(value);
  if (keys.includes('constructor')) return [pointer(keys.length === 1 ? path : [...path, 'constructor'])];
  return Object.entries(value).flatMap(([key, field]) => unwritableFields(field, [...path, key]));
}
