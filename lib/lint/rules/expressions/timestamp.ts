import { variablesInExpression } from '../../../argo/expression';
import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';
import { tagsIn } from './expressions-in';

/**
 * The time of creation in an expression, where it is a map of its formats ("invalid operation: map[string]interface {} +
 * string"; workflow/controller/operator.go, `setGlobalParameters`, and util/expr/env). In a container, Argo inserts the
 * map, or leaves the tag in the text. The date functions of sprig accept any value: a map stands for the current time.
 */
export const timestampMap: Rule<SettingsSubject> = {
  code: 'forbidden-timestamp',
  class: 'fails',
  readsExpressions: true,
  *check(subject) {
    for (const { node, tag } of tagsIn(subject)) {
      const found = variablesInExpression(tag.expression).some(
        ({ path }) => path.join('.') === 'workflow.creationTimestamp',
      );
      if (!found || tag.expression.includes('sprig.date')) continue;
      const message = `'workflow.creationTimestamp' is a map here. Use 'workflow.creationTimestamp.RFC3339'.`;
      yield { node, message };
    }
  },
};
