import { variablesInText } from '../../../argo/tag';
import type { RunSubject } from '../../model';
import { isLeafType, isRetried, taggedTextsBelow } from '../../model';
import type { Rule } from '../rule';

/**
 * Variables of the last attempt in a template that is not retried. Argo's validator knows them in all templates, but they
 * have a value only with a retry strategy (workflow/controller/operator.go, `executeTemplate`), so that the tag stays in
 * the text. Callers of a WorkflowTemplate can have a strategy in their `templateDefaults`.
 */
export const missingRetryStrategy: Rule<RunSubject> = {
  code: 'missing-retry-strategy',
  class: 'fails',
  readsExpressions: true,
  *check(run) {
    const { template, type, base, object } = run;
    if (object.isReusable || !isLeafType(type) || isRetried(run)) return;
    if (base.spec.get('templateDefaults').get('retryStrategy').exists) return;
    for (const node of taggedTextsBelow(template, [])) {
      const text = node.text ?? '';
      if (!/retries|lastRetry/.test(text)) continue;
      const found = variablesInText(text).find(({ path }) => isOfRetry(path));
      if (found === undefined) continue;
      const message = `'${found.path.join('.')}' has no value, because the template is not retried. Set 'retryStrategy', or remove the tag.`;
      yield { node, message };
    }
  },
};

function isOfRetry([scope, ...rest]: readonly string[]): boolean {
  return scope === 'lastRetry' || (scope === 'retries' && rest.length === 0);
}
