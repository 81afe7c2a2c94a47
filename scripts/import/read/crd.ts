import * as yaml from 'yaml';
import { ImportError } from '../error';
import { list, record, string } from './json';
import { readKind } from './kind';
import type { Api, Kind } from '../model';
import { pascalCase } from '../names';
import type { Schema } from './schema';
import { hasFields, referTo } from './schema';

/**
 * Reads a version of a CustomResourceDefinition. It contains each object where it is used, so each object is named
 * after its path, as in `cdk8s import`: `spec.data[].remoteRef` becomes `ExternalSecretSpecDataRemoteRef`.
 * Identical objects were one type in Go, so they become one type again, with the shortest of the names.
 */
export function readCrd(text: string, version: string): Api {
  const crd = record(record(parse(text), 'the definition').spec, 'spec');
  const group = string(crd.group, 'spec.group');
  const kind = string(record(crd.names, 'spec.names').kind, 'spec.names.kind');
  const { doc, spec } = readVersion(crd.versions, version);

  const definitions = new Map<string, Schema>();
  const named = nameObjects(spec, namesOf(objectsIn(spec, `${kind}Spec`)), definitions);
  return { kinds: [{ apiVersion: `${group}/${version}`, kind, doc, spec: named }], definitions };
}

function readVersion(versions: unknown, name: string): Pick<Kind, 'doc' | 'spec'> {
  const found = list(versions, 'spec.versions')
    .map((version) => record(version, 'spec.versions[]'))
    .find((version) => version.name === name);
  if (found === undefined) throw new ImportError(`spec.versions: version ${name} does not exist`);
  return readKind(record(found.schema, `${name}.schema`).openAPIV3Schema, `${name}.schema.openAPIV3Schema`);
}

/** An object with fields, named after its path. */
interface PlacedObject {
  readonly name: string;
  readonly schema: Schema;
}

function objectsIn(schema: Schema, name: string): readonly PlacedObject[] {
  const fields = Object.entries(schema.properties).flatMap(([field, of]) =>
    objectsIn(of, name + pascalCase(field)),
  );
  const below = [schema.items, schema.additionalProperties].flatMap((of) => (of ? objectsIn(of, name) : []));
  return [...(hasFields(schema) ? [{ name, schema }] : []), ...fields, ...below];
}

/** The distinct objects that become definitions, by their content. */
function namesOf(objects: readonly PlacedObject[]): ReadonlyMap<string, PlacedObject> {
  const named = new Map<string, PlacedObject>();
  for (const object of objects) {
    const content = contentOf(object.schema);
    const before = named.get(content);
    if (before === undefined || object.name.length < before.name.length) named.set(content, object);
  }
  const names = [...named.values()].map((object) => object.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ImportError(`two objects have the name ${twice}`);
  return named;
}

/** The content that identical objects share. Their own descriptions and defaults belong to their paths. */
function contentOf(schema: Schema): string {
  return JSON.stringify({ ...schema, doc: '', default: undefined });
}

/** Moves each object with fields to the definitions, and replaces it with a reference. */
function nameObjects(
  schema: Schema,
  names: ReadonlyMap<string, PlacedObject>,
  definitions: Map<string, Schema>,
): Schema {
  const { properties, items, additionalProperties } = schema;
  const below = (of: Schema): Schema => nameObjects(of, names, definitions);
  const named: Schema = {
    ...schema,
    properties: Object.fromEntries(Object.entries(properties).map(([field, of]) => [field, below(of)])),
    items: items && below(items),
    additionalProperties: additionalProperties && below(additionalProperties),
  };
  const type = names.get(contentOf(schema));
  if (type === undefined) return named;
  definitions.set(type.name, { ...named, doc: type.schema.doc });
  return referTo(type.name, schema);
}

function parse(text: string): unknown {
  try {
    return yaml.parse(text);
  } catch (error) {
    throw new ImportError(`the definition is not YAML: ${String(error)}`);
  }
}
