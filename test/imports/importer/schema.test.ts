import { hasFields, readSchema } from '../../../scripts/import/schema';

describe('readSchema', () => {
  it('reads a reference by the name of its definition, and the description beside it', () => {
    const schema = readSchema(
      { $ref: '#/definitions/io.k8s.Affinity', description: 'Where to run.' },
      'here',
    );
    expect(schema).toMatchObject({ ref: 'io.k8s.Affinity', doc: 'Where to run.' });
  });

  it('joins a title and a description', () => {
    expect(readSchema({ title: 'Short.', description: 'Long.' }, 'here').doc).toBe('Short.\n\nLong.');
  });

  it('passes over rules that are about values', () => {
    expect(readSchema({ type: 'string', pattern: '^a', maxLength: 3 }, 'here').type).toBe('string');
  });

  it("understands Kubernetes' IntOrString, which has an anyOf beside its keyword", () => {
    const anyOf = [{ type: 'integer' }, { type: 'string' }];
    expect(readSchema({ anyOf, 'x-kubernetes-int-or-string': true }, 'here').intOrString).toBe(true);
  });

  it('understands a number or a string also as a list of types', () => {
    expect(readSchema({ type: ['integer', 'string'] }, 'here')).toMatchObject({
      type: undefined,
      intOrString: true,
    });
  });

  it('knows an object with fields from one without', () => {
    expect(hasFields(readSchema({ type: 'object', properties: { a: { type: 'string' } } }, 'here'))).toBe(
      true,
    );
    expect(hasFields(readSchema({ type: 'object' }, 'here'))).toBe(false);
  });

  it.each([
    ['a keyword that it does not know', { oneOf: [] }, 'here: the keyword "oneOf" is not understood'],
    [
      'a keyword deep inside',
      { properties: { a: { items: { not: {} } } } },
      'here.properties.a.items: the keyword "not" is not understood',
    ],
    ['a choice of types', { anyOf: [] }, 'here: the keyword "anyOf" is not understood'],
    ['a type that it does not know', { type: 'null' }, 'here.type: "null" is not understood'],
    ['a list of types', { type: ['string', 'null'] }, 'here.type: ["string","null"] is not understood'],
    ['a reference elsewhere', { $ref: 'other.json#/a' }, 'here.$ref: "other.json#/a" is not understood'],
    ['an enumeration of numbers', { enum: [1] }, 'here.enum: expected a string'],
    ['fields that are no object', { properties: [] }, 'here.properties: expected an object'],
    ['a schema that is no object', true, 'here: expected an object'],
  ])('refuses %s, and says where', (_, json, message) => {
    expect(() => readSchema(json, 'here')).toThrow(message);
  });
});
