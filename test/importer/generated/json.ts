import type { JsonValue } from '../../../lib/importer/json/json';

/** A JSON object under construction: undefined fields are omitted. */
export interface Draft {
  [key: string]: JsonValue | undefined;
}

/** The object without undefined fields. */
export function withoutUndefined(draft: Draft): { [key: string]: JsonValue } {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The items, or undefined if there are none. */
export function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
