import { parseExpression } from '../../../argo/expression';
import { describeParseError } from '../../../argo/parsed';
import type { JsonNode } from '../../json';
import type { SettingsSubject, WorkflowSubject } from '../../model';
import { isCron } from '../cron/schedules';
import type { Rule, RuleFinding } from '../rule';
import type { ExpressionText } from './expressions-in';
import { asExpressions, conditionsIn, tagsIn, valuesIn } from './expressions-in';

/** Finds invalid syntax in fields that are expressions. An empty one counts as none. */
export function* invalidSyntax(expressions: readonly ExpressionText[]): Generator<RuleFinding> {
  for (const { node, text } of expressions) {
    const parsed = text.trim() === '' ? undefined : parseExpression(text);
    if (parsed?.ok === false) yield { node, message: describeParseError(text, parsed.error) };
  }
}

/**
 * Expressions that Argo cannot compile when it needs them (expr-lang, `expr.Compile`: "unexpected token EOF"): of
 * retries, hooks and outputs, in the labels of workflows, and in tags.
 */
export const invalidExpression: Rule<SettingsSubject> = {
  code: 'invalid-expression',
  class: 'fails',
  *check(subject) {
    const fields = [...conditionsIn(subject), ...valuesIn(subject), ...asExpressions(othersIn(subject))];
    yield* invalidSyntax(fields);
    for (const { node, tag } of tagsIn(subject)) {
      if (tag.expression.includes('{{')) continue;
      const parsed = parseExpression(tag.expression);
      if (!parsed.ok) yield { node, message: describeParseError(tag.expression, parsed.error) };
    }
  },
};

/** Fields of single types of templates, and the labels that a workflow gets. */
function othersIn({ settings }: SettingsSubject): JsonNode[] {
  return [
    settings.get('http').get('successCondition'),
    ...settings
      .get('data')
      .get('transformation')
      .items.map((step) => step.get('expression')),
    ...settings
      .get('workflowMetadata')
      .get('labelsFrom')
      .fields.map(([, label]) => label.get('expression')),
  ];
}

/** The expression that stops a CronWorkflow (workflow/cron, `checkStopingCondition`). */
export const invalidStopExpression: Rule<WorkflowSubject> = {
  code: 'invalid-expression',
  class: 'fails',
  check(subject) {
    const strategy = subject.object.node.get('spec').get('stopStrategy');
    return isCron(subject) ? invalidSyntax(asExpressions([strategy.get('expression')])) : [];
  },
};

/**
 * Tags in an expression in a tag. The first `}}` ends the expression, so that Argo sees only its start ("a map key must
 * be a quoted string").
 */
export const bracesInTag: Rule<SettingsSubject> = {
  code: 'forbidden-braces',
  class: 'fails',
  *check(subject) {
    for (const { node, tag } of tagsIn(subject)) {
      if (!tag.expression.includes('{{') || parseExpression(tag.expression).ok) continue;
      const message = `The expression in '{{=${tag.expression}}}' contains braces, which Argo cannot parse. Write variables without braces: 'asInt(inputs.parameters.x)'.`;
      yield { node, message };
    }
  },
};
