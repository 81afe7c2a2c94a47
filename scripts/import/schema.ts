import { ImportError } from './error';

/** The part of JSON Schema that Kubernetes APIs are described with, checked and with its references by name. */
export interface Schema {
  readonly type?: SchemaType;
  /** The name of the definition that is referred to. What stands beside it describes the use, not the type. */
  readonly ref?: string;
  readonly doc: string;
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly enum?: readonly string[];
  /** What the server fills in, where the schema says so. */
  readonly default?: unknown;
  readonly intOrString: boolean;
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
  'nullable',
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
  const intOrString = json['x-kubernetes-int-or-string'] === true;
  for (const key of Object.keys(json)) {
    if (UNDERSTOOD.has(key) || RULES.has(key) || (key === 'anyOf' && intOrString)) continue;
    throw new ImportError(`${where}: the keyword "${key}" is not understood`);
  }
  return {
    type: optional(json.type, where, schemaType),
    ref: optional(json.$ref, where, reference),
    doc: [json.title, json.description].filter((text) => typeof text === 'string').join('\n\n'),
    properties: schemas(json.properties ?? {}, `${where}.properties`),
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
export function schemas(value: unknown, where: string): Readonly<Record<string, Schema>> {
  const entries = Object.entries(record(value, where));
  return Object.fromEntries(entries.map(([name, schema]) => [name, readSchema(schema, `${where}.${name}`)]));
}

export function record(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw new ImportError(`${where}: expected an object`);
  return value;
}

export function list(value: unknown, where: string): readonly unknown[] {
  if (!isList(value)) throw new ImportError(`${where}: expected a list`);
  return value;
}

export function string(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new ImportError(`${where}: expected a string`);
  return value;
}

function strings(value: unknown, where: string): readonly string[] {
  return list(value, where).map((item) => string(item, where));
}

function schemaType(value: unknown, where: string): SchemaType {
  const type = TYPES.find((known) => known === value);
  if (type === undefined)
    throw new ImportError(`${where}: the type ${JSON.stringify(value)} is not understood`);
  return type;
}

function reference(value: unknown, where: string): string {
  const [, name] = /^#\/definitions\/([^/]+)$/.exec(string(value, where)) ?? [];
  if (name === undefined)
    throw new ImportError(`${where}: the reference ${JSON.stringify(value)} is not understood`);
  return name;
}

function optional<T>(
  value: unknown,
  where: string,
  read: (value: unknown, where: string) => T,
): T | undefined {
  return value === undefined ? undefined : read(value, where);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
