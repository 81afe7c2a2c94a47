import { closestName } from '../../finding/suggest-names';
import { escapeKey } from '../json-pointer';
import { checkConstraint } from './constraints';
import type { Constraint, Definition, Field, Type } from './definition';
import { definitionOf } from './definition';
import { describe, quote } from './describe';
import { SUCCESSORS } from './obsolete-fields';
import type { OpenObject } from './misplaced-field';
import { placeOfField } from './misplaced-field';
import type { RefusedBy, StructureCode, StructureProblem } from './problem';
import { RULES } from './rules';
import { checkScalar } from './scalars';
import type { VersionSet } from './version-set';
import { ALL_VERSIONS, NO_VERSION, SCHEMA_VERSIONS, doVersions, versionsIn } from './version-set';

/** Where a value is, as far as it matters for what is checked. */
export interface Scope {
  /** The versions in which the fields above exist. */
  readonly versions: VersionSet;
  /** The versions whose CustomResourceDefinitions describe the value. */
  readonly schema: VersionSet;
  /** Who refuses unknown fields. */
  readonly unknownFields: RefusedBy;
  /** Who refuses values that the API does not have. */
  readonly values: RefusedBy;
}

export const WORKFLOW_SCOPE: Scope = {
  versions: ALL_VERSIONS,
  schema: SCHEMA_VERSIONS,
  unknownFields: 'decoder',
  values: 'decoder',
};

/** The CustomResourceDefinitions of Argo Events accept anything, and its controllers ignore unknown fields. */
export const EVENTS_SCOPE: Scope = {
  versions: ALL_VERSIONS,
  schema: NO_VERSION,
  unknownFields: 'none',
  values: 'decoder',
};

/** The API server checks Argo CD's Applications, whatever the version of Argo Workflows is. */
export const APPLICATION_SCOPE: Scope = {
  versions: ALL_VERSIONS,
  schema: ALL_VERSIONS,
  unknownFields: 'schema',
  values: 'schema',
};

/** Deeper objects are refused, so that they cannot exhaust the stack. */
const MAX_DEPTH = 500;

interface JsonObject {
  readonly [field: string]: unknown;
}

/** Checks an object, and collects all problems. */
export class StructureCheck {
  private readonly found = new Map<string, StructureProblem & { readonly set: VersionSet }>();
  /** The objects that contain the current one, and itself. */
  private readonly open: OpenObject[] = [];

  public problems(): StructureProblem[] {
    return [...this.found.values()].map(({ set, ...problem }) => ({ ...problem, versions: versionsIn(set) }));
  }

  public object(value: JsonObject, definition: Definition, pointer: string, scope: Scope): void {
    this.fields(value, definition, pointer, scope, scope);
  }

  /** The fields of an object. `inner` is the scope of their values. */
  private fields(
    object: JsonObject,
    definition: Definition,
    pointer: string,
    scope: Scope,
    inner: Scope,
  ): void {
    this.open.push({ object, definition, pointer });
    if (this.open.length > MAX_DEPTH) {
      const message = `The object has more than ${MAX_DEPTH} levels.`;
      this.report('invalid-field-value', message, pointer, scope.versions, 'decoder');
    } else {
      for (const name of Object.keys(object)) {
        const value = object[name];
        if (value !== undefined) this.fieldsNamed(name, value, definition, pointer, scope, inner);
      }
      for (const field of definition.required) this.required(field, object, pointer, scope);
      if (scope.schema !== NO_VERSION) {
        for (const rule of definition.rules) this.rule(rule, object, pointer, scope);
      }
    }
    this.open.pop();
  }

  private fieldsNamed(
    name: string,
    value: unknown,
    definition: Definition,
    pointer: string,
    scope: Scope,
    inner: Scope,
  ): void {
    const fields = definition.fields.get(name);
    if (fields === undefined) {
      this.unknownField(name, value, definition, pointer, scope);
      return;
    }
    const path = `${pointer}/${name}`;
    let versions = NO_VERSION;
    for (const field of fields) {
      const common = field.versions & scope.versions;
      if (common === NO_VERSION) continue;
      versions |= common;
      this.field(field, value, path, narrowed(inner, common));
    }
    const without = scope.versions & ~versions;
    if (without !== NO_VERSION) this.fieldOfOtherVersion(name, definition, path, without, scope);
  }

  private field(field: Field, value: unknown, pointer: string, scope: Scope): void {
    const inner = field.isFree ? { ...scope, schema: NO_VERSION } : scope;
    if (!this.value(value, field.type, field.name, pointer, inner) || scope.schema === NO_VERSION) return;
    for (const constraint of field.constraints) {
      const versions = constraint.versions & scope.schema;
      if (versions !== NO_VERSION) this.constraint(constraint, field.name, value, pointer, versions);
    }
    for (const rule of field.rules) this.rule(rule, value, pointer, scope);
  }

  /** Checks a value, and returns whether it has the right type. Null is the same as no value. */
  private value(value: unknown, type: Type, name: string, pointer: string, scope: Scope): boolean {
    if (value === null) return false;
    switch (type.is) {
      case 'list':
        return this.list(value, type.of, name, pointer, scope);
      case 'map':
        if (!this.mapping(value, name, pointer, scope)) return false;
        for (const key of Object.keys(value)) {
          const item = value[key];
          if (item !== undefined) this.value(item, type.of, key, `${pointer}/${escapeKey(key)}`, scope);
        }
        return true;
      case 'object':
        if (!this.mapping(value, name, pointer, scope)) return false;
        this.object(value, definitionOf(type.name), pointer, scope);
        return true;
      case 'scalar':
        return type.name === 'steps'
          ? this.steps(value, name, pointer, scope)
          : this.scalar(value, type.name, name, pointer, scope);
    }
  }

  private list(value: unknown, items: Type, name: string, pointer: string, scope: Scope): boolean {
    if (!this.isList(value, name, pointer, scope)) return false;
    for (const [index, item] of value.entries()) {
      const path = `${pointer}/${index}`;
      if (item === null) this.nullItem(items, name, path, scope);
      else this.value(item, items, `${name}[${index}]`, path, scope);
    }
    return true;
  }

  /** Go reads null as an empty item. The API server refuses it. */
  private nullItem(items: Type, name: string, pointer: string, scope: Scope): void {
    if (items.is === 'scalar' && items.name === 'any') return;
    const message = `An item of '${name}' is null. Remove it.`;
    this.report('invalid-field-type', message, pointer, scope.schema, 'schema');
  }

  /** The parallel steps of a template. Their decoder checks the names of the fields of a step, but not those below. */
  private steps(value: unknown, name: string, pointer: string, scope: Scope): boolean {
    if (!this.isList(value, name, pointer, scope)) return false;
    const step = definitionOf('WorkflowStep');
    const inner: Scope = { ...scope, unknownFields: 'schema' };
    for (const [index, item] of value.entries()) {
      const path = `${pointer}/${index}`;
      if (item === null) this.nullItem({ is: 'object', name: step.name }, name, path, scope);
      else if (this.mapping(item, `${name}[${index}]`, path, scope))
        this.fields(item, step, path, scope, inner);
    }
    return true;
  }

  private scalar(value: unknown, type: string, name: string, pointer: string, scope: Scope): boolean {
    const problem = checkScalar(type, value);
    if (problem === undefined) return true;
    const { code, reason } = problem;
    const refusedBy = problem.refusedBy === 'decoder' ? scope.values : problem.refusedBy;
    const versions = refusedBy === 'schema' ? scope.schema : scope.versions;
    this.report(code, `'${name}' ${reason}`, pointer, versions, refusedBy);
    return false;
  }

  private isList(value: unknown, name: string, pointer: string, scope: Scope): value is readonly unknown[] {
    if (Array.isArray(value)) return true;
    const message = `'${name}' has to be a list, not ${describe(value)}.`;
    this.report('invalid-field-type', message, pointer, scope.versions, scope.values);
    return false;
  }

  private mapping(value: unknown, name: string, pointer: string, scope: Scope): value is JsonObject {
    if (isObject(value)) return true;
    const message = `'${name}' has to be a mapping, not ${describe(value)}.`;
    this.report('invalid-field-type', message, pointer, scope.versions, scope.values);
    return false;
  }

  private required(field: Field, object: JsonObject, pointer: string, scope: Scope): void {
    const versions = field.versions & scope.schema;
    const value = object[field.name];
    if (versions === NO_VERSION || (value !== undefined && value !== null)) return;
    this.report('missing-field', `'${field.name}' is required. Add it.`, pointer, versions, 'schema');
  }

  private constraint(
    constraint: Constraint,
    name: string,
    value: unknown,
    pointer: string,
    versions: VersionSet,
  ): void {
    if (constraint.keyword === 'key') {
      this.uniqueItems(constraint.value.split(','), name, value, pointer, versions);
      return;
    }
    const values: readonly unknown[] = constraint.forItems && Array.isArray(value) ? value : [value];
    for (const [index, one] of values.entries()) {
      const reason = checkConstraint(constraint, one);
      if (reason === undefined) continue;
      const [label, path] = constraint.forItems
        ? [`${name}[${index}]`, `${pointer}/${index}`]
        : [name, pointer];
      this.report('invalid-field-value', `'${label}' ${reason}`, path, versions, 'schema');
    }
  }

  /** The items of a list of the type `map` are identified by some of their fields. */
  private uniqueItems(
    keys: readonly string[],
    name: string,
    list: unknown,
    pointer: string,
    versions: VersionSet,
  ): void {
    if (!Array.isArray(list) || list.length < 2) return;
    const seen = new Set<string>();
    for (const [index, item] of (list as readonly unknown[]).entries()) {
      if (!isObject(item)) continue;
      const values = keys.map((key) => item[key] ?? (key === 'protocol' ? 'TCP' : ''));
      const identity = JSON.stringify(values);
      const [first] = values;
      if (seen.has(identity)) {
        const message = `'${name}' has two items whose '${keys[0] ?? ''}' is ${typeof first === 'string' ? quote(first) : JSON.stringify(first)}. Remove one of them.`;
        this.report('duplicate-list-item', message, `${pointer}/${index}`, versions, 'schema');
      }
      seen.add(identity);
    }
  }

  private rule(name: string, value: unknown, pointer: string, scope: Scope): void {
    for (const { code, message, path } of RULES[name]?.(value) ?? []) {
      this.report(code, message, [pointer, ...path].join('/'), scope.schema, 'schema');
    }
  }

  private unknownField(
    name: string,
    value: unknown,
    definition: Definition,
    pointer: string,
    scope: Scope,
  ): void {
    const isFree = scope.unknownFields === 'schema' && scope.schema === NO_VERSION;
    const refusedBy = isFree ? 'none' : scope.unknownFields;
    const path = `${pointer}/${escapeKey(name)}`;
    const names = [...definition.fields.keys()];
    const same = names.find((field) => field.toLowerCase() === name.toLowerCase());
    const close = same ?? closestName(name, names);
    const remedy =
      SUCCESSORS[`${definition.name}.${name}`] ??
      (close === undefined ? placeOfField(name, this.open) : `Did you mean '${close}'?`);
    const message = `${doVersions(scope.versions)} not know the field ${quote(name)}. ${remedy}`;
    const versions = refusedBy === 'schema' ? scope.schema : scope.versions;
    this.report('unknown-field', message, path, versions, refusedBy);
    // Go's own decoder, which reads steps, ignores the case of names.
    if (same === undefined || scope.unknownFields !== 'schema' || scope.values === 'schema') return;
    for (const field of definition.fields.get(same) ?? []) {
      this.field(field, value, path, { ...narrowed(scope, field.versions), schema: NO_VERSION });
    }
  }

  private fieldOfOtherVersion(
    name: string,
    definition: Definition,
    pointer: string,
    without: VersionSet,
    scope: Scope,
  ): void {
    const successor = SUCCESSORS[`${definition.name}.${name}`];
    const message =
      successor === undefined
        ? `${doVersions(without)} not know the field '${name}', which later versions have. Remove it.`
        : `The field '${name}' was removed in Argo 4.0. ${successor}`;
    const refusedBy = scope.unknownFields;
    const versions = refusedBy === 'schema' ? without & scope.schema : without;
    this.report('unknown-field', message, pointer, versions, refusedBy);
  }

  private report(
    code: StructureCode,
    message: string,
    pointer: string,
    versions: VersionSet,
    refusedBy: RefusedBy,
  ): void {
    if (versions === NO_VERSION) return;
    const key = `${pointer} ${refusedBy} ${message}`;
    const set = versions | (this.found.get(key)?.set ?? NO_VERSION);
    this.found.set(key, { code, message, pointer, versions: [], refusedBy, set });
  }
}

/** The scope of a field that exists in some of the versions. */
function narrowed(scope: Scope, versions: VersionSet): Scope {
  const common = scope.versions & versions;
  if (common === scope.versions) return scope;
  return { ...scope, versions: common, schema: scope.schema & versions };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
