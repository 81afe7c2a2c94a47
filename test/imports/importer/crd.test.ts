import { stringify } from 'yaml';
import { readCrd } from '../../../scripts/import/crd';

/** A definition of the kind Thing whose version v1 has the given fields in its spec. */
function crd(fields: object): string {
  const properties = { spec: { type: 'object', properties: fields }, status: { nullable: true } };
  const v1 = { name: 'v1', schema: { openAPIV3Schema: { description: 'A thing.', properties } } };
  const v0 = { name: 'v0', schema: { openAPIV3Schema: { oneOf: [] } } };
  return stringify({ spec: { group: 'things.io', names: { kind: 'Thing' }, versions: [v0, v1] } });
}

const OBJECT = { type: 'object', properties: { name: { type: 'string' } } };

describe('readCrd', () => {
  it('reads the kind of the wanted version, and looks at no other', () => {
    const [kind] = readCrd(crd({ size: { type: 'integer' } }), 'v1').kinds;
    expect(kind).toMatchObject({ kind: 'Thing', apiVersion: 'things.io/v1', doc: 'A thing.' });
    expect(kind?.spec.ref).toBe('ThingSpec');
  });

  it('names objects by their place, also in lists and maps', () => {
    const fields = {
      part: { ...OBJECT, properties: { inner: OBJECT } },
      list: { type: 'array', items: OBJECT },
      'some-map': { type: 'object', additionalProperties: OBJECT },
    };
    const { definitions } = readCrd(crd(fields), 'v1');
    expect([...definitions.keys()].sort()).toEqual([
      'ThingSpec',
      'ThingSpecList',
      'ThingSpecPart',
      'ThingSpecPartInner',
      'ThingSpecSomeMap',
    ]);
    expect(definitions.get('ThingSpec')?.properties.list?.items?.ref).toBe('ThingSpecList');
  });

  it('keeps at the use what is said there', () => {
    const { definitions } = readCrd(crd({ part: { ...OBJECT, description: 'A part.', default: {} } }), 'v1');
    expect(definitions.get('ThingSpec')?.properties.part).toMatchObject({ doc: 'A part.', default: {} });
  });

  it('gives no name to an object without fields', () => {
    const { definitions } = readCrd(crd({ free: { type: 'object' } }), 'v1');
    expect([...definitions.keys()]).toEqual(['ThingSpec']);
  });

  it.each([
    [
      'two objects of one name',
      crd({ 'a-b': OBJECT, aB: OBJECT }),
      'two objects would be called ThingSpecAB',
    ],
    ['a version that is not there', crd({}).replace('v1', 'v2'), 'spec.versions: there is no v1'],
    ['text that is no YAML', 'a: [', 'the definition is not YAML'],
    ['another object', 'kind: Service', 'spec: expected an object'],
    [
      'a schema that it does not understand',
      crd({ a: { oneOf: [] } }),
      'spec.properties.a: the keyword "oneOf" is not understood',
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => readCrd(text, 'v1')).toThrow(message);
  });
});
