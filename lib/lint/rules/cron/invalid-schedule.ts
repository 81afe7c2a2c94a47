import { parseSchedule } from '../../../argo/schedule';
import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';
import { isCron, schedulesOf } from './schedules';

export const invalidSchedule: Rule<WorkflowSubject> = {
  code: 'invalid-schedule',
  class: 'refused',
  *check(subject) {
    if (!isCron(subject)) return;
    for (const node of schedulesOf(subject)) {
      const schedule = node.text ?? '';
      const parsed = parseSchedule(schedule);
      if (!parsed.ok)
        yield { node, message: `'${schedule}' is not a valid schedule: ${parsed.error.message}.` };
    }
  },
};
