import { printNamedType, printType } from '../../../scripts/import/print/print-types';
import { readSchema } from '../../../scripts/import/read/schema';
import type { Context } from '../../../scripts/import/translate';
import { translate, translateDefinition } from '../../../scripts/import/translate';

const CONTEXT: Context = {
  names: new Map([['io.things.Part', 'Part']]),
  corrections: {},
  optional: {},
  enums: {},
  proseEnums: true,
  templateTags: true,
  repairDoc: (doc) => doc.replaceAll('io.things', 'thing'),
};

function typeOf(json: object, context = CONTEXT): string {
  return printType(translate(readSchema(json, 'here'), 'here', context));
}

function definition(json: object, context = CONTEXT): string {
  return printNamedType(translateDefinition('io.things.Part', readSchema(json, 'here'), context));
}

describe('translate', () => {
  it.each([
    ['string', { type: 'string' }],
    ['string', { type: 'string', format: 'date-time' }],
    ['number', { type: 'integer', format: 'int64' }],
    ['number', { type: 'number' }],
    ['boolean', { type: 'boolean' }],
    ['number | string', { 'x-kubernetes-int-or-string': true }],
    ['JsonValue', { description: 'Anything.' }],
    ['JsonValue', { 'x-kubernetes-preserve-unknown-fields': true }],
    ['JsonObject', { type: 'object' }],
    ['{ readonly [key: string]: string }', { type: 'object', additionalProperties: { type: 'string' } }],
    ['Part', { $ref: '#/definitions/io.things.Part' }],
    ['readonly (Part)[]', { type: 'array', items: { $ref: '#/definitions/io.things.Part' } }],
    ['"a" | "b"', { type: 'string', enum: ['a', 'b'] }],
    ['"a" | "b" | TemplateTag', { type: 'string', description: 'One of a, b.' }],
  ])('writes %s', (type, json) => {
    expect(typeOf(json)).toBe(type);
  });

  it('does not read values from descriptions if the source disables it', () => {
    expect(typeOf({ type: 'string', description: 'One of a, b.' }, { ...CONTEXT, proseEnums: false })).toBe(
      'string',
    );
  });

  it.each([
    ['a list without the type of its items', { type: 'array' }, 'here: a list without the type of its items'],
    [
      'an object with fields, but without a name',
      { type: 'object', properties: { a: {} } },
      'here: an object with fields has no name',
    ],
    [
      'a reference without a name',
      { $ref: '#/definitions/gone' },
      'here: refers to "gone", which has no name',
    ],
  ])('rejects %s', (_, json, message) => {
    expect(() => typeOf(json)).toThrow(message);
  });
});

describe('translateDefinition', () => {
  it('writes an interface, with optional fields unless they are required', () => {
    const json = {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'number' } },
      required: ['b'],
    };
    expect(definition(json)).toBe(
      'export interface Part {\n  readonly "a"?: string;\n  readonly "b": number;\n}\n',
    );
  });

  it('writes other types as aliases', () => {
    expect(definition({ type: 'string', description: 'A part.' })).toBe(
      '/** A part. */\nexport type Part = string;\n',
    );
  });

  it('writes the corrections of the source', () => {
    const context: Context = { ...CONTEXT, corrections: { 'io.things.Part': { is: 'number-or-string' } } };
    expect(definition({ type: 'string' }, context)).toBe('export type Part = number | string;\n');
    const empty: Context = { ...CONTEXT, corrections: { 'io.things.Part': { is: 'empty-object' } } };
    expect(definition({ type: 'object' }, empty)).toBe('export type Part = EmptyObject;\n');
    const manifest: Context = { ...CONTEXT, corrections: { 'io.things.Part': { is: 'manifest' } } };
    expect(definition({ type: 'object' }, manifest)).toBe(
      'export type Part = GroupVersionKind | JsonObject;\n',
    );
  });

  it('makes fields optional that the source declares as optional', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
    const context: Context = { ...CONTEXT, optional: { 'io.things.Part': ['a'] } };
    expect(definition(schema, context)).toContain('readonly "a"?: string;');
    const wrong: Context = { ...CONTEXT, optional: { 'io.things.Part': ['b'] } };
    expect(() => definition(schema, wrong)).toThrow('io.things.Part: does not require a field "b"');
  });

  it('writes the values that the source lists', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' }, b: { type: 'number' } } };
    const of = (field: string): Context => ({
      ...CONTEXT,
      enums: { 'io.things.Part': { [field]: ['x', ''] } },
    });
    expect(definition(schema, of('a'))).toContain('readonly "a"?: "x" | "" | TemplateTag;');
    for (const wrong of ['b', 'c']) {
      expect(() => definition(schema, of(wrong))).toThrow(
        `io.things.Part: has no field "${wrong}" of the type string`,
      );
    }
  });

  it('writes such values for the items of a list, and without tags if the source has none', () => {
    const a = { type: 'array', items: { type: 'string' } };
    const context: Context = {
      ...CONTEXT,
      templateTags: false,
      enums: { 'io.things.Part': { a: ['x', 'y'] } },
    };
    expect(definition({ type: 'object', properties: { a } }, context)).toContain(
      'readonly "a"?: readonly ("x" | "y")[];',
    );
    expect(typeOf({ type: 'string', description: 'One of a, b.' }, context)).toBe('"a" | "b"');
  });

  it('writes defaults, and corrects descriptions', () => {
    const a = { type: 'string', description: 'Name of the io.things.', default: 'x' };
    expect(definition({ type: 'object', properties: { a } })).toContain(
      '   * Name of the thing.\n   *\n   * @default "x"\n',
    );
  });

  it('rejects an object with named and arbitrary fields', () => {
    const json = { type: 'object', properties: { a: {} }, additionalProperties: { type: 'string' } };
    expect(() => definition(json)).toThrow('has both named and arbitrary fields');
  });
});
