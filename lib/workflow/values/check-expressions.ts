import type * as argo from '../../../imports/argoproj.io';
import { parseExpression, variablesInExpression } from '../../argo/expression';
import type { VariablePath } from '../../argo/expression';
import { describeParseError } from '../../argo/parsed';
import { parseTags, printTag, replaceTags, variablesInText } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import { bareVariableIn, whenError } from '../../argo/when';
import type { Problem } from '../../finding';
import { Reference } from './reference';
import type { Templated } from './templated';

/** Finds variables without braces in a `when`, and invalid syntax. */
export function checkWhen(when: unknown, path: string): Problem[] {
  const text = textOf(when);
  const bare = checkBareVariables(text, `${path}.when`);
  return bare.length > 0 ? bare : checkWhenSyntax(text, `${path}.when`);
}

function checkBareVariables(when: string, path: string): Problem[] {
  const found = bareVariableIn(when);
  if (found === undefined) return [];
  const message = `'${found}' has no braces, so Argo does not substitute it in a 'when'. Use expression\`…\` instead of expression.bare\`…\`, or a tag {{…}}.`;
  return [{ code: 'forbidden-bare-variable', message, path }];
}

/** Finds what is invalid whatever the tags in the `when` become. */
function checkWhenSyntax(when: string, path: string): Problem[] {
  const error = whenError(when);
  return error === undefined
    ? []
    : [{ code: 'invalid-when', message: describeParseError(when, error), path }];
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
