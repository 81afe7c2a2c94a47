import { missingRetryStrategy } from './missing-retry-strategy';
import { hookAsAttempt, retriedHook } from './retried-hooks';
import { missingBackoffDuration, retryNumbers } from './retry-strategy';
import { unknownRetryVariable } from './retry-variables';
import type { RuleLists } from '../rule-lists';

/** The rules about retries. */
export const RETRY_RULES: RuleLists = {
  runs: [missingRetryStrategy, retriedHook, hookAsAttempt],
  settings: [retryNumbers, missingBackoffDuration, unknownRetryVariable],
};
