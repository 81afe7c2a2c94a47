import { stringify } from 'yaml';
import { readCrd } from '../../../scripts/import/read/crd';

/** A definition of the kind Thing. The spec of its version v1 has the given fields. */
function crd(fields: object): string {
  const properties = { spec: { type: 'object', properties: fields }, status: { nullable: true } };
  const v1 = { name: 'v1', schema: { openAPIV3Schema: { description: 'A thing.', properties } } };
  const v0 = { name: 'v0', schema: { openAPIV3Schema: { oneOf: [] } } };
  return stringify({ spec: { group: 'things.io', names: { kind: 'Thing' }, versions: [v0, v1] } });
}

/** An object that differs from all others. */
function object(field: string): object {
  return { type: 'object', properties: { [field]: { type: 'string' } } };
}

const OBJECT = object('name');

describe('readCrd', () => {
  it('reads the kind in the given version, and no other version', () => {
    const [kind] = readCrd(crd({ size: { type: 'integer' } }), 'v1').kinds;
    expect(kind).toMatchObject({ kind: 'Thing', apiVersion: 'things.io/v1', doc: 'A thing.' });
    expect(kind?.spec.ref).toBe('ThingSpec');
  });

  it('names objects after their path, also in lists and maps', () => {
    const fields = {
      part: { type: 'object', properties: { inner: object('a') } },
      list: { type: 'array', items: object('b') },
      'some-map': { type: 'object', additionalProperties: object('c') },
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

  it('keeps the description and default of a use', () => {
    const { definitions } = readCrd(crd({ part: { ...OBJECT, description: 'A part.', default: {} } }), 'v1');
    expect(definitions.get('ThingSpec')?.properties.part).toMatchObject({ doc: 'A part.', default: {} });
  });

  it('creates one type for identical objects, with the shortest name', () => {
    const part = { type: 'object', properties: { inner: OBJECT } };
    const fields = {
      early: { type: 'object', properties: { part: { ...part, description: 'The early one.' } } },
      part: { ...part, description: 'The part.' },
      parts: { type: 'array', items: part },
    };
    const { definitions } = readCrd(crd(fields), 'v1');
    expect([...definitions.keys()].sort()).toEqual([
      'ThingSpec',
      'ThingSpecEarly',
      'ThingSpecPart',
      'ThingSpecPartInner',
    ]);
    expect(definitions.get('ThingSpec')?.properties.parts?.items?.ref).toBe('ThingSpecPart');
    const early = definitions.get('ThingSpecEarly')?.properties.part;
    expect(early).toMatchObject({ ref: 'ThingSpecPart', doc: 'The early one.' });
    expect(definitions.get('ThingSpecPart')?.doc).toBe('The part.');
  });

  it('distinguishes objects whose fields have different descriptions', () => {
    const described = { type: 'object', properties: { name: { type: 'string', description: 'A name.' } } };
    const { definitions } = readCrd(crd({ a: OBJECT, b: described }), 'v1');
    expect([...definitions.keys()].sort()).toEqual(['ThingSpec', 'ThingSpecA', 'ThingSpecB']);
  });

  it('does not name an object without fields', () => {
    const { definitions } = readCrd(crd({ free: { type: 'object' } }), 'v1');
    expect([...definitions.keys()]).toEqual(['ThingSpec']);
  });

  it.each([
    [
      'two objects with the same name',
      crd({ 'a-b': OBJECT, aB: object('other') }),
      'two objects have the name ThingSpecAB',
    ],
    [
      'a version that does not exist',
      crd({}).replace('v1', 'v2'),
      'spec.versions: version v1 does not exist',
    ],
    ['text that is not YAML', 'a: [', 'the definition is not YAML'],
    ['another object', 'kind: Service', 'spec: expected an object'],
    [
      'a schema with an unsupported keyword',
      crd({ a: { oneOf: [] } }),
      'spec.properties.a: the keyword "oneOf" is not supported',
    ],
  ])('rejects %s', (_, text, message) => {
    expect(() => readCrd(text, 'v1')).toThrow(message);
  });
});
