import type { Duration } from '../../../argo/duration';
import { isWholeNumber, parseArgoDuration, parseDuration } from '../../../argo/duration';
import type { Parsed } from '../../../argo/parsed';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';

type Parser = (text: string) => Parsed<Duration>;

/**
 * Durations that Argo parses when it needs them: `timeout` and `memoize.maxAge` (workflow/controller/operator.go,
 * `checkTemplateTimeout` and `executeTemplate`) and those of container sets (`ContainerSetTemplate.GetRetryStrategy`)
 * with Go's `time.ParseDuration`, and the others with `ParseStringToDuration`.
 */
export const invalidDuration: Rule<SettingsSubject> = {
  code: 'invalid-duration',
  class: 'fails',
  needs: ['timeout', 'memoize', 'containerSet', 'suspend', 'retryStrategy'],
  *check({ settings, kind }) {
    for (const [node, parse] of durationsIn(settings, kind)) {
      const text = node.text ?? '';
      if (text === '' || isTemplated(text) || parse(text).ok) continue;
      yield {
        node,
        message: `'${text}' is not a duration. Use numbers with units from 'ns' to 'h', such as '1h30m'.`,
      };
    }
  },
};

function durationsIn(settings: JsonNode, kind: SettingsSubject['kind']): (readonly [JsonNode, Parser])[] {
  const timeout = settings.get('timeout');
  const backoff = settings.get('retryStrategy').get('backoff');
  return [
    // Argo's validator refuses a whole number in a template, but does not look at the defaults.
    ...(isWholeNumber(timeout.text ?? '') && kind === 'template' ? [] : [[timeout, parseDuration] as const]),
    [settings.get('memoize').get('maxAge'), parseDuration],
    [settings.get('containerSet').get('retryStrategy').get('duration'), parseDuration],
    [settings.get('suspend').get('duration'), parseArgoDuration],
    ...['duration', 'maxDuration', 'cap'].map((field) => [backoff.get(field), parseArgoDuration] as const),
  ];
}
