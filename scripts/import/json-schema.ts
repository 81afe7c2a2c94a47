import { ImportError } from './error';
import type { Api, Kind } from './model';
import type { Schema } from './schema';
import { list, record, schemas, string } from './schema';

/** Reads kinds from a JSON Schema that holds a project's whole API under `definitions`. */
export function readJsonSchema(text: string, kinds: readonly string[]): Api {
  const raw = record(record(parse(text), 'the schema').definitions, 'definitions');
  const definitions = schemas(raw, 'definitions');
  const known = Object.entries(definitions).flatMap(([name, definition]) =>
    readKinds(name, definition, raw[name]),
  );
  return { kinds: kinds.map((kind) => find(kind, known)), definitions };
}

function readKinds(name: string, definition: Schema, raw: unknown): readonly Kind[] {
  const key = 'x-kubernetes-group-version-kind';
  const spec = definition.properties.spec;
  if (spec === undefined) return [];
  return list(record(raw, name)[key] ?? [], `${name}.${key}`).map((value): Kind => {
    const gvk = record(value, `${name}.${key}`);
    const [group, version, kind] = ['group', 'version', 'kind'].map((part) =>
      string(gvk[part], `${name}.${key}.${part}`),
    );
    return { apiVersion: `${group}/${version}`, kind: kind ?? name, doc: definition.doc, spec };
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
