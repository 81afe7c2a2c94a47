import type { JsonValue } from './json';
import { isJsonArray, isJsonObject, ownField } from './json';
import { formatPointer } from './pointer';

/** An operation of a JSON patch (RFC 6902). */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: JsonValue }
  | { readonly op: 'remove'; readonly path: string };

/** The patches that turn one value into another. */
export function patchesFor(
  from: JsonValue,
  to: JsonValue,
  path: readonly (string | number)[] = [],
): PatchOperation[] {
  if (isJsonObject(from) && isJsonObject(to)) {
    const removed = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
    const changes = Object.entries(to).flatMap(([key, value]): PatchOperation[] => {
      const before = ownField(from, key);
      if (before === undefined) return [{ op: 'add', path: formatPointer([...path, key]), value }];
      return patchesFor(before, value, [...path, key]);
    });
    return [
      ...removed.map((key) => ({ op: 'remove', path: formatPointer([...path, key]) }) as const),
      ...changes,
    ];
  }
  if (isJsonArray(from) && isJsonArray(to) && from.length === to.length) {
    return from.flatMap((item, index) => patchesFor(item, to[index] ?? null, [...path, index]));
  }
  return Object.is(from, to) ? [] : [{ op: 'replace', path: formatPointer(path), value: to }];
}
