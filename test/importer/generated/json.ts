import type { JsonValue } from '../../../lib/importer/json/json';

/** An object of JSON while it is put together; a field that is undefined is left out. */
export interface Draft {
  [key: string]: JsonValue | undefined;
}

/** The object without what is left out. */
export function made(draft: Draft): { [key: string]: JsonValue } {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** Some items, or nothing where there are none. */
export function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
