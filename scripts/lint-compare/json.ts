/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [field: string]: Json;
}

/** The manifests of one file. */
export type Manifests = readonly Json[];

/** A value in a manifest that can be replaced. */
export interface Slot {
  readonly parent: Json[] | JsonObject;
  readonly key: number | string;
  readonly value: Json;

  /** The names of the fields that lead to it, without the positions in lists. */
  readonly path: readonly string[];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All values in a list of manifests, outer ones first. */
export function slotsIn(manifests: Json[]): Slot[] {
  const slots: Slot[] = [];
  const visit = (parent: Json[] | JsonObject, path: readonly string[]): void => {
    for (const [key, value] of entriesOf(parent)) {
      const own = typeof key === 'string' ? [...path, key] : path;
      slots.push({ parent, key, value, path: own });
      if (typeof value === 'object' && value !== null) visit(value, own);
    }
  };
  visit(manifests, []);
  return slots;
}

function entriesOf(parent: Json[] | JsonObject): [string | number, Json][] {
  return Array.isArray(parent) ? parent.map((value, index) => [index, value]) : Object.entries(parent);
}

/** The text of a value that is a string. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Puts another value in the place of one. */
export function replace({ parent, key }: Slot, value: Json): void {
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else parent[key] = value;
}

/** Removes a field or an item. */
export function remove({ parent, key }: Slot): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}

/** The manifests as a file of YAML with one document each, in JSON syntax. */
export function printManifests(manifests: Manifests): string {
  return manifests.map((manifest) => `---\n${escaped(JSON.stringify(manifest))}\n`).join('');
}

/** JSON allows some characters that YAML does not. */
function escaped(json: string): string {
  return json.replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
