import { isLabelName, isLabelValue } from '../../../kubernetes/label';
import type { JsonNode } from '../../json';
import type { WorkflowSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/** The operators of label selectors, with whether they have values (apimachinery, `labels.NewRequirement`). */
const OPERATORS = new Map([
  ['In', true],
  ['NotIn', true],
  ['Exists', false],
  ['DoesNotExist', false],
]);

export const podGcSelector: Rule<WorkflowSubject> = {
  code: 'invalid-selector',
  class: 'refused',
  *check({ object: { spec } }) {
    const selector = spec.get('podGC').get('labelSelector');
    for (const [name, node] of selector.get('matchLabels').fields) {
      if (isLabelName(name) && isLabelValue(node.text ?? '')) continue;
      yield {
        node,
        message: `'${name}: ${node.text ?? ''}' is not a valid label. Correct its name or value.`,
      };
    }
    for (const expression of selector.get('matchExpressions').items) yield* checkExpression(expression);
  },
};

function* checkExpression(expression: JsonNode): Generator<RuleFinding> {
  const key = expression.get('key');
  const operator = expression.get('operator');
  const values = expression.get('values');
  const hasValues = OPERATORS.get(operator.text ?? '');
  if (!isLabelName(key.text ?? ''))
    yield {
      node: key.exists ? key : expression,
      message: `'${key.text ?? ''}' is not the name of a label. Correct 'key'.`,
    };
  if (hasValues === undefined) {
    const node = operator.exists ? operator : expression;
    yield {
      node,
      message: `'${operator.text ?? ''}' is not an operator. Use ${[...OPERATORS.keys()].join(', ')}.`,
    };
  } else if (hasValues !== values.items.length > 0) {
    const message = hasValues
      ? `The operator '${operator.text ?? ''}' needs 'values'. Add them.`
      : `The operator '${operator.text ?? ''}' has no values. Remove 'values'.`;
    yield { node: expression, message };
  }
  for (const value of values.items)
    if (!isLabelValue(value.text ?? ''))
      yield { node: value, message: `'${value.text ?? ''}' is not a valid value of a label. Correct it.` };
}
