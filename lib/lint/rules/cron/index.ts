import { concurrencyPolicy } from './concurrency-policy';
import { conflictingSchedules } from './conflicting-schedules';
import { invalidSchedule } from './invalid-schedule';
import { missingSchedule } from './missing-schedule';
import { startingDeadline } from './starting-deadline';
import { unknownTimezone } from './unknown-timezone';
import type { RuleLists } from '../rule-lists';

/** The rules about schedules. */
export const CRON_RULES: RuleLists = {
  objects: [
    missingSchedule,
    invalidSchedule,
    conflictingSchedules,
    unknownTimezone,
    concurrencyPolicy,
    startingDeadline,
  ],
};
