import type { JsonArray, JsonObject, JsonValue } from '../../lint/yaml/json';

export type { JsonArray, JsonObject, JsonValue };

/** Whether a value is an object, and neither an array nor null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isJsonArray(value);
}

/** Whether a value is an array. `Array.isArray` does not narrow to readonly arrays. */
export function isJsonArray(value: JsonValue | undefined): value is JsonArray {
  return Array.isArray(value);
}

/** An own field of an object: every object inherits `constructor`. */
export function ownField<Value>(object: { readonly [key: string]: Value }, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
