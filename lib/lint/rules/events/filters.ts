import type { JsonNode } from '../../json';
import type { SensorSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';

const COMPARATORS = ['', '=', '!=', '>', '>=', '<', '<='];
const OPERATORS = ['', 'and', 'or'];

/** Filters that the controller of Argo Events does not accept (v1.9.7, `validateEventFilter`). */
export const invalidEventFilter: Rule<SensorSubject> = {
  code: 'invalid-event-filter',
  class: 'fails',
  *check({ sensor: { dependencies } }) {
    for (const dependency of dependencies) {
      const filters = dependency.get('filters');
      const operators = [
        dependency.get('filtersLogicalOperator'),
        filters.get('exprLogicalOperator'),
        filters.get('dataLogicalOperator'),
      ];
      for (const node of operators)
        if (!OPERATORS.includes(node.text ?? ''))
          yield { node, message: `'${node.text ?? ''}' is not a logical operator. Use 'and' or 'or'.` };
      for (const filter of filters.get('exprs').items) yield* checkExpression(filter);
      for (const filter of filters.get('data').items) yield* checkData(filter);
      if (filters.get('time').exists) yield* checkTime(filters.get('time'));
      const context = filters.get('context');
      if (context.exists && CONTEXT.every((field) => (context.get(field).text ?? '') === ''))
        yield { node: context, message: `The filter of the context is empty. Set a field, or remove it.` };
    }
  },
};

const CONTEXT = ['type', 'subject', 'source', 'datacontenttype'];

function* checkExpression(filter: JsonNode): Generator<RuleFinding> {
  const fields = filter.get('fields').items;
  if ((filter.get('expr').text ?? '') === '' || fields.length === 0)
    yield { node: filter, message: `The filter needs 'expr' and 'fields'. Set them.` };
  for (const field of fields)
    if (['path', 'name'].some((name) => (field.get(name).text ?? '') === ''))
      yield { node: field, message: `The field of the filter needs 'path' and 'name'. Set them.` };
}

function* checkData(filter: JsonNode): Generator<RuleFinding> {
  const comparator = filter.get('comparator');
  if (!COMPARATORS.includes(comparator.text ?? ''))
    yield {
      node: comparator,
      message: `'${comparator.text ?? ''}' is not a comparator. Use one of ${COMPARATORS.slice(1).join(' ')}.`,
    };
  const values = filter.get('value').items;
  const isComplete = ['path', 'type'].every((name) => (filter.get(name).text ?? '') !== '');
  if (!isComplete || values.length === 0 || values.some(({ value }) => value === ''))
    yield {
      node: filter,
      message: `The filter needs 'path', 'type' and a 'value' that is not empty. Set them.`,
    };
}

/** A time of the day (pkg/shared/util, `ParseTime`). */
const TIME = /^(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?$/;

function* checkTime(filter: JsonNode): Generator<RuleFinding> {
  const [start, stop] = [filter.get('start'), filter.get('stop')];
  for (const node of [start, stop])
    if (!TIME.test(node.text ?? ''))
      yield {
        node: node.exists ? node : filter,
        message: `The filter of the time needs 'start' and 'stop', such as '09:00:00'. Set them.`,
      };
  if (start.text === stop.text && TIME.test(start.text ?? ''))
    yield { node: stop, message: `'stop' is the same time as 'start'. Change one of them.` };
}
