import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';

/** The deadline has passed before the first pod is created (workflow/controller/operator.go, `getWorkflowDeadline`). */
export const workflowDeadline: Rule<SettingsSubject> = {
  code: 'invalid-deadline',
  class: 'fails',
  needs: ['activeDeadlineSeconds'],
  *check({ settings, kind }) {
    const node = settings.get('activeDeadlineSeconds');
    if (kind !== 'workflow' || typeof node.value !== 'number' || node.value > 0) return;
    const message = `A deadline of ${String(node.value)} seconds has passed when the workflow starts. Use a positive number.`;
    yield { node, message };
  },
};
