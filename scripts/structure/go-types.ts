import { ImportError } from '../import/error';
import { optional, record, string, strings } from '../import/read/json';

/** A definition in a published schema. */
export interface SchemaDefinition {
  readonly properties: { readonly [field: string]: unknown };
  readonly required: readonly string[];
}

export interface Schema {
  /** The definitions with fields, by full name. */
  readonly definitions: ReadonlyMap<string, SchemaDefinition>;
  readonly all: { readonly [name: string]: unknown };
}

const WORKFLOWS = 'io.argoproj.workflow.v1alpha1.';
const EVENTS = 'io.argoproj.events.v1alpha1.';
const MACHINERY = 'io.k8s.apimachinery.pkg.';

/** Go types that decode themselves. The schema describes what they write, not what they accept. */
const OWN_DECODERS: { readonly [name: string]: string } = {
  [`${MACHINERY}api.resource.Quantity`]: 'quantity',
  [`${MACHINERY}util.intstr.IntOrString`]: 'intOrString',
  [`${MACHINERY}apis.meta.v1.Time`]: 'time',
  [`${MACHINERY}apis.meta.v1.FieldsV1`]: 'any',
  [`${WORKFLOWS}Amount`]: 'amount',
  [`${WORKFLOWS}Item`]: 'any',
  [`${WORKFLOWS}Plugin`]: 'plugin',
  [`${WORKFLOWS}ParallelSteps`]: 'steps',
  [`${EVENTS}Amount`]: 'any',
  [`${EVENTS}Int64OrString`]: 'int64OrString',
  [`${EVENTS}K8SResource`]: 'any',
};

/** Fields of the Go type AnyString, which accepts numbers and booleans too, and other types that schemas do not show. */
const FIELD_TYPES: { readonly [field: string]: string } = {
  'Parameter.default': 'anyString',
  'Parameter.description': 'anyString',
  'Parameter.enum': '[]anyString',
  'Parameter.value': 'anyString',
  'ValueFrom.default': 'anyString',
  'GitArtifact.depth': 'uint64',
};

/** Go structs without fields. */
const EMPTY_STRUCTS = ['NoneStrategy', 'ZipStrategy', 'SuppliedValueFrom', 'RetryNodeAntiAffinity'].map(
  (name) => WORKFLOWS + name,
);

export function readSchema(text: string): Schema {
  const all = record(record(JSON.parse(text), 'schema').definitions, 'definitions');
  const definitions = new Map<string, SchemaDefinition>();
  for (const [name, value] of Object.entries(all)) {
    const definition = record(value, name);
    const properties = optional(definition.properties, name, record);
    if (properties === undefined && !EMPTY_STRUCTS.includes(name)) continue;
    definitions.set(name, {
      properties: properties ?? {},
      required: optional(definition.required, name, strings) ?? [],
    });
  }
  return { definitions, all };
}

/**
 * The short name of a definition. Kubernetes and Argo Workflows have different types named HTTPHeader, and Argo Events
 * has its own Backoff, S3Artifact and others.
 */
export function shortName(name: string): string {
  const short = name.slice(name.lastIndexOf('.') + 1);
  if (name.startsWith(EVENTS)) return `events.${short}`;
  return name === 'io.k8s.api.core.v1.HTTPHeader' ? 'core.HTTPHeader' : short;
}

/** The number format of a field, if a source of the generator knows it. */
export type FormatOf = (field: string) => string | undefined;

/** The Go type of a field, by its schema: `string`, `int32`, `[]Artifact`, `{}quantity`. */
export function goTypeOf(schema: Schema, property: unknown, field: string, formatOf: FormatOf): string {
  return FIELD_TYPES[field] ?? typeOf(schema, property, field, formatOf);
}

/** The definition that a property refers to. */
export function referenceOf(property: { readonly [key: string]: unknown }): string | undefined {
  return optional(property.$ref, '$ref', string)?.replace('#/definitions/', '');
}

function typeOf(schema: Schema, value: unknown, field: string, formatOf: FormatOf): string {
  const property = record(value, field);
  const reference = referenceOf(property);
  if (reference !== undefined) {
    if (!schema.definitions.has(reference) && OWN_DECODERS[reference] === undefined)
      throw new ImportError(`${field}: no type for ${reference}`);
    return OWN_DECODERS[reference] ?? shortName(reference);
  }
  switch (property.type) {
    case 'string':
      return property.format === 'byte' ? 'bytes' : 'string';
    case 'boolean':
      return 'bool';
    case 'integer':
      return optional(property.format, field, string) ?? formatOf(field) ?? 'int64';
    case 'array':
      return `[]${typeOf(schema, property.items, `${field}[]`, formatOf)}`;
    case 'object':
      return `{}${typeOf(schema, property.additionalProperties, `${field}{}`, formatOf)}`;
    default:
      throw new ImportError(`${field}: no type for ${JSON.stringify(property.type)}`);
  }
}

/** The full names of the definitions that some definitions refer to, and of these themselves. */
export function reachable(schema: Schema, roots: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    JSON.stringify(schema.all[name], (key, value: unknown) => {
      if (key === '$ref' && typeof value === 'string') visit(value.replace('#/definitions/', ''));
      return value;
    });
  };
  roots.forEach(visit);
  return [...found].filter((name) => schema.definitions.has(name));
}
