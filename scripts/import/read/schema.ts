import { ImportError } from '../error';
import { optional, record, string, strings } from './json';

/** The part of JSON Schema that Kubernetes APIs use. */
export interface Schema {
  /** Undefined if any value is allowed, or if `ref` or `intOrString` determines the type. */
  readonly type?: SchemaType;
  /** The name of a referenced definition. Other keywords next to it describe the use, not the type. */
  readonly ref?: string;
  readonly doc: string;
  readonly properties: { readonly [name: string]: Schema };
  readonly required: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly enum?: readonly string[];
  /** The default that the API server sets. */
  readonly default?: unknown;
  readonly intOrString: boolean;
  /** Whether the API server keeps unknown fields. */
  readonly anyFields: boolean;
}

const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'] as const;
export type SchemaType = (typeof TYPES)[number];

const SUPPORTED = new Set([
  '$ref',
  'additionalProperties',
  'default',
  'description',
  'enum',
  'items',
  'properties',
  'required',
  'title',
  'type',
  'x-kubernetes-int-or-string',
  'x-kubernetes-preserve-unknown-fields',
]);

/** Rules about values, which the API server checks and types cannot express. */
const RULES = new Set([
  'const',
  'format',
  'maximum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minimum',
  'minItems',
  'minLength',
  'minProperties',
  'pattern',
  'uniqueItems',
  'x-kubernetes-group-version-kind',
  'x-kubernetes-list-map-keys',
  'x-kubernetes-list-type',
  'x-kubernetes-map-type',
  'x-kubernetes-patch-merge-key',
  'x-kubernetes-patch-strategy',
  'x-kubernetes-unions',
  'x-kubernetes-validations',
]);

/**
 * Reads a schema. An unsupported keyword is an error: ignoring it (such as `oneOf`) could result in a
 * wrong type.
 *
 * @param where - the path in the source, for messages
 */
export function readSchema(value: unknown, where: string): Schema {
  const json = record(value, where);
  const intOrString = json['x-kubernetes-int-or-string'] === true || isIntegerOrString(json.type);
  for (const key of Object.keys(json)) {
    // Kubernetes adds an equivalent `anyOf` to its own keyword for IntOrString.
    if (SUPPORTED.has(key) || RULES.has(key) || (key === 'anyOf' && intOrString)) continue;
    throw new ImportError(`${where}: the keyword "${key}" is not supported`);
  }
  return {
    type: intOrString ? undefined : optional(json.type, `${where}.type`, schemaType),
    ref: optional(json.$ref, `${where}.$ref`, reference),
    doc: [json.title, json.description].filter((text) => typeof text === 'string').join('\n\n'),
    properties: readSchemas(json.properties ?? {}, `${where}.properties`),
    required: strings(json.required ?? [], `${where}.required`),
    items: optional(json.items, `${where}.items`, readSchema),
    additionalProperties: optional(json.additionalProperties, `${where}.additionalProperties`, readSchema),
    enum: optional(json.enum, `${where}.enum`, strings),
    default: json.default,
    intOrString,
    anyFields: json['x-kubernetes-preserve-unknown-fields'] === true,
  };
}

/** Reads schemas by name, such as the `definitions` of a document. */
export function readSchemas(value: unknown, where: string): { readonly [name: string]: Schema } {
  const entries = Object.entries(record(value, where));
  return Object.fromEntries(entries.map(([name, schema]) => [name, readSchema(schema, `${where}.${name}`)]));
}

/** A schema with only a reference to a definition. */
export function referTo(definition: string, use: Pick<Schema, 'doc' | 'default'>): Schema {
  const { doc, default: standard } = use;
  return {
    ref: definition,
    doc,
    default: standard,
    properties: {},
    required: [],
    intOrString: false,
    anyFields: false,
  };
}

/** Whether a schema is that of an object with named fields. */
export function hasFields(schema: Schema): boolean {
  return Object.keys(schema.properties).length > 0;
}

/** The only list of types that these APIs use. */
function isIntegerOrString(type: unknown): boolean {
  return Array.isArray(type) && type.length === 2 && type.includes('integer') && type.includes('string');
}

function schemaType(value: unknown, where: string): SchemaType {
  const type = TYPES.find((known) => known === value);
  if (type === undefined) throw new ImportError(`${where}: ${JSON.stringify(value)} is not supported`);
  return type;
}

function reference(value: unknown, where: string): string {
  const [, name] = /^#\/definitions\/([^/]+)$/.exec(string(value, where)) ?? [];
  if (name === undefined) throw new ImportError(`${where}: ${JSON.stringify(value)} is not supported`);
  return name;
}
