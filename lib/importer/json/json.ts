/** A value as JSON can write it. */
export type JsonValue = null | boolean | number | string | JsonArray | JsonObject;

/** A list of JSON. */
export type JsonArray = readonly JsonValue[];

/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Whether a value is an object of JSON, and neither a list nor null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isJsonArray(value);
}

/** Whether a value is a list. `Array.isArray` does not see that a readonly list is one. */
export function isJsonArray(value: JsonValue | undefined): value is JsonArray {
  return Array.isArray(value);
}

/** A JSON pointer (RFC 6901) by the keys and positions that it leads through: '' for none. */
export function pointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The keys that a JSON pointer leads through; positions in lists are texts too. */
export function pathOf(jsonPointer: string): string[] {
  return jsonPointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a path of keys and positions leads to. */
export function valueAt(value: JsonValue | undefined, path: readonly string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((at, key) => {
    if (isJsonArray(at)) return at[Number(key)];
    return isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}
