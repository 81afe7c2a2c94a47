import { ImportError } from '../import/error';
import type { Api } from '../import/model';
import { readCrd } from '../import/read/crd';
import type { Schema } from '../import/read/schema';
import type { Definition } from './definition';

/** The definitions of a CustomResourceDefinition. Users do not write the fields beside the spec. */
export function readCrdDefinitions(text: string, version: string): Definition[] {
  const { kinds, definitions }: Api = readCrd(text, version);
  return [
    ...kinds.map(({ kind, spec }) => ({
      name: kind,
      fields: [
        { name: 'apiVersion', type: 'string', versions: undefined, constraints: [] },
        { name: 'kind', type: 'string', versions: undefined, constraints: [] },
        { name: 'metadata', type: 'ObjectMeta', versions: undefined, constraints: ['required'] },
        { name: 'operation', type: 'any', versions: undefined, constraints: [] },
        { name: 'spec', type: typeOf(spec, 'spec'), versions: undefined, constraints: ['required'] },
        { name: 'status', type: 'any', versions: undefined, constraints: [] },
      ],
      rules: [],
    })),
    ...[...definitions].map(([name, schema]) => ({
      name,
      fields: Object.entries(schema.properties).map(([field, property]) => ({
        name: field,
        type: typeOf(property, `${name}.${field}`),
        versions: undefined,
        constraints: schema.required.includes(field) ? ['required'] : [],
      })),
      rules: [],
    })),
  ];
}

function typeOf(schema: Schema, where: string): string {
  if (schema.ref !== undefined) return schema.ref;
  if (schema.intOrString) return 'intOrString';
  if (schema.anyFields) return 'any';
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'integer':
      return 'int64';
    case 'array':
      return `[]${schema.items === undefined ? 'any' : typeOf(schema.items, where)}`;
    case 'object':
      return `{}${schema.additionalProperties === undefined ? 'any' : typeOf(schema.additionalProperties, where)}`;
    default:
      throw new ImportError(`${where}: no type for ${String(schema.type)}`);
  }
}
