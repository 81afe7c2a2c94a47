import type { JsonNode } from '../../json';
import type { TemplateVisit } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/** The names of Prometheus (workflow/metrics, `IsValidMetricName`). */
const METRIC_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

function* checkMetric(metric: JsonNode): Generator<RuleFinding> {
  const name = metric.get('name');
  const text = name.text ?? '';
  if (!METRIC_NAME.test(text))
    yield {
      node: name.exists ? name : metric,
      message: `'${text}' is not a valid name for a metric. Use letters, digits and '_'.`,
    };
  for (const label of metric.get('labels').items) {
    const key = label.get('key');
    if (METRIC_NAME.test(key.text ?? '')) continue;
    yield {
      node: label,
      message: `'${key.text ?? ''}' is not a valid label of a metric. Use letters, digits and '_'.`,
    };
  }
  if ((metric.get('help').text ?? '') === '')
    yield { node: metric, message: `The metric '${text}' has no help text. Set 'help'.` };
  for (const type of ['gauge', 'counter', 'histogram']) {
    const node = metric.get(type);
    if (node.exists && (node.get('value').text ?? '') === '')
      yield { node, message: `The ${type} of the metric '${text}' has no value. Set 'value'.` };
  }
  const gauge = metric.get('gauge');
  const value = gauge.get('value');
  if (gauge.get('realtime').value === true && (value.text ?? '').includes('resourcesDuration.'))
    yield { node: value, message: `A real-time metric cannot use 'resourcesDuration'. Remove 'realtime'.` };
}

export const templateMetrics: Rule<TemplateVisit> = {
  code: 'invalid-metric',
  class: 'refused',
  needs: ['metrics'],
  *check({ template }) {
    for (const metric of template.get('metrics').get('prometheus').items) yield* checkMetric(metric);
  },
};
