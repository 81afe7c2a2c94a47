import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';
import { isCron } from './schedules';

export const startingDeadline: Rule<WorkflowSubject> = {
  code: 'invalid-deadline',
  class: 'refused',
  *check(subject) {
    if (!isCron(subject)) return;
    const node = subject.object.node.get('spec').get('startingDeadlineSeconds');
    if (typeof node.value !== 'number' || node.value >= 0) return;
    yield { node, message: `The deadline ${String(node.value)} is negative. Use the number of seconds.` };
  },
};
