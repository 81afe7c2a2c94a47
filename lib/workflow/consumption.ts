import { Lazy } from 'cdk8s';

/** A path into Argo's variables: `inputs.parameters.x` is `['inputs', 'parameters', 'x']`. */
export type VariablePath = readonly string[];

const TAG = /\{\{([\s\S]*?)\}\}/g;

/** Fields whose text is an expression although it stands in no braces. */
const EXPRESSION_FIELDS = new Set(['expression', 'fromExpression']);

/**
 * All of Argo's variables that a piece of a manifest mentions, whichever way: as typed references, in simple
 * tags (`{{tasks.a.outputs.result}}`), in expression tags (`{{=tasks['a'].outputs.result}}`) and in fields that
 * hold a bare expression.
 */
export function variablesIn(value: unknown): VariablePath[] {
  const found: VariablePath[] = [];
  visit(value, false, found);
  return found;
}

function visit(value: unknown, isExpression: boolean, found: VariablePath[]): void {
  if (typeof value === 'string') {
    found.push(...variablesInText(value));
    // Argo fills in the tags first: what is left around them is the expression.
    if (isExpression) found.push(...variablesInExpression(value.replaceAll(TAG, '')));
  } else if (Array.isArray(value)) {
    for (const item of value) visit(item, isExpression, found);
  } else if (typeof value === 'object' && value !== null) {
    const resolved = resolveToken(value);
    if (resolved !== value) visit(resolved, isExpression, found);
    else for (const [key, item] of Object.entries(value)) visit(item, EXPRESSION_FIELDS.has(key), found);
  }
}

/** What cdk8s will write in the place of a token. */
function resolveToken(value: object): unknown {
  if (value instanceof Lazy) return value.produce();
  if ('resolve' in value && typeof value.resolve === 'function')
    return (value.resolve as () => unknown).call(value);
  return value;
}

function variablesInText(text: string): VariablePath[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(TAG)].flatMap(([, tag = '']) => {
    const inner = tag.trim();
    return inner.startsWith('=') ? variablesInExpression(inner.slice(1)) : [inner.split('.')];
  });
}

/**
 * One token of Argo's expression language (expr-lang): a text in quotes, which hides what it holds, or a chain
 * of members (`a.b`, `a['b']`, `a?.b`).
 */
const TOKEN =
  /(?<quoted>"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`[^`]*`)|[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*|\s*\??\.?\[\s*(?:"[^"]*"|'[^']*'|`[^`]*`)\s*\])*/g;
const MEMBER = /\[\s*(["'`])(.*?)\1\s*\]|[A-Za-z_$][\w$]*/g;

function variablesInExpression(expression: string): VariablePath[] {
  return [...expression.matchAll(TOKEN)]
    .filter(({ groups }) => groups?.quoted === undefined)
    .map(([token]) => [...token.matchAll(MEMBER)].map(([name, , quoted]) => quoted ?? name));
}
