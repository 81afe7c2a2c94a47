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
 */
export function readCrd(text: string, version: string): Api {
  const crd = record(record(parse(text), 'the definition').spec, 'spec');
  const group = string(crd.group, 'spec.group');
  const kind = string(record(crd.names, 'spec.names').kind, 'spec.names.kind');
  const { doc, spec } = readVersion(crd.versions, version);

  const definitions = new Map<string, Schema>();
  const named = nameObjects(spec, `${kind}Spec`, definitions);
  return { kinds: [{ apiVersion: `${group}/${version}`, kind, doc, spec: named }], definitions };
}

function readVersion(versions: unknown, name: string): Pick<Kind, 'doc' | 'spec'> {
  const found = list(versions, 'spec.versions')
    .map((version) => record(version, 'spec.versions[]'))
    .find((version) => version.name === name);
  if (found === undefined) throw new ImportError(`spec.versions: there is no ${name}`);
  return readKind(record(found.schema, `${name}.schema`).openAPIV3Schema, `${name}.schema.openAPIV3Schema`);
}

/** Moves each object that has fields to the definitions, and leaves a reference in its place. */
function nameObjects(schema: Schema, name: string, definitions: Map<string, Schema>): Schema {
  const { items, additionalProperties } = schema;
  const properties = Object.entries(schema.properties).map(([field, of]) => {
    return [field, nameObjects(of, name + pascalCase(field), definitions)] as const;
  });
  const named: Schema = {
    ...schema,
    properties: Object.fromEntries(properties),
    items: items && nameObjects(items, name, definitions),
    additionalProperties: additionalProperties && nameObjects(additionalProperties, name, definitions),
  };
  if (!hasFields(named)) return named;
  if (definitions.has(name)) throw new ImportError(`two objects would be called ${name}`);
  definitions.set(name, named);
  return referTo(name, schema);
}

function parse(text: string): unknown {
  try {
    return yaml.parse(text);
  } catch (error) {
    throw new ImportError(`the definition is not YAML: ${String(error)}`);
  }
}
