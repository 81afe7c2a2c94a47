import { readJsonSchema } from '../../../scripts/import/read/json-schema';
import { ref, schemaText } from './invented-source';

describe('readJsonSchema', () => {
  it('finds a kind by the group, version and kind in its definition', () => {
    const [kind] = readJsonSchema(schemaText({}), ['Thing']).kinds;
    expect(kind).toMatchObject({ kind: 'Thing', apiVersion: 'things.io/v1', doc: 'Thing is a thing.' });
    expect(kind?.spec.ref).toBe('io.things.v1.ThingSpec');
  });

  it('follows references through lists, maps and other definitions', () => {
    const text = schemaText(
      {
        list: { type: 'array', items: ref('a') },
        map: { type: 'object', additionalProperties: ref('b') },
      },
      {
        a: { type: 'object', properties: { c: ref('c') } },
        b: { type: 'string' },
        c: { type: 'string' },
        d: {},
      },
    );
    const { definitions } = readJsonSchema(text, ['Thing']);
    expect([...definitions.keys()].sort()).toEqual(['a', 'b', 'c', 'io.things.v1.ThingSpec']);
  });

  it.each([
    ['text that is not JSON', 'kind: Thing', 'the schema is not JSON'],
    ['a document without definitions', '{}', 'definitions: expected an object'],
    ['a schema without the kind', JSON.stringify({ definitions: {} }), 'the schema has no kind Thing'],
    [
      'a reference to a missing definition',
      schemaText({ a: ref('gone') }),
      'io.things.v1.ThingSpec refers to "gone", which is not defined',
    ],
    [
      'a missing definition with the name of an object property',
      schemaText({ a: ref('toString') }),
      'refers to "toString", which is not defined',
    ],
  ])('rejects %s', (_, text, message) => {
    expect(() => readJsonSchema(text, ['Thing'])).toThrow(message);
  });
});
