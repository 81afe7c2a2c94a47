import { describeParseError } from '../../../argo/parsed';
import { bareVariableIn, whenError } from '../../../argo/when';
import type { JsonNode } from '../../json';
import type { SettingsSubject, WorkflowSubject } from '../../model';
import { callsIn } from '../../model';
import { isCron } from '../cron/schedules';
import type { Rule, RuleFinding } from '../rule';

/** Conditions that Argo cannot parse, whatever their tags become ("Invalid 'when' expression"). */
export const invalidWhen: Rule<SettingsSubject> = {
  code: 'invalid-when',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check(subject) {
    for (const node of conditionsOf(subject)) yield* invalidSyntax(node);
  },
};

/** Variables without braces in conditions: they are not replaced, and Argo can read no fields. */
export const bareVariable: Rule<SettingsSubject> = {
  code: 'forbidden-bare-variable',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check(subject) {
    for (const node of conditionsOf(subject)) yield* bareVariables(node);
  },
};

/** The same in the condition of a CronWorkflow (workflow/cron, `evalWhen`). */
export const invalidCronWhen: Rule<WorkflowSubject> = {
  code: 'invalid-when',
  class: 'fails',
  check: (subject) => (isCron(subject) ? invalidSyntax(conditionOfCron(subject)) : []),
};

export const bareCronVariable: Rule<WorkflowSubject> = {
  code: 'forbidden-bare-variable',
  class: 'fails',
  check: (subject) => (isCron(subject) ? bareVariables(conditionOfCron(subject)) : []),
};

function conditionsOf({ settings }: SettingsSubject): JsonNode[] {
  return callsIn(settings).map((call) => call.get('when'));
}

function conditionOfCron({ object: { node } }: WorkflowSubject): JsonNode {
  return node.get('spec').get('when');
}

function* invalidSyntax(node: JsonNode): Generator<RuleFinding> {
  const when = node.text ?? '';
  const error = bareVariableIn(when) === undefined ? whenError(when) : undefined;
  if (error !== undefined) yield { node, message: describeParseError(when, error) };
}

function* bareVariables(node: JsonNode): Generator<RuleFinding> {
  const variable = bareVariableIn(node.text ?? '');
  if (variable === undefined) return;
  const message = `'${variable}' has no braces, so Argo does not replace it in a 'when'. Use a tag, such as '{{${variable}}}'.`;
  yield { node, message };
}
