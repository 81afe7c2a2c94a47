import { isTimezone } from '../../../argo/schedule';
import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';
import { isCron } from './schedules';

/** Argo 3.7 accepts the CronWorkflow, and never runs it. */
export const unknownTimezone: Rule<WorkflowSubject> = {
  code: 'unknown-timezone',
  class: { '3.7': 'fails', '4.0': 'refused', '4.1': 'refused' },
  *check(subject) {
    if (!isCron(subject)) return;
    const node = subject.object.node.get('spec').get('timezone');
    const name = node.text ?? '';
    if (name === '' || isTimezone(name)) return;
    yield { node, message: `The tz database has no time zone '${name}'. Use a name such as 'Asia/Seoul'.` };
  },
};
