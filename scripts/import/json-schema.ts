import { ImportError } from './error';
import { list, record, string } from './json';
import type { Api, Kind } from './model';
import type { Schema } from './schema';
import { readSchemas } from './schema';

const GVK = 'x-kubernetes-group-version-kind';

/** Reads kinds from a JSON Schema that holds a project's whole API under `definitions`. */
export function readJsonSchema(text: string, kinds: readonly string[]): Api {
  const raw = record(record(parse(text), 'the schema').definitions, 'definitions');
  const definitions = readSchemas(raw, 'definitions');
  const known = Object.entries(definitions).flatMap(([name, schema]) => readKinds(name, schema, raw[name]));
  return { kinds: kinds.map((kind) => find(kind, known)), definitions };
}

/** The kinds that a definition is said to be of. Most are of none: they are parts of others. */
function readKinds(name: string, schema: Schema, raw: unknown): readonly Kind[] {
  const { spec } = schema.properties;
  if (spec === undefined) return [];
  const where = `definitions.${name}.${GVK}`;
  return list(record(raw, name)[GVK] ?? [], where).map((value): Kind => {
    const gvk = record(value, where);
    const apiVersion = `${string(gvk.group, where)}/${string(gvk.version, where)}`;
    return { apiVersion, kind: string(gvk.kind, where), doc: schema.doc, spec };
  });
}

function find(kind: string, known: readonly Kind[]): Kind {
  const found = known.find((candidate) => candidate.kind === kind);
  if (found === undefined) throw new ImportError(`the schema has no kind ${kind}`);
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError(`the schema is not JSON: ${String(error)}`);
  }
}
