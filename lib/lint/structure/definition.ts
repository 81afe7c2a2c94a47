import { APPLICATION_DEFINITIONS } from './definitions/application';
import { EVENT_DEFINITIONS } from './definitions/events';
import { PATTERNS, WORKFLOW_DEFINITIONS } from './definitions/workflows';
import type { VersionSet } from './version-set';
import { ALL_VERSIONS, SCHEMA_VERSIONS, versionSet } from './version-set';

// The grammar of a definition is one line per rule (`!rule`) or field:
//
//   name type [in=VERSIONS] [required] [free] [rule=…] [min=…] [pattern=INDEX] [items.pattern@VERSION=INDEX] …
//
// A type is that of a scalar (`string`), a definition (`Template`), a list (`[]Template`), or a map (`{}string`).

/** The type of a value. */
export type Type =
  | { readonly is: 'list' | 'map'; readonly of: Type }
  | { readonly is: 'object'; readonly name: string }
  | { readonly is: 'scalar'; readonly name: string };

/** A constraint of Argo's CustomResourceDefinitions: `max=200`, or `items.pattern=…` for the items of a list. */
export interface Constraint {
  readonly keyword: string;
  readonly value: string;
  readonly forItems: boolean;
  readonly versions: VersionSet;
}

export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly versions: VersionSet;
  readonly isRequired: boolean;
  /** Whether the CustomResourceDefinitions accept any value. */
  readonly isFree: boolean;
  readonly constraints: readonly Constraint[];
  readonly rules: readonly string[];
}

/** A struct of Argo's or Kubernetes' API. */
export interface Definition {
  readonly name: string;
  /** The fields by name. There are two fields with a name if its type depends on the version. */
  readonly fields: ReadonlyMap<string, readonly Field[]>;
  readonly required: readonly Field[];
  readonly rules: readonly string[];
}

const parsed = new Map<string, Definition>();

function textOf(name: string): string | undefined {
  return WORKFLOW_DEFINITIONS[name] ?? EVENT_DEFINITIONS[name] ?? APPLICATION_DEFINITIONS[name];
}

/** The definition with a name, which is parsed on first use. */
export function definitionOf(name: string): Definition {
  let definition = parsed.get(name);
  if (definition === undefined) {
    const text = textOf(name);
    if (text === undefined) throw new Error(`There is no definition of ${name}.`);
    definition = parseDefinition(name, text);
    parsed.set(name, definition);
  }
  return definition;
}

function parseDefinition(name: string, text: string): Definition {
  const fields = new Map<string, Field[]>();
  const rules: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('!')) rules.push(line.slice(1));
    else if (line !== '') addTo(fields, parseField(line));
  }
  const required = [...fields.values()].flat().filter((field) => field.isRequired);
  return { name, fields, required, rules };
}

function addTo(fields: Map<string, Field[]>, field: Field): void {
  const same = fields.get(field.name);
  if (same === undefined) fields.set(field.name, [field]);
  else same.push(field);
}

function parseField(line: string): Field {
  const [name = '', type = '', ...parts] = line.split(' ');
  const constraints: Constraint[] = [];
  const rules: string[] = [];
  let versions = ALL_VERSIONS;
  for (const part of parts) {
    const at = part.indexOf('=');
    if (at === -1) continue;
    const key = part.slice(0, at);
    const value = part.slice(at + 1);
    if (key === 'in') versions = versionSet(value.split(','));
    else if (key === 'rule') rules.push(value);
    else constraints.push(parseConstraint(key, value));
  }
  return {
    name,
    type: parseType(type),
    versions,
    isRequired: parts.includes('required'),
    isFree: parts.includes('free'),
    constraints,
    rules,
  };
}

function parseConstraint(key: string, value: string): Constraint {
  const [path = '', version] = key.split('@');
  const keyword = path.replace('items.', '');
  return {
    keyword,
    value: keyword === 'pattern' ? (PATTERNS[Number(value)] ?? '') : value,
    forItems: keyword !== path,
    versions: version === undefined ? SCHEMA_VERSIONS : versionSet([version]),
  };
}

const types = new Map<string, Type>();

function parseType(text: string): Type {
  let type = types.get(text);
  if (type === undefined) {
    type = newType(text);
    types.set(text, type);
  }
  return type;
}

function newType(text: string): Type {
  if (text.startsWith('[]')) return { is: 'list', of: parseType(text.slice(2)) };
  if (text.startsWith('{}')) return { is: 'map', of: parseType(text.slice(2)) };
  return { is: textOf(text) === undefined ? 'scalar' : 'object', name: text };
}
