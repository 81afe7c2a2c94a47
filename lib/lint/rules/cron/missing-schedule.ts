import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';
import { isCron, schedulesOf } from './schedules';

/** Argo 3.7 accepts the CronWorkflow, and never runs it. */
export const missingSchedule: Rule<WorkflowSubject> = {
  code: 'missing-schedule',
  class: { '3.7': 'fails', '4.0': 'refused', '4.1': 'refused' },
  *check(subject) {
    if (!isCron(subject) || schedulesOf(subject).length > 0) return;
    const message = `The CronWorkflow has no schedule. Add one to 'schedules', such as '0 2 * * *' or '@daily'.`;
    yield { node: subject.object.node.get('spec'), message };
  },
};
