import * as yaml from 'yaml';
import { ImportError } from './error';
import { list, record, string } from './json';
import { readKind } from './kind';
import type { Api, Kind } from './model';
import { pascalCase } from './names';
import type { Schema } from './schema';
import { hasFields, referTo } from './schema';

/**
 * Reads one version of a CustomResourceDefinition. It writes each object out where it is used, so each gets
 * a name from its place, as `cdk8s import` does: `spec.data[].remoteRef` becomes `ExternalSecretSpecDataRemoteRef`.
 * What is written out in several places, the same to the last word, was one type before: it becomes one again,
 * with the shortest of the names.
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
  if (found === undefined) throw new ImportError(`spec.versions: there is no ${name}`);
  return readKind(record(found.schema, `${name}.schema`).openAPIV3Schema, `${name}.schema.openAPIV3Schema`);
}

/** An object that has fields, with the name that its place gives it. */
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

/** The objects that get a definition, with their names, by what they look like. */
function namesOf(objects: readonly PlacedObject[]): ReadonlyMap<string, PlacedObject> {
  const named = new Map<string, PlacedObject>();
  for (const object of objects) {
    const looks = looksOf(object.schema);
    const before = named.get(looks);
    if (before === undefined || object.name.length < before.name.length) named.set(looks, object);
  }
  const names = [...named.values()].map((object) => object.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ImportError(`two objects would be called ${twice}`);
  return named;
}

/** What is the same of two objects of one type. The description and the default of the object itself are its place's. */
function looksOf(schema: Schema): string {
  return JSON.stringify({ ...schema, doc: '', default: undefined });
}

/** Moves each object that has fields to the definitions, and leaves a reference in its place. */
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
  const type = names.get(looksOf(schema));
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
