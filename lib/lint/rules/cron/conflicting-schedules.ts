import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';
import { isCron } from './schedules';

/** Argo 4 knows no `schedule`. */
export const conflictingSchedules: Rule<WorkflowSubject> = {
  code: 'conflicting-schedule-and-schedules',
  class: { '3.7': 'refused' },
  *check(subject) {
    if (!isCron(subject)) return;
    const spec = subject.object.node.get('spec');
    const node = spec.get('schedule');
    if ((node.text ?? '') === '' || spec.get('schedules').items.length === 0) return;
    yield { node, message: `'schedule' cannot be used with 'schedules'. Move it to the list.` };
  },
};
