import { variablesInExpression } from '../../../argo/expression';
import type { ExpressionSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * The time of creation in an expression, where it is a map of its formats ("invalid operation: map[string]interface {} +
 * string"; workflow/controller/operator.go, `setGlobalParameters`, and util/expr/env). In a container, Argo inserts the
 * map, or leaves the tag in the text. The date functions of sprig accept any value: a map stands for the current time.
 */
export const timestampMap: Rule<ExpressionSubject> = {
  code: 'forbidden-timestamp',
  class: 'fails',
  readsExpressions: true,
  *check({ role, node, text }) {
    if (role !== 'tag' || text.includes('sprig.date')) return;
    const isUsed = variablesInExpression(text).some(
      ({ path }) => path.join('.') === 'workflow.creationTimestamp',
    );
    if (!isUsed) return;
    const message = `'workflow.creationTimestamp' is a map here. Use 'workflow.creationTimestamp.RFC3339'.`;
    yield { node, message };
  },
};
