import type { VariablePath } from '../../../argo/expression';
import { parseTags, printTag, variablesInPart } from '../../../argo/tag';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import { hooksIn } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/**
 * Tags of the last attempt in the expression of a retry strategy. Argo replaces no tags of it there, and evaluates the
 * braces (workflow/controller/operator.go, `processNodeRetries`).
 */
export const retryTags: Rule<SettingsSubject> = {
  code: 'forbidden-braces',
  class: 'fails',
  needs: ['retryStrategy'],
  check: ({ settings }) =>
    lateTags(settings.get('retryStrategy').get('expression'), ([scope = '']) => OF_RETRY.has(scope)),
};

const OF_RETRY = new Set(['lastRetry', 'retries']);

/**
 * Tags of tasks and steps in the expressions of their hooks, and of the status in those of the workflow. Argo does not
 * replace them there: the hook never runs, or its expression is an error (workflow/controller/hooks.go,
 * `executeTmplLifeCycleHook` and `executeWfLifeCycleHook`). The exit handler of a workflow runs whatever its expression.
 */
export const hookTags: Rule<SettingsSubject> = {
  code: 'forbidden-braces',
  class: 'fails',
  needs: ['hooks', 'dag', 'steps'],
  *check(subject) {
    for (const { name, hook, of } of hooksIn(subject)) {
      if (of === 'call') yield* lateTags(hook.get('expression'), isOfCall);
      else if (name !== 'exit') yield* lateTags(hook.get('expression'), isStatus);
    }
  },
};

function isOfCall([scope]: VariablePath): boolean {
  return scope === 'tasks' || scope === 'steps';
}

function isStatus([scope, field]: VariablePath): boolean {
  return scope === 'workflow' && field === 'status';
}

function* lateTags(node: JsonNode, isLate: (variable: VariablePath) => boolean): Generator<RuleFinding> {
  const tag = parseTags(node.text ?? '').find((part) =>
    variablesInPart(part).some(({ path }) => isLate(path)),
  );
  if (tag === undefined) return;
  const message = `Argo does not replace '${printTag(tag)}' here. Write the variable without braces: the field is an expression.`;
  yield { node, message };
}
