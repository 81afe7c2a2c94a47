import { parse } from 'yaml';
import { ImportError } from './error';
import type { Api } from './model';
import { pascalCase } from './names';
import type { Schema } from './schema';
import { list, readSchema, record, string } from './schema';

/**
 * Reads one version of a CustomResourceDefinition. It writes every object out where it is used, so each gets
 * a name from its place, as `cdk8s import` does: `spec.data[].remoteRef` becomes `ExternalSecretSpecDataRemoteRef`.
 */
export function readCrd(text: string, version: string): Api {
  const spec = record(record(parse(text), 'the definition').spec, 'spec');
  const group = string(spec.group, 'spec.group');
  const kind = string(record(spec.names, 'spec.names').kind, 'spec.names.kind');
  const versions = list(spec.versions, 'spec.versions').map((each) => record(each, 'spec.versions[]'));
  const chosen = versions.find((each) => each.name === version);
  if (chosen === undefined) throw new ImportError(`${kind} has no version ${version}`);
  const raw = record(chosen.schema, `${version}.schema`).openAPIV3Schema;
  const root = readSchema(raw, `${version}.schema.openAPIV3Schema`);
  const fields = root.properties.spec;
  if (fields === undefined) throw new ImportError(`${kind} has no spec`);

  const definitions: Record<string, Schema> = {};
  const named = nameObjects(fields, `${kind}Spec`, definitions);
  return { kinds: [{ apiVersion: `${group}/${version}`, kind, doc: root.doc, spec: named }], definitions };
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
  if (properties.length === 0) return named;
  definitions[name] = named;
  return { ...EMPTY, ref: name, doc: schema.doc, default: schema.default };
}

const EMPTY: Schema = { doc: '', properties: {}, required: [], intOrString: false, anyFields: false };
