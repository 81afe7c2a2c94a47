import type * as argo from '../../../imports/argoproj.io';
import { variablesInExpression } from '../../argo/expression';
import type { VariablePath } from '../../argo/expression';
import { parseTags, printTag, replaceTags, variablesInText } from '../../argo/tag';
import type { Problem } from '../../finding/index';
import { Reference } from './reference';
import type { Templated } from './templated';

/** Texts in quotes, and names that Argo's language for `when` (govaluate) has in brackets. */
const QUOTED = /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|(?<![\w\])])\[[^\]]*\]/g;

/** A variable of Argo's as an expression has it. */
const VARIABLE = /(?<![\w.$-])(?:tasks|steps|inputs|workflow|item)(?:\.\w[-\w.]*|\[[^\]]*\]?)/;

/**
 * Finds variables without braces in a `when`. Argo fills in the tags and reads the rest as a comparison of texts, in
 * which `a.b` is an error (workflow/controller/steps.go, `shouldExecute`).
 */
export function checkWhen(when: unknown, path: string): Problem[] {
  // Names of variables in quotes are kept: `tasks['a']`.
  const text = replaceTags(textOf(when), '0').replaceAll(QUOTED, (quoted, at: number, all: string) =>
    all[at - 1] === '[' ? quoted : '0',
  );
  const [found] = VARIABLE.exec(text) ?? [];
  if (found === undefined) return [];
  const message = `Argo knows no variables in a 'when' but those in braces, and '${found}' has none: write expression\`…\`, not expression.bare, or a tag {{…}}.`;
  return [{ code: 'forbidden-bare-variable', message, path: `${path}.when` }];
}

/**
 * Finds tags of `lastRetry` where a template says whether to try again. Argo reads the field as an expression and
 * fills in no tags of the last try before (workflow/controller/operator.go, `processNodeRetries`).
 */
export function checkRetry({ retryStrategy }: Templated<argo.Template>): Problem[] {
  return checkTags(retryStrategy?.expression, (path) => path[0] === 'lastRetry', 'retryStrategy.expression');
}

/**
 * Finds tags of a call's own outcome where it says when a hook of it runs. Argo fills in tags before the call starts
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
  const message = `This field is an expression already, so that Argo can't read the braces of ${tag}: write expression.bare\`…\`.`;
  return [{ code: 'forbidden-braces', message, path }];
}

/**
 * Finds variables of the workflow where an output is worked out. There Argo knows what tasks and steps hand out, and
 * the template's own inputs (workflow/controller/scope.go, `resolveParameter`).
 */
export function checkOutputExpression(expression: unknown, path: string): Problem[] {
  const variables = variablesInExpression(replaceTags(textOf(expression), '0'));
  const unknown = variables.find(({ path: [scope, name] }) => scope === 'workflow' && name !== undefined);
  if (unknown === undefined) return [];
  const variable = unknown.path.join('.');
  const message = `Argo does not know '${variable}' where it works an output out: give the template an input for it, or write its tag in quotes: '{{${variable}}}'.`;
  return [{ code: 'forbidden-workflow-variable', message, path }];
}

/** A field's text, tags included. */
function textOf(value: unknown): string {
  if (value instanceof Reference) return value.toString();
  return typeof value === 'string' ? value : '';
}
