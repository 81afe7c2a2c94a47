import { ImportError } from './error';
import type { Api } from './model';
import type { Schema } from './schema';

/** The names of all definitions that the kinds' specs need, in alphabetical order. */
export function reachable(api: Api): readonly string[] {
  const found = new Set<string>();
  const visit = (schema: Schema, from: string): void => {
    for (const name of references(schema)) {
      if (found.has(name)) continue;
      const definition = api.definitions[name];
      if (definition === undefined)
        throw new ImportError(`${from}: refers to "${name}", which is not defined`);
      found.add(name);
      visit(definition, name);
    }
  };
  for (const kind of api.kinds) visit(kind.spec, `${kind.kind}.spec`);
  return [...found].sort();
}

/** The names that a schema refers to directly. */
export function references(schema: Schema): readonly string[] {
  const parts = [...Object.values(schema.properties), schema.items, schema.additionalProperties];
  const below = parts.flatMap((part) => (part === undefined ? [] : references(part)));
  return schema.ref === undefined ? below : [schema.ref, ...below];
}
