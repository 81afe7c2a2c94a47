import { ImportError } from './error';
import { optional, record, string, strings } from './json';

/** The part of JSON Schema that Kubernetes APIs are described with, checked. */
export interface Schema {
  /** Left out where anything goes, or where `ref` or `intOrString` says what it is. */
  readonly type?: SchemaType;
  /** The name of the definition that is referred to. What stands beside it describes the use, not the type. */
  readonly ref?: string;
  readonly doc: string;
  readonly properties: { readonly [name: string]: Schema };
  readonly required: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly enum?: readonly string[];
  /** What the server fills in. */
  readonly default?: unknown;
  readonly intOrString: boolean;
  /** Whether fields are kept that the schema does not name. */
  readonly anyFields: boolean;
}

const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'] as const;
export type SchemaType = (typeof TYPES)[number];

const UNDERSTOOD = new Set([
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

/** Rules about values: the API server checks them, a type cannot say them. */
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
 * Reads a schema. A keyword that is not known is refused: passing over it (`oneOf`, say) would make a type
 * that looks right and is not.
 *
 * @param where - the place in the source, for messages
 */
export function readSchema(value: unknown, where: string): Schema {
  const json = record(value, where);
  const intOrString = json['x-kubernetes-int-or-string'] === true || isIntegerOrString(json.type);
  for (const key of Object.keys(json)) {
    // Kubernetes spells IntOrString with an `anyOf` beside its own keyword, which says the same.
    if (UNDERSTOOD.has(key) || RULES.has(key) || (key === 'anyOf' && intOrString)) continue;
    throw new ImportError(`${where}: the keyword "${key}" is not understood`);
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

/** A schema that only refers to a definition. */
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

/** Whether a schema is of an object whose fields are named. */
export function hasFields(schema: Schema): boolean {
  return Object.keys(schema.properties).length > 0;
}

/** The one list of types that these APIs have. */
function isIntegerOrString(type: unknown): boolean {
  return Array.isArray(type) && type.length === 2 && type.includes('integer') && type.includes('string');
}

function schemaType(value: unknown, where: string): SchemaType {
  const type = TYPES.find((known) => known === value);
  if (type === undefined) throw new ImportError(`${where}: ${JSON.stringify(value)} is not understood`);
  return type;
}

function reference(value: unknown, where: string): string {
  const [, name] = /^#\/definitions\/([^/]+)$/.exec(string(value, where)) ?? [];
  if (name === undefined) throw new ImportError(`${where}: ${JSON.stringify(value)} is not understood`);
  return name;
}
