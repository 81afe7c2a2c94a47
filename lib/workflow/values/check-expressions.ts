import type * as argo from '../../../imports/argoproj.io';
import { parseExpression, variablesInExpression } from '../../argo/expression';
import type { VariablePath } from '../../argo/expression';
import { describeParseError } from '../../argo/parsed';
import type { Span } from '../../argo/parsed';
import { parseTags, printTag, replaceTags, variablesInText } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import type { WhenToken } from '../../argo/when';
import { parseWhen, whenTokens } from '../../argo/when';
import type { Problem } from '../../finding';
import { Reference } from './reference';
import type { Templated } from './templated';

/** Finds variables without braces in a `when`, and invalid syntax. */
export function checkWhen(when: unknown, path: string): Problem[] {
  const text = textOf(when);
  const bare = checkBareVariables(text, `${path}.when`);
  return bare.length > 0 ? bare : checkWhenSyntax(text, `${path}.when`);
}

/**
 * Argo substitutes the tags and evaluates the rest as a comparison of strings, in which `a.b` is an error
 * (workflow/controller/steps.go, `shouldExecute`).
 */
function checkBareVariables(when: string, path: string): Problem[] {
  const found = bareVariableIn(when);
  if (found === undefined) return [];
  const message = `'${found}' has no braces, so Argo does not substitute it in a 'when'. Use expression\`…\` instead of expression.bare\`…\`, or a tag {{…}}.`;
  return [{ code: 'forbidden-bare-variable', message, path }];
}

/** Finds what is invalid whatever the tags in the `when` become. Argo never parses an empty one. */
function checkWhenSyntax(when: string, path: string): Problem[] {
  if (when.trim() === '') return [];
  const parsed = parseWhen(when);
  if (parsed.ok || dependsOnTags(when, parsed.error)) return [];
  return [{ code: 'invalid-when', message: describeParseError(when, parsed.error), path }];
}

/** Whether an error could disappear when Argo substitutes a tag: `{{a}} {{b}}` is valid if `{{b}}` becomes `== c`. */
function dependsOnTags(when: string, error: Span): boolean {
  const tokens = whenTokens(when);
  const index = tokens.findIndex(({ start }) => start >= error.start);
  const [last, next] = index < 0 ? [tokens.at(-1)] : [tokens[index - 1], tokens[index]];
  if (next?.kind !== 'invalid') return isTag(last) || isTag(next);
  return isTemplated(when.slice(next.start, next.end)) || touchesTag(when, next);
}

/** Whether a word becomes something that is not known: a value, or a part of an expression. */
function isTag(token: WhenToken | undefined): boolean {
  return (
    token?.kind === 'text' && token.style === 'bare' && token.parts.some((part) => typeof part !== 'string')
  );
}

function touchesTag(when: string, { start, end }: Span): boolean {
  return when.endsWith('}}', start) || when.startsWith('{{', end);
}

/**
 * Finds an invalid expression in a field that is one. Argo substitutes the tags first, so a text with tags is not
 * known.
 */
export function checkExpression(expression: unknown, path: string): Problem[] {
  const text = textOf(expression);
  return text.trim() === '' || isTemplated(text) ? [] : checkExpressionSyntax(text, path);
}

/** Finds invalid syntax in the text of an expression. */
export function checkExpressionSyntax(text: string, path: string): Problem[] {
  const parsed = parseExpression(text);
  if (parsed.ok) return [];
  return [{ code: 'invalid-expression', message: describeParseError(text, parsed.error), path }];
}

/** The first names of Argo's variables. */
const SCOPES = new Set(['tasks', 'steps', 'inputs', 'workflow', 'item']);

/** The first variable of Argo in a `when` that is not in quotes: `tasks.a-b.status`, `tasks['a']`. */
function bareVariableIn(when: string): string | undefined {
  const tokens = whenTokens(when);
  const index = tokens.findIndex((token) => startsVariable(token, when));
  const [token, ...others] = tokens.slice(index);
  return index < 0 || token === undefined ? undefined : when.slice(token.start, endOfVariable(token, others));
}

function startsVariable(token: WhenToken, when: string): boolean {
  // After a hyphen it is part of another name, such as `my-tasks.a`.
  if (/[-$]/.test(when.charAt(token.start - 1))) return false;
  if (token.kind === 'accessor') return SCOPES.has(token.path[0] ?? '') && token.path[1] !== '';
  return SCOPES.has(when.slice(token.start, token.end)) && when[token.end] === '[';
}

/** The end of a variable: after its brackets, or after all names that dots and hyphens join to it. */
function endOfVariable(token: WhenToken, others: readonly WhenToken[]): number {
  if (token.kind !== 'accessor') return others[0]?.end ?? token.end;
  let { end } = token;
  for (const next of others) {
    const isHyphen = next.kind === 'symbol' && next.symbol === '-';
    const isName =
      next.kind === 'accessor' || next.kind === 'number' || (next.kind === 'text' && next.style === 'bare');
    if (next.start !== end || (!isHyphen && !isName)) break;
    ({ end } = next);
  }
  return end;
}

/**
 * Checks the expression that decides whether to retry, and finds tags of `lastRetry` in it. Argo substitutes no tags of the last attempt before (workflow/controller/operator.go, `processNodeRetries`).
 */
export function checkRetry({ retryStrategy }: Templated<argo.Template>): Problem[] {
  const path = 'retryStrategy.expression';
  const expression = retryStrategy?.expression;
  return [
    ...checkTags(expression, ([scope]) => scope === 'lastRetry', path),
    ...checkExpression(expression, path),
  ];
}

/**
 * Finds tags with a call's own variables in the expression of its hook. Argo substitutes tags before the call starts
 * (workflow/controller/hooks.go, `executeTmplLifeCycleHook`).
 */
export function checkHookExpression(
  expression: unknown,
  own: readonly [scope: string, name: string],
  path: string,
): Problem[] {
  return checkTags(expression, ([scope, name]) => scope === own[0] && name === own[1], path);
}

function checkTags(
  expression: unknown,
  isLate: (variable: VariablePath) => boolean,
  path: string,
): Problem[] {
  const tags = parseTags(textOf(expression)).map(printTag);
  const tag = tags.find((text) => variablesInText(text).some((variable) => isLate(variable.path)));
  if (tag === undefined) return [];
  const message = `Argo cannot parse ${tag} in this field, which is already an expression. Use expression.bare\`…\`.`;
  return [{ code: 'forbidden-braces', message, path }];
}

/**
 * Finds variables of the workflow in the expression of an output. Only outputs of tasks and steps, and the inputs of the
 * template, are available there (workflow/controller/scope.go, `resolveParameter`).
 */
export function checkOutputExpression(expression: unknown, path: string): Problem[] {
  const variables = variablesInExpression(replaceTags(textOf(expression), '0'));
  const unknown = variables.find(({ path: [scope, name] }) => scope === 'workflow' && name !== undefined);
  if (unknown === undefined) return [];
  const variable = unknown.path.join('.');
  const message = `'${variable}' is not available in the expression of an output. Pass it in as an input, or quote its tag: '{{${variable}}}'.`;
  return [{ code: 'forbidden-workflow-variable', message, path }];
}

/** A field's text, tags included. */
function textOf(value: unknown): string {
  if (Reference.isReference(value)) return value.toString();
  return typeof value === 'string' ? value : '';
}
