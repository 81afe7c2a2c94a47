import { comment } from './comment';
import type { Field, NamedType, Type } from './model';

/** A type with a name, as TypeScript. */
export function printNamedType(type: NamedType): string {
  if ('alias' in type)
    return `${comment(type.doc, '')}export type ${type.name} = ${printType(type.alias)};\n`;
  return `${comment(type.doc, '')}export interface ${type.name} {\n${type.fields.map(printField).join('')}}\n`;
}

function printField(field: Field): string {
  const name = /^[A-Za-z_$][\w$]*$/.test(field.name) ? field.name : JSON.stringify(field.name);
  const standard = field.default === undefined ? '' : `\n\n@default ${JSON.stringify(field.default)}`;
  const doc = comment(field.doc + standard, '  ');
  return `${doc}  readonly ${name}${field.optional ? '?' : ''}: ${printType(field.type)};\n`;
}

export function printType(type: Type): string {
  switch (type.is) {
    case 'boolean':
    case 'number':
    case 'string':
      return type.is;
    case 'json':
      return 'JsonValue';
    case 'json-object':
      return 'JsonObject';
    case 'empty-object':
      return '{ readonly [key: string]: never }';
    case 'number-or-string':
      return 'number | string';
    case 'literals':
      return [
        ...type.values.map((value) => JSON.stringify(value)),
        ...(type.orTemplateTag ? ['TemplateTag'] : []),
      ].join(' | ');
    case 'list':
      return `readonly (${printType(type.of)})[]`;
    case 'map':
      return `{ readonly [key: string]: ${printType(type.of)} }`;
    case 'named':
      return type.name;
  }
}

/** Types that any API may need and that no schema defines. */
const HELPERS: Readonly<Record<string, string>> = {
  JsonObject: `/** Any JSON object: its fields are not Argo's to say. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
`,
  JsonValue: `/** Any JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
`,
  TemplateTag: `/** What Argo replaces before it reads a field: \`{{inputs.parameters.x}}\`, or \`{{=…}}\` for an expression. */
export type TemplateTag = \`{{\${string}}}\`;
`,
};

export const HELPER_NAMES: readonly string[] = Object.keys(HELPERS);

/** The helpers that some code refers to. */
export function printHelpers(code: string): string {
  const needed = new Set(HELPER_NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(code)));
  if (needed.has('JsonObject') || needed.has('JsonValue')) needed.add('JsonObject').add('JsonValue');
  return HELPER_NAMES.filter((name) => needed.has(name))
    .map((name) => HELPERS[name])
    .join('\n');
}
