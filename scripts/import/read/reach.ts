import { ImportError } from '../error';
import type { Schema } from './schema';
import { readSchema } from './schema';

/**
 * Reads the definitions that schemas use, directly or indirectly. Other definitions are not read, so they may contain
 * unsupported keywords.
 *
 * @param shared - definitions of another file, which are not read
 */
export function readReachable(
  definitions: { readonly [name: string]: unknown },
  roots: readonly Schema[],
  shared: readonly string[] = [],
): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  const follow = (schema: Schema, from: string): void => {
    for (const name of references(schema)) {
      if (found.has(name) || shared.includes(name)) continue;
      if (!Object.hasOwn(definitions, name)) {
        throw new ImportError(`${from} refers to "${name}", which is not defined`);
      }
      const definition = readSchema(definitions[name], `definitions.${name}`);
      found.set(name, definition);
      follow(definition, name);
    }
  };
  for (const root of roots) follow(root, 'a kind');
  return found;
}

/** The names of the definitions that a schema refers to directly. */
function references(schema: Schema): readonly string[] {
  const parts = [...Object.values(schema.properties), schema.items, schema.additionalProperties];
  const below = parts.flatMap((part) => (part === undefined ? [] : references(part)));
  return schema.ref === undefined ? below : [schema.ref, ...below];
}
