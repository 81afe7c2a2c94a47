import * as yaml from 'yaml';
import { ImportError } from './error';
import { list, record, string } from './json';
import type { Api } from './model';
import { pascalCase } from './names';
import type { Schema } from './schema';
import { hasFields, readSchema, referTo } from './schema';

/**
 * Reads one version of a CustomResourceDefinition. It writes each object out where it is used, so each gets
 * a name from its place, as `cdk8s import` does: `spec.data[].remoteRef` becomes `ExternalSecretSpecDataRemoteRef`.
 */
export function readCrd(text: string, version: string): Api {
  const crd = record(record(parse(text), 'the definition').spec, 'spec');
  const group = string(crd.group, 'spec.group');
  const kind = string(record(crd.names, 'spec.names').kind, 'spec.names.kind');
  const root = readVersion(crd.versions, version);
  const { spec } = root.properties;
  if (spec === undefined) throw new ImportError(`${kind} has no spec`);

  const definitions: Record<string, Schema> = {};
  const named = nameObjects(spec, `${kind}Spec`, definitions);
  return { kinds: [{ apiVersion: `${group}/${version}`, kind, doc: root.doc, spec: named }], definitions };
}

function readVersion(versions: unknown, name: string): Schema {
  const found = list(versions, 'spec.versions')
    .map((version) => record(version, 'spec.versions[]'))
    .find((version) => version.name === name);
  if (found === undefined) throw new ImportError(`spec.versions: there is no ${name}`);
  const where = `${name}.schema.openAPIV3Schema`;
  return readSchema(record(found.schema, `${name}.schema`).openAPIV3Schema, where);
}

/** Moves each object that has fields to the definitions, and leaves a reference in its place. */
function nameObjects(schema: Schema, name: string, definitions: Record<string, Schema>): Schema {
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
  if (definitions[name] !== undefined) throw new ImportError(`two objects would be called ${name}`);
  definitions[name] = named;
  return referTo(name, schema);
}

function parse(text: string): unknown {
  try {
    return yaml.parse(text);
  } catch (error) {
    throw new ImportError(`the definition is not YAML: ${String(error)}`);
  }
}
