import type * as argoEvents from '../../../imports/argo-events';
import { isNonNegative, parseDuration } from '../../argo/duration';
import type { Problem } from '../../finding';

/** Checks the limit of concurrent builds. */
export function checkMaxBuilds(maxBuilds: number | undefined): Problem[] {
  if (maxBuilds === undefined || (Number.isInteger(maxBuilds) && maxBuilds > 0)) return [];
  const message = `${String(maxBuilds)} is not a number of builds. Use a positive integer, or omit it for no limit.`;
  return [{ code: 'invalid-max-builds', message, path: 'maxBuilds' }];
}

/** Finds a rate at which no build would ever start. */
export function checkRateLimit(rateLimit: argoEvents.RateLimit | undefined): Problem[] {
  const rate = rateLimit?.requestsPerUnit;
  if (rateLimit === undefined || (Number.isInteger(rate) && (rate ?? 0) > 0)) return [];
  const message = `'requestsPerUnit' is not a positive integer. Use a rate such as { unit: 'Minute', requestsPerUnit: 10 }.`;
  return [{ code: 'invalid-rate-limit', message, path: 'rateLimit' }];
}

/** Checks the retries, which Argo Events parses when the Sensor starts. */
export function checkRetryStrategy({ steps, duration }: argoEvents.Backoff = {}): Problem[] {
  const problems: Problem[] = [];
  if (steps !== undefined && !(Number.isInteger(steps) && steps > 0)) {
    const message = `${String(steps)} is not a number of attempts. Use a positive integer.`;
    problems.push({ code: 'invalid-retry', message, path: 'retryStrategy.steps' });
  }
  if (typeof duration === 'string' && !isNonNegative(parseDuration(duration))) {
    const message = `'${duration}' is not a valid duration. Use a number with a unit, such as '2s' or '500ms'.`;
    problems.push({ code: 'invalid-duration', message, path: 'retryStrategy.duration' });
  }
  return problems;
}
