import { ImportError } from '../error';
import { list, record, string } from './json';
import { readKind } from './kind';
import type { Api, Kind } from '../model';
import { readReachable } from './reach';
import { referTo } from './schema';

const GVK = 'x-kubernetes-group-version-kind';

/**
 * Reads kinds from a JSON Schema that contains a project's whole API in `definitions`.
 *
 * @param shared - definitions of another generated file
 */
export function readJsonSchema(text: string, kinds: readonly string[], shared: readonly string[] = []): Api {
  const definitions = record(record(parse(text), 'the schema').definitions, 'definitions');
  const wanted = Object.keys(definitions).flatMap((name) => readKinds(name, definitions[name], kinds));
  const found = kinds.map((kind) => find(kind, wanted));
  const specs = found.map((kind) => kind.spec);
  return { kinds: found, definitions: readReachable(definitions, specs, shared) };
}

/** Reads definitions, and those that they use, from such a schema. */
export function readDefinitions(text: string, names: readonly string[], shared: readonly string[]): Api {
  const definitions = record(record(parse(text), 'the schema').definitions, 'definitions');
  const roots = names.map((name) => referTo(name, { doc: '' }));
  return { kinds: [], definitions: readReachable(definitions, roots, shared) };
}

/** The wanted kinds that a definition describes. Most definitions describe none: they are parts of others. */
function readKinds(name: string, definition: unknown, wanted: readonly string[]): readonly Kind[] {
  const where = `definitions.${name}`;
  const json = record(definition, where);
  const gvks = list(json[GVK] ?? [], where).map((gvk) => record(gvk, where));
  const matching = gvks.filter((gvk) => wanted.includes(string(gvk.kind, where)));
  return matching.map((gvk): Kind => {
    const apiVersion = `${string(gvk.group, where)}/${string(gvk.version, where)}`;
    return { apiVersion, kind: string(gvk.kind, where), ...readKind(json, where) };
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
