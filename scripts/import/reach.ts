import { ImportError } from './error';
import type { Schema } from './schema';
import { readSchema } from './schema';

/**
 * Reads the definitions that some schemas need, directly or through others. The rest of the document is not
 * looked at: what nobody uses need not be understood.
 *
 * @param shared - definitions that are not read: another file has them
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

/** The names that a schema refers to directly. */
function references(schema: Schema): readonly string[] {
  const parts = [...Object.values(schema.properties), schema.items, schema.additionalProperties];
  const below = parts.flatMap((part) => (part === undefined ? [] : references(part)));
  return schema.ref === undefined ? below : [schema.ref, ...below];
}
