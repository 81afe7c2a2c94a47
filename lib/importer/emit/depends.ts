import type ts from 'typescript';
import { call, id, method } from '../code/build';

/** A rule for the start of a task, in Argo's language for it. */
type Rule =
  | { readonly kind: 'task'; readonly name: string; readonly result?: string }
  | { readonly kind: 'not'; readonly rule: Rule }
  | { readonly kind: 'and' | 'or'; readonly rules: readonly Rule[] };

/** The functions of the typed language, by the results that they ask for. */
const FUNCTIONS = new Map([
  ['AllFailed', 'allFailed'],
  ['AnySucceeded', 'anySucceeded'],
  ['Daemoned', 'daemoned'],
  ['Errored', 'errored'],
  ['Failed', 'failed'],
  ['Omitted', 'omitted'],
  ['Skipped', 'skipped'],
  ['Succeeded', 'succeeded'],
]);

/**
 * A rule in the typed language, if that would write it exactly as it is.
 *
 * @param task the code for a task; nothing for one that is not known yet
 */
export function ruleCode(
  depends: string,
  task: (name: string) => ts.Expression | undefined,
): ts.Expression | undefined {
  const rule = parse(depends);
  return rule !== undefined && write(rule) === depends ? code(rule, task) : undefined;
}

const TOKEN = /\s*(&&|\|\||[!()]|[A-Za-z0-9][-A-Za-z0-9]*(?:\.[A-Z][A-Za-z]+)?)/y;

function parse(depends: string): Rule | undefined {
  const tokens = tokensOf(depends);
  if (tokens === undefined) return undefined;
  const rule = parseOperator(tokens, 'or');
  return tokens.length === 0 ? rule : undefined;
}

function tokensOf(depends: string): string[] | undefined {
  const tokens: string[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < depends.length) {
    const match = token.exec(depends);
    if (match === null) return undefined;
    tokens.push(match[1] ?? '');
  }
  return tokens;
}

function parseOperator(tokens: string[], kind: 'and' | 'or'): Rule | undefined {
  const next = (): Rule | undefined => (kind === 'or' ? parseOperator(tokens, 'and') : parseOperand(tokens));
  const rules = [next()];
  while (tokens[0] === (kind === 'or' ? '||' : '&&')) {
    tokens.shift();
    rules.push(next());
  }
  const known = rules.filter((rule) => rule !== undefined);
  if (known.length < rules.length) return undefined;
  return known.length === 1 ? known[0] : { kind, rules: known };
}

function parseOperand(tokens: string[]): Rule | undefined {
  const token = tokens.shift();
  if (token === '!') {
    const rule = parseOperand(tokens);
    return rule === undefined ? undefined : { kind: 'not', rule };
  }
  if (token === '(') {
    const rule = parseOperator(tokens, 'or');
    return tokens.shift() === ')' ? rule : undefined;
  }
  if (token === undefined || !/^[A-Za-z0-9]/.test(token)) return undefined;
  const [name = '', result] = token.split('.');
  return result === undefined ? { kind: 'task', name } : { kind: 'task', name, result };
}

/** As the typed language writes it. */
function write(rule: Rule): string {
  switch (rule.kind) {
    case 'task':
      return rule.result === undefined ? rule.name : `${rule.name}.${rule.result}`;
    case 'not':
      return rule.rule.kind === 'and' || rule.rule.kind === 'or'
        ? `!(${write(rule.rule)})`
        : `!${write(rule.rule)}`;
    case 'and':
      return rule.rules.map((part) => (part.kind === 'or' ? `(${write(part)})` : write(part))).join(' && ');
    case 'or':
      return rule.rules.map(write).join(' || ');
  }
}

function code(rule: Rule, task: (name: string) => ts.Expression | undefined): ts.Expression | undefined {
  if (rule.kind === 'task') {
    const found = task(rule.name);
    if (found === undefined || rule.result === undefined) return found;
    const name = FUNCTIONS.get(rule.result);
    return name === undefined ? undefined : call(id(name), found);
  }
  if (rule.kind === 'not') {
    const inner = code(rule.rule, task);
    return inner === undefined ? undefined : call(id('not'), inner);
  }
  const parts = rule.rules.map((part) => code(part, task)).filter((part) => part !== undefined);
  const [first, ...others] = parts;
  if (first === undefined || parts.length < rule.rules.length) return undefined;
  // A task has no methods for rules; a rule has.
  const [leading] = rule.rules;
  const isTask = leading?.kind === 'task' && leading.result === undefined;
  return isTask
    ? call(id(rule.kind === 'and' ? 'allOf' : 'anyOf'), ...parts)
    : method(first, rule.kind, ...others);
}
