import { readJsonSchema } from '../../../scripts/import/read/json-schema';
import type { Source } from '../../../scripts/import/source';

/** A source with an invented schema that has one kind, Thing. */
export function source(overrides: Partial<Source> = {}): Source {
  return {
    project: 'Things',
    version: '1.2.3',
    versionConstant: 'THINGS_VERSION',
    url: 'https://things.example/schema.json',
    file: 'things.schema.json',
    output: 'things.io.ts',
    read: (text) => readJsonSchema(text, ['Thing']),
    ownPackage: 'io.things.v1',
    corrections: {},
    optional: {},
    enums: {},
    proseEnums: false,
    templateTags: false,
    repairDoc: (doc) => doc,
    ...overrides,
  };
}

/** The text of a schema in which the spec of the kind Thing has the given fields. */
export function schemaText(fields: object, definitions: object = {}): string {
  return JSON.stringify({
    definitions: {
      'io.things.v1.Thing': {
        description: 'Thing is a thing.',
        type: 'object',
        properties: { spec: { $ref: '#/definitions/io.things.v1.ThingSpec' }, status: { oneOf: [] } },
        'x-kubernetes-group-version-kind': [{ group: 'things.io', version: 'v1', kind: 'Thing' }],
      },
      'io.things.v1.ThingSpec': { type: 'object', properties: fields },
      ...definitions,
    },
  });
}

export function ref(name: string): { $ref: string } {
  return { $ref: `#/definitions/${name}` };
}
