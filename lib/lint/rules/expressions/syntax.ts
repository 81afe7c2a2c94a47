import { parseExpression } from '../../../argo/expression';
import { describeParseError } from '../../../argo/parsed';
import type { JsonNode } from '../../json';
import type { ExpressionSubject, WorkflowSubject } from '../../model';
import { plainText } from '../../model';
import { isCron } from '../cron/schedules';
import type { Rule, RuleFinding } from '../rule';

/** Finds invalid syntax in fields that are expressions. */
export function* invalidSyntax(fields: readonly JsonNode[]): Generator<RuleFinding> {
  for (const node of fields) {
    const text = plainText(node);
    if (text !== undefined) yield* syntaxError(node, text);
  }
}

function* syntaxError(node: JsonNode, expression: string): Generator<RuleFinding> {
  const parsed = parseExpression(expression);
  if (!parsed.ok) yield { node, message: describeParseError(expression, parsed.error) };
}

/**
 * Expressions that Argo cannot compile when it needs them (expr-lang, `expr.Compile`: "unexpected token EOF"): of
 * retries, hooks and outputs, in the labels of workflows, and in tags.
 */
export const invalidExpression: Rule<ExpressionSubject> = {
  code: 'invalid-expression',
  class: 'fails',
  check: ({ node, text }) => (text.includes('{{') ? [] : syntaxError(node, text)),
};

/** The expression that stops a CronWorkflow (workflow/cron, `checkStopingCondition`). */
export const invalidStopExpression: Rule<WorkflowSubject> = {
  code: 'invalid-expression',
  class: 'fails',
  check(subject) {
    const strategy = subject.object.node.get('spec').get('stopStrategy');
    return isCron(subject) ? invalidSyntax([strategy.get('expression')]) : [];
  },
};

/**
 * Tags in an expression in a tag. The first `}}` ends the expression, so that Argo sees only its start ("a map key must
 * be a quoted string").
 */
export const bracesInTag: Rule<ExpressionSubject> = {
  code: 'forbidden-braces',
  class: 'fails',
  *check({ role, node, text }) {
    if (role !== 'tag' || !text.includes('{{') || parseExpression(text).ok) return;
    const message = `The expression in '{{=${text}}}' contains braces, which Argo cannot parse. Write variables without braces: 'asInt(inputs.parameters.x)'.`;
    yield { node, message };
  },
};
