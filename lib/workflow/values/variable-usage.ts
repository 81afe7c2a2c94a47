import { Lazy } from 'cdk8s';
import { variablesInExpression } from '../../argo/expression';
import type { Variable, VariablePath } from '../../argo/expression';
import { replaceTags, simpleTagsIn, variablesInText } from '../../argo/tag';

/** Whether a field's text is an expression although it stands in no braces. */
function isExpressionField(key: string, parent: string): boolean {
  return key === 'fromExpression' || (key === 'expression' && EXPRESSION_HOLDERS.has(parent));
}

/** The fields of Argo's that have an `expression`; anywhere else the word is the user's own. */
const EXPRESSION_HOLDERS = new Set(['retryStrategy', 'valueFrom']);

/**
 * All of Argo's variables that a piece of a manifest mentions, whichever way: as typed references, in simple
 * tags (`{{tasks.a.outputs.result}}`), in expression tags (`{{=tasks['a'].outputs.result}}`) and in fields that
 * hold a bare expression.
 */
export function variablesIn(value: unknown): VariablePath[] {
  const found: VariablePath[] = [];
  visit(value, { isExpression: false, key: '' }, { found, seen: new Map() });
  return found;
}

/** All of Argo's variables that a field mentions which is an expression without braces: in tags, and around them. */
export function variablesOfField(expression: unknown): VariablePath[] {
  const found: VariablePath[] = [];
  visit(expression, { isExpression: true, key: '' }, { found, seen: new Map() });
  return found;
}

/** What has been found, and where each object was seen already: it is looked into once for each kind of place. */
interface Search {
  readonly found: VariablePath[];
  readonly seen: Map<object, Set<string>>;
}

/** Where in the manifest a value is. */
interface Place {
  readonly isExpression: boolean;
  /** The field that holds the value. */
  readonly key: string;
}

function visit(value: unknown, place: Place, search: Search): void {
  if (typeof value === 'string') {
    add(search, variablesInText(value));
    // Argo fills in the tags first: what is left around them is the expression.
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
    add(search, variablesInText(key));
    visit(item, { isExpression: isExpressionField(key, place.key), key }, search);
  }
}

function add({ found }: Search, variables: readonly Variable[]): void {
  for (const { path } of variables) found.push(path);
}

/** Whether an object was seen already in a place of the same kind; from now on it is. */
function isSeen(value: object, { isExpression, key }: Place, { seen }: Search): boolean {
  const kind = `${isExpression} ${EXPRESSION_HOLDERS.has(key)}`;
  const kinds = seen.get(value) ?? new Set();
  if (kinds.has(kind)) return true;
  seen.set(value, kinds.add(kind));
  return false;
}

/** What cdk8s will write in the place of a token. */
export function resolveToken(value: object): unknown {
  if (value instanceof Lazy) return value.produce();
  if ('resolve' in value && typeof value.resolve === 'function')
    return (value.resolve as () => unknown).call(value);
  return value;
}

/** The variables in tags that are no expressions, which are all that Argo looks at before a workflow runs. */
export function variablesInSimpleTags(value: unknown): VariablePath[] {
  return simpleTagsIn(value).flatMap(({ name }) => (name.startsWith('=') ? [] : [name.split('.')]));
}

/** The names that variables have below a scope: below `tasks` those of tasks, below `workflow.parameters` those of arguments. */
export function namesBelow(variables: readonly VariablePath[], ...scope: readonly string[]): Set<string> {
  const below = variables.filter((variable) => scope.every((part, index) => variable[index] === part));
  return new Set(below.flatMap((variable) => variable.slice(scope.length, scope.length + 1)));
}
