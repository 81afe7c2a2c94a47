import { isWholeNumber } from '../../../argo/duration';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { RunSubject, SettingsSubject } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/**
 * Numbers that Argo reads when a template has failed, and that are none (util/intstr, `Int`: "value 'x' cannot be
 * resolved to an int"). Of a container set, the number of retries becomes 0, and no command runs (k8s.io/apimachinery,
 * `IntOrString.IntValue`, and `wait.Backoff` with no steps).
 */
export const retryNumbers: Rule<SettingsSubject> = {
  code: 'invalid-number',
  class: 'fails',
  needs: ['retryStrategy', 'containerSet'],
  *check(subject) {
    const strategy = strategyOf(subject);
    for (const node of [
      strategy.get('limit'),
      strategy.get('backoff').get('factor'),
      subject.settings.get('containerSet').get('retryStrategy').get('retries'),
    ])
      yield* checkNumber(node);
  },
};

function* checkNumber(node: JsonNode): Generator<RuleFinding> {
  const { text } = node;
  if (text === undefined || isTemplated(text) || isWholeNumber(text)) return;
  yield { node, message: `'${text}' is not a whole number. Use one, such as 3.` };
}

/** Argo looks for the duration before each retry ("no base duration specified for retryStrategy"). */
export const missingBackoffDuration: Rule<SettingsSubject> = {
  code: 'missing-duration',
  class: 'fails',
  needs: ['retryStrategy'],
  *check(subject) {
    const backoff = strategyOf(subject).get('backoff');
    if (!backoff.exists || hasDuration(backoff) || subject.runs.every(hasDefaultDuration)) return;
    yield {
      node: backoff,
      message: `The backoff has no 'duration'. Set the time before the first retry, such as '10s'.`,
    };
  },
};

/** The retry strategy; none if all templates override it. */
function strategyOf({ settings, kind, runs }: SettingsSubject): JsonNode {
  const strategy = settings.get('retryStrategy');
  const isOverridden =
    kind !== 'template' && runs.every(({ template }) => template.get('retryStrategy').exists);
  return isOverridden ? strategy.with(undefined) : strategy;
}

function hasDuration(backoff: JsonNode): boolean {
  return (backoff.get('duration').text ?? '') !== '';
}

/** Argo merges the defaults of templates into their fields. */
function hasDefaultDuration({ specs }: RunSubject): boolean {
  return specs.some((spec) => hasDuration(spec.get('templateDefaults').get('retryStrategy').get('backoff')));
}
