import type { JsonValue } from './json';
import { isJsonArray, isJsonObject } from './json';

export { formatPointer, parsePointer } from '../../lint/json-pointer';

/** The value at a path of keys and indices. */
export function valueAt(value: JsonValue | undefined, path: readonly string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((at, key) => {
    if (isJsonArray(at)) return at[Number(key)];
    return isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  }, value);
}
