import { hasFields, readSchema } from '../../../scripts/import/read/schema';

describe('readSchema', () => {
  it('reads a reference as the name of its definition, and the description next to it', () => {
    const schema = readSchema(
      { $ref: '#/definitions/io.k8s.Affinity', description: 'Where to run.' },
      'here',
    );
    expect(schema).toMatchObject({ ref: 'io.k8s.Affinity', doc: 'Where to run.' });
  });

  it('concatenates title and description', () => {
    expect(readSchema({ title: 'Short.', description: 'Long.' }, 'here').doc).toBe('Short.\n\nLong.');
  });

  it('ignores rules about values', () => {
    expect(readSchema({ type: 'string', pattern: '^a', maxLength: 3 }, 'here').type).toBe('string');
  });

  it("supports Kubernetes' IntOrString, which has an anyOf next to its keyword", () => {
    const anyOf = [{ type: 'integer' }, { type: 'string' }];
    expect(readSchema({ anyOf, 'x-kubernetes-int-or-string': true }, 'here').intOrString).toBe(true);
  });

  it('supports IntOrString as a list of types', () => {
    expect(readSchema({ type: ['integer', 'string'] }, 'here')).toMatchObject({
      type: undefined,
      intOrString: true,
    });
  });

  it('distinguishes objects with and without fields', () => {
    expect(hasFields(readSchema({ type: 'object', properties: { a: { type: 'string' } } }, 'here'))).toBe(
      true,
    );
    expect(hasFields(readSchema({ type: 'object' }, 'here'))).toBe(false);
  });

  it.each([
    ['an unsupported keyword', { oneOf: [] }, 'here: the keyword "oneOf" is not supported'],
    [
      'a nested keyword',
      { properties: { a: { items: { not: {} } } } },
      'here.properties.a.items: the keyword "not" is not supported',
    ],
    ['a choice of types', { anyOf: [] }, 'here: the keyword "anyOf" is not supported'],
    ['an unsupported type', { type: 'null' }, 'here.type: "null" is not supported'],
    ['a list of types', { type: ['string', 'null'] }, 'here.type: ["string","null"] is not supported'],
    ['a reference to another file', { $ref: 'other.json#/a' }, 'here.$ref: "other.json#/a" is not supported'],
    ['an enumeration of numbers', { enum: [1] }, 'here.enum: expected a string'],
    ['fields that are not an object', { properties: [] }, 'here.properties: expected an object'],
    ['a schema that is not an object', true, 'here: expected an object'],
  ])('rejects %s, and reports the path', (_, json, message) => {
    expect(() => readSchema(json, 'here')).toThrow(message);
  });
});
