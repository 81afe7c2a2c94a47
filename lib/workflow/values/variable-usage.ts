import { Lazy } from 'cdk8s';

/** A path into Argo's variables: `inputs.parameters.x` is `['inputs', 'parameters', 'x']`. */
export type VariablePath = readonly string[];

const TAG = /\{\{([\s\S]*?)\}\}/g;

/** Where the last tag of a text ends: behind it a search for one would go to the end of the text again and again. */
function endOfTags(text: string): number {
  const end = text.lastIndexOf('}}');
  return end < 0 ? 0 : end + 2;
}

/** A text with something else in the place of each of its tags. */
export function withoutTags(text: string, instead = ''): string {
  const end = endOfTags(text);
  return text.slice(0, end).replaceAll(TAG, instead) + text.slice(end);
}

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
    search.found.push(...variablesInText(value));
    // Argo fills in the tags first: what is left around them is the expression.
    if (place.isExpression) search.found.push(...variablesOfExpression(withoutTags(value)));
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
    search.found.push(...variablesInText(key));
    visit(item, { isExpression: isExpressionField(key, place.key), key }, search);
  }
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
export function simpleTagsIn(value: unknown): VariablePath[] {
  const text = value === undefined ? '' : JSON.stringify(value);
  return [...text.matchAll(/\{\{\s*(?![\s=])([^{}"]*?)\s*\}\}/g)].map(([, tag = '']) => tag.split('.'));
}

function variablesInText(text: string): VariablePath[] {
  if (!text.includes('{{')) return [];
  return [...text.slice(0, endOfTags(text)).matchAll(TAG)].flatMap(([, tag = '']) => {
    const inner = tag.trim();
    return inner.startsWith('=') ? variablesOfExpression(inner.slice(1)) : [inner.split('.')];
  });
}

/**
 * One token of Argo's expression language (expr-lang): a text in quotes or a comment, which hide what they hold,
 * or a chain of members (`a.b`, `a['b']`, `a?.b`). A chain that goes on from something else (`f(x).a`, `x[0].a`,
 * `#.a`) is no variable.
 */
const TOKEN =
  /(?<hidden>"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`[^`]*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*)|(?<continued>(?:[#)\]]\s*|(?<!\s)\s*)\??(?<!\.)\.\s*)?[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*|\s*\??\.?\[\s*(?:"[^"]*"|'[^']*'|`[^`]*`)\s*\])*/g;
const MEMBER = /\[\s*(["'`])(.*?)\1\s*\]|[A-Za-z_$][\w$]*/g;

/** The variables that an expression without braces mentions. */
export function variablesOfExpression(expression: string): VariablePath[] {
  return [...expression.matchAll(TOKEN)]
    .filter(({ groups }) => groups?.hidden === undefined && groups?.continued === undefined)
    .map(([token]) => [...token.matchAll(MEMBER)].map(([name, , quoted]) => quoted ?? name));
}

/** The names that variables have below a scope: below `tasks` those of tasks, below `workflow.parameters` those of arguments. */
export function namesBelow(variables: readonly VariablePath[], ...scope: readonly string[]): Set<string> {
  const below = variables.filter((variable) => scope.every((part, index) => variable[index] === part));
  return new Set(below.flatMap((variable) => variable.slice(scope.length, scope.length + 1)));
}
