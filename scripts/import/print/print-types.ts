import { comment } from './comment';
import type { Field, NamedType, Type } from '../model';

/** A named type as TypeScript. */
export function printNamedType(type: NamedType): string {
  const doc = comment(type.doc, '');
  if ('alias' in type) return `${doc}export type ${type.name} = ${printType(type.alias)};\n`;
  return `${doc}export interface ${type.name} {\n${type.fields.map(printField).join('')}}\n`;
}

function printField(field: Field): string {
  const standard = field.default === undefined ? '' : `\n\n@default ${JSON.stringify(field.default)}`;
  const doc = comment(field.doc + standard, '  ');
  // Prettier removes unnecessary quotes.
  const name = JSON.stringify(field.name) + (field.optional ? '?' : '');
  return `${doc}  readonly ${name}: ${printType(field.type)};\n`;
}

export function printType(type: Type): string {
  switch (type.is) {
    case 'boolean':
    case 'number':
    case 'string':
      return type.is;
    case 'number-or-string':
      return 'number | string';
    case 'json':
      return 'JsonValue';
    case 'json-object':
      return 'JsonObject';
    case 'manifest':
      // The properties of kinds are interfaces, which are assignable to GroupVersionKind but not to JsonObject.
      return 'GroupVersionKind | JsonObject';
    case 'empty-object':
      return 'EmptyObject';
    case 'literals':
      return [
        ...type.values.map((value) => JSON.stringify(value)),
        ...(type.orTag ? ['TemplateTag'] : []),
      ].join(' | ');
    case 'list':
      // Prettier removes unnecessary parentheses.
      return `readonly (${printType(type.of)})[]`;
    case 'map':
      return `{ readonly [key: string]: ${printType(type.of)} }`;
    case 'named':
      return type.name;
  }
}
