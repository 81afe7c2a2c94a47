import { ImportError } from './error';
import type { Field, NamedType, Type } from './model';
import { enumeration } from './prose';
import type { Schema } from './read/schema';
import { hasFields } from './read/schema';

/** Information that a schema does not contain. */
export interface Context {
  /** The TypeScript name of each definition. */
  readonly names: ReadonlyMap<string, string>;
  /** Definitions whose schema differs from what the API accepts. */
  readonly corrections: { readonly [name: string]: Type };
  /** Fields, by definition, that the schema requires but the API does not. */
  readonly optional: { readonly [name: string]: readonly string[] };
  /** The values of fields, by definition, that the schema does not list. For a list, they are those of the items. */
  readonly enums: { readonly [name: string]: { readonly [field: string]: readonly string[] } };
  /** Whether values that a description lists become a union. */
  readonly proseEnums: boolean;
  /** Whether such values, and those of `enums`, may also be tags: `{{…}}`. */
  readonly templateTags: boolean;
  readonly repairDoc: (doc: string) => string;
}

/** A definition as a named type. */
export function translateDefinition(fullName: string, schema: Schema, context: Context): NamedType {
  const name = nameOf(fullName, fullName, context);
  const doc = context.repairDoc(schema.doc);
  const alias = context.corrections[fullName];
  if (alias !== undefined) return { name, doc, alias };
  if (!hasFields(schema)) return { name, doc, alias: translate(schema, fullName, context) };
  if (schema.additionalProperties !== undefined || schema.anyFields) {
    throw new ImportError(`${fullName}: has both named and arbitrary fields, which no type can express`);
  }
  const optionalFields = context.optional[fullName] ?? [];
  const unknown = optionalFields.find((field) => !schema.required.includes(field));
  if (unknown !== undefined) throw new ImportError(`${fullName}: does not require a field "${unknown}"`);
  const enums = context.enums[fullName] ?? {};
  const stray = Object.keys(enums).find((field) => !isStringOrList(schema.properties[field]));
  if (stray !== undefined) throw new ImportError(`${fullName}: has no field "${stray}" of the type string`);
  const fields = Object.entries(schema.properties).map(([field, of]): Field => {
    const optional = !schema.required.includes(field) || optionalFields.includes(field);
    const values = enums[field];
    const type =
      values === undefined ? translate(of, `${fullName}.${field}`, context) : enumType(of, values, context);
    return { name: field, doc: context.repairDoc(of.doc), type, optional, default: of.default };
  });
  return { name, doc, fields };
}

/** Whether a field is a string or a list of strings. */
function isStringOrList(schema: Schema | undefined): boolean {
  return schema?.type === 'string' || (schema?.type === 'array' && schema.items?.type === 'string');
}

/** The type of a field with known values. */
function enumType(schema: Schema, values: readonly string[], context: Context): Type {
  const literals: Type = { is: 'literals', values, orTag: context.templateTags };
  return schema.type === 'array' ? { is: 'list', of: literals } : literals;
}

/** A schema as a type. Objects with fields must already be named. */
export function translate(schema: Schema, where: string, context: Context): Type {
  if (schema.ref !== undefined) return { is: 'named', name: nameOf(schema.ref, where, context) };
  if (schema.intOrString) return { is: 'number-or-string' };
  switch (schema.type) {
    case 'string':
      return stringType(schema, context);
    case 'integer':
    case 'number':
      return { is: 'number' };
    case 'boolean':
      return { is: 'boolean' };
    case 'array':
      if (schema.items === undefined) throw new ImportError(`${where}: a list without the type of its items`);
      return { is: 'list', of: translate(schema.items, `${where}[]`, context) };
    case 'object':
      return objectType(schema, where, context);
    case undefined:
      return { is: 'json' };
  }
}

function stringType(schema: Schema, context: Context): Type {
  if (schema.enum !== undefined) return { is: 'literals', values: schema.enum, orTag: false };
  const values = context.proseEnums ? enumeration(schema.doc) : undefined;
  return values === undefined ? { is: 'string' } : { is: 'literals', values, orTag: context.templateTags };
}

function objectType(schema: Schema, where: string, context: Context): Type {
  if (hasFields(schema)) throw new ImportError(`${where}: an object with fields has no name`);
  if (schema.additionalProperties === undefined) return { is: 'json-object' };
  return { is: 'map', of: translate(schema.additionalProperties, `${where}{}`, context) };
}

function nameOf(fullName: string, where: string, context: Context): string {
  const name = context.names.get(fullName);
  if (name === undefined) throw new ImportError(`${where}: refers to "${fullName}", which has no name`);
  return name;
}
