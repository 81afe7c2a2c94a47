import { Lazy } from 'cdk8s';
import { variablesInExpression } from '../../argo/expression';
import type { Variable, VariablePath } from '../../argo/expression';
import { parseTags, printTag, replaceTags, variablesInPart } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';

/** The variables in a part of a manifest. */
export interface VariableUsage {
  /** All variables, each once: in tags, in expressions and as references. */
  readonly variables: readonly VariablePath[];

  /** The tags without an expression, each once. Argo's validator resolves only these. */
  readonly simpleTags: readonly TagUsage[];
}

/** A tag without an expression, and the variable that it names. */
export interface TagUsage {
  /** The tag as written: `{{ inputs.parameters.x }}`. */
  readonly text: string;

  readonly variable: VariablePath;
}

/** Whether a field is an expression without braces. */
function isExpressionField(key: string, parent: string): boolean {
  return key === 'fromExpression' || (key === 'expression' && EXPRESSION_HOLDERS.has(parent));
}

/** Argo's fields that contain an `expression`. Elsewhere, the user chose the name. */
const EXPRESSION_HOLDERS = new Set(['retryStrategy', 'valueFrom']);

const NO_USAGE: VariableUsage = { variables: [], simpleTags: [] };

/** Finds the variables in a part of a manifest. */
export function usageIn(value: unknown): VariableUsage {
  if (value === undefined) return NO_USAGE;
  const search = newSearch();
  visit(value, { isExpression: false, key: '' }, search);
  return distinct([search]);
}

/** Finds the variables in a field that is an expression without braces: in tags, and outside them. */
export function variablesOfField(expression: unknown): VariablePath[] {
  const search = newSearch();
  visit(expression, { isExpression: true, key: '' }, search);
  return search.variables;
}

/**
 * All of Argo's variables in a part of a manifest: as typed references, in simple tags (`{{tasks.a.outputs.result}}`),
 * in expression tags (`{{=tasks['a'].outputs.result}}`) and in fields that are expressions without braces.
 */
export function variablesIn(value: unknown): VariablePath[] {
  const search = newSearch();
  visit(value, { isExpression: false, key: '' }, search);
  return search.variables;
}

/** The variables of several parts together. */
export function joinUsages(usages: readonly VariableUsage[]): VariableUsage {
  const [only = NO_USAGE, ...others] = usages.filter(({ variables }) => variables.length > 0);
  return others.length === 0 ? only : distinct([only, ...others]);
}

function distinct(usages: readonly VariableUsage[]): VariableUsage {
  const variables = new Map<string, VariablePath>();
  const simpleTags = new Map<string, TagUsage>();
  for (const usage of usages) {
    // The name of a member may contain a dot: `tasks['a.b']`.
    for (const variable of usage.variables) variables.set(variable.join('\0'), variable);
    for (const tag of usage.simpleTags) simpleTags.set(tag.text, tag);
  }
  return { variables: [...variables.values()], simpleTags: [...simpleTags.values()] };
}

/**
 * The variables so far, and the kinds of places in which each object was found: it is visited once for each of them.
 */
interface Search extends VariableUsage {
  readonly variables: VariablePath[];
  readonly simpleTags: TagUsage[];
  readonly seen: Map<object, number>;
}

function newSearch(): Search {
  return { variables: [], simpleTags: [], seen: new Map() };
}

/** Where in the manifest a value is. */
interface Place {
  readonly isExpression: boolean;
  /** The field that holds the value. */
  readonly key: string;
}

function visit(value: unknown, place: Place, search: Search): void {
  if (typeof value === 'string') {
    visitText(value, search);
    // Argo substitutes the tags first; the rest is the expression.
    if (place.isExpression) add(search, variablesInExpression(replaceTags(value, '')));
  } else if (typeof value === 'object' && value !== null) {
    const resolved = resolveToken(value);
    if (resolved !== value) visit(resolved, place, search);
    else if (!isSeen(value, place, search)) visitItems(value, place, search);
  }
}

function visitItems(value: object, place: Place, search: Search): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, place, search);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    visitText(key, search);
    visit(item, { isExpression: isExpressionField(key, place.key), key }, search);
  }
}

function visitText(text: string, search: Search): void {
  if (!isTemplated(text)) return;
  for (const part of parseTags(text)) {
    add(search, variablesInPart(part));
    if (part.kind !== 'simple' || part.name.startsWith('=')) continue;
    search.simpleTags.push({ text: printTag({ ...part, enclosing: '' }), variable: part.name.split('.') });
  }
}

function add({ variables }: Search, found: readonly Variable[]): void {
  for (const { path } of found) variables.push(path);
}

/** Whether an object was already found in a place of the same kind. Records that it was. */
function isSeen(value: object, { isExpression, key }: Place, { seen }: Search): boolean {
  const kind = 1 << ((isExpression ? 1 : 0) + (EXPRESSION_HOLDERS.has(key) ? 2 : 0));
  const kinds = seen.get(value) ?? 0;
  seen.set(value, kinds | kind);
  return (kinds & kind) !== 0;
}

/** The value that cdk8s renders in place of a token. */
export function resolveToken(value: object): unknown {
  if (value instanceof Lazy) return value.produce();
  if ('resolve' in value && typeof value.resolve === 'function')
    return (value.resolve as () => unknown).call(value);
  return value;
}

/** The names of variables in a scope: `tasks` contains the names of tasks, `workflow.parameters` those of arguments. */
export function namesBelow(variables: readonly VariablePath[], ...scope: readonly string[]): Set<string> {
  const below = variables.filter((variable) => scope.every((part, index) => variable[index] === part));
  return new Set(below.flatMap((variable) => variable.slice(scope.length, scope.length + 1)));
}
