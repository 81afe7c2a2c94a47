import { parse } from 'yaml';
import { ImportError } from '../import/error';
import { optional, record, string, strings } from '../import/read/json';
import { list } from '../import/read/json';
import { CEL_RULES } from './cel-rules';
import type { Schema } from './go-types';
import { referenceOf, shortName } from './go-types';

/**
 * What the CustomResourceDefinitions of Argo 4 require, by definition (`Template`), field (`Template.name`), items
 * (`CronWorkflowSpec.schedules[]`) or values of a map (`ResourceRequirements.limits{}`).
 */
export interface Constraints {
  /** The constraints of a field or definition, as written in the generated file. */
  readonly of: ReadonlyMap<string, ReadonlySet<string>>;
  readonly formats: ReadonlyMap<string, string>;
  /** The required fields of the definitions that occur in the CustomResourceDefinitions. */
  readonly required: ReadonlyMap<string, readonly string[]>;
}

interface Node {
  readonly [keyword: string]: unknown;
}

/** Maps keywords of a schema to constraints. Keywords that are neither here nor in `IGNORED` are an error. */
const NUMBERS: { readonly [keyword: string]: string } = {
  minimum: 'min',
  maximum: 'max',
  minLength: 'minLength',
  maxLength: 'maxLength',
  minItems: 'minItems',
  maxItems: 'maxItems',
};

const IGNORED = [
  'description',
  'type',
  'properties',
  'items',
  'additionalProperties',
  'required',
  'format',
  'default',
  // The types quantity and intOrString.
  'anyOf',
  'x-kubernetes-int-or-string',
  'x-kubernetes-map-type',
];

/** Reads CustomResourceDefinitions, in parallel to the definitions of the schema, whose types they repeat everywhere. */
export function readConstraints(crds: readonly string[], schema: Schema, ownPackage: string): Constraints {
  const reader = new Reader(schema);
  for (const text of crds) {
    const spec = record(record(parse(text), 'crd').spec, 'spec');
    const kind = string(record(spec.names, 'names').kind, 'kind');
    const [version] = list(spec.versions, 'versions');
    const root = record(record(record(version, 'version').schema, 'schema').openAPIV3Schema, 'root');
    reader.definition(root, `${ownPackage}.${kind}`);
  }
  return reader;
}

class Reader implements Constraints {
  public readonly of = new Map<string, Set<string>>();
  public readonly formats = new Map<string, string>();
  public readonly required = new Map<string, readonly string[]>();

  public constructor(private readonly schema: Schema) {}

  public definition(node: Node, name: string): void {
    const definition = this.schema.definitions.get(name);
    const short = shortName(name);
    // The API server itself checks the metadata of objects.
    if (definition === undefined || short === 'ObjectMeta') return;
    for (const rule of rulesOf(node)) this.add(short, `rule=${rule}`);
    this.required.set(short, optional(node.required, short, strings) ?? []);
    for (const [field, child] of Object.entries(optional(node.properties, short, record) ?? {})) {
      const property = definition.properties[field];
      if (property === undefined) throw new ImportError(`the schema has no ${short}.${field}`);
      this.property(record(child, field), record(property, field), `${short}.${field}`);
    }
  }

  private property(node: Node, property: Node, path: string): void {
    const reference = referenceOf(property);
    const format = optional(node.format, path, string);
    if (format !== undefined) this.formats.set(path, format);
    this.keywords(node, path, reference !== undefined && this.schema.definitions.has(reference));
    if (node['x-kubernetes-preserve-unknown-fields'] === true) return;
    if (reference !== undefined) {
      this.definition(node, reference);
      const items = record(this.schema.all[reference], reference).items;
      if (items !== undefined) this.property(record(node.items, path), record(items, path), `${path}[]`);
    } else if (property.items !== undefined) {
      this.property(record(node.items, path), record(property.items, path), `${path}[]`);
    } else if (property.additionalProperties !== undefined) {
      const values = record(property.additionalProperties, path);
      this.property(record(node.additionalProperties, path), values, `${path}{}`);
    }
  }

  private keywords(node: Node, path: string, isDefinition: boolean): void {
    for (const [keyword, value] of Object.entries(node)) {
      const number = NUMBERS[keyword];
      if (number !== undefined) this.add(path, `${number}=${String(value)}`);
      else if (keyword === 'enum') this.add(path, `enum=${strings(value, path).join('|')}`);
      else if (keyword === 'pattern') this.add(path, `pattern=${string(value, path)}`);
      else if (keyword === 'x-kubernetes-list-map-keys')
        this.add(path, `key=${strings(value, path).join(',')}`);
      else if (keyword === 'x-kubernetes-preserve-unknown-fields') this.add(path, 'free');
      else if (keyword === 'x-kubernetes-validations') {
        if (!isDefinition) for (const rule of rulesOf(node)) this.add(path, `rule=${rule}`);
      } else if (keyword !== 'x-kubernetes-list-type' && !IGNORED.includes(keyword))
        throw new ImportError(`${path}: unknown keyword ${keyword}`);
    }
  }

  private add(path: string, constraint: string): void {
    const known = this.of.get(path) ?? new Set();
    this.of.set(path, known.add(constraint));
  }
}

function rulesOf(node: Node): string[] {
  const rules = optional(node['x-kubernetes-validations'], 'x-kubernetes-validations', list) ?? [];
  return rules.map((rule) => {
    const text = string(record(rule, 'rule').rule, 'rule');
    const name = CEL_RULES[text];
    if (name === undefined) throw new ImportError(`no name for the CEL rule ${text}`);
    return name;
  });
}
