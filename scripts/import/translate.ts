import { ImportError } from './error';
import type { Field, NamedType, Type } from './model';
import { enumeration } from './prose';
import type { Schema } from './schema';
import { hasFields } from './schema';

/** What a schema alone does not say. */
export interface Context {
  /** The name in TypeScript of each definition. */
  readonly names: ReadonlyMap<string, string>;
  /** Definitions whose schema says less, or something else, than the API accepts. */
  readonly corrections: { readonly [name: string]: Type };
  /** Fields, by definition, that the schema requires and the API does without. */
  readonly optional: { readonly [name: string]: readonly string[] };
  /** The values of fields, by definition, that the schema does not name; in a list, of each item. */
  readonly enums: { readonly [name: string]: { readonly [field: string]: readonly string[] } };
  /** Whether values that a description enumerates make a union. */
  readonly proseEnums: boolean;
  /** Whether a field of such values, or of those of `enums`, may hold `{{…}}` in their place. */
  readonly templateTags: boolean;
  readonly repairDoc: (doc: string) => string;
}

/** A definition as a type with a name. */
export function translateDefinition(fullName: string, schema: Schema, context: Context): NamedType {
  const name = nameOf(fullName, fullName, context);
  const doc = context.repairDoc(schema.doc);
  const alias = context.corrections[fullName];
  if (alias !== undefined) return { name, doc, alias };
  if (!hasFields(schema)) return { name, doc, alias: translate(schema, fullName, context) };
  if (schema.additionalProperties !== undefined || schema.anyFields) {
    throw new ImportError(`${fullName}: has both named fields and any others, which no type can say`);
  }
  const needless = context.optional[fullName] ?? [];
  const unknown = needless.find((field) => !schema.required.includes(field));
  if (unknown !== undefined) throw new ImportError(`${fullName}: does not require a field "${unknown}"`);
  const enums = context.enums[fullName] ?? {};
  const stray = Object.keys(enums).find((field) => !isTextual(schema.properties[field]));
  if (stray !== undefined) throw new ImportError(`${fullName}: has no field "${stray}" of a text`);
  const fields = Object.entries(schema.properties).map(([field, of]): Field => {
    const optional = !schema.required.includes(field) || needless.includes(field);
    const values = enums[field];
    const type =
      values === undefined ? translate(of, `${fullName}.${field}`, context) : enumType(of, values, context);
    return { name: field, doc: context.repairDoc(of.doc), type, optional, default: of.default };
  });
  return { name, doc, fields };
}

/** Whether a field holds a text, or a list of texts. */
function isTextual(schema: Schema | undefined): boolean {
  return schema?.type === 'string' || (schema?.type === 'array' && schema.items?.type === 'string');
}

/** The values that are known of a field, as its type. */
function enumType(schema: Schema, values: readonly string[], context: Context): Type {
  const literals: Type = { is: 'literals', values, orTag: context.templateTags };
  return schema.type === 'array' ? { is: 'list', of: literals } : literals;
}

/** A schema as a type. Objects with fields of their own must have been given a name before. */
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
      if (schema.items === undefined) throw new ImportError(`${where}: a list that does not say of what`);
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
