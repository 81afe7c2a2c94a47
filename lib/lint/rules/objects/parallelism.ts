import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';

/** With no place for a pod, the workflow waits without an end (workflow/controller/operator.go, `checkParallelism`). */
export const workflowParallelism: Rule<SettingsSubject> = {
  code: 'invalid-parallelism',
  class: 'fails',
  needs: ['parallelism'],
  *check({ settings, kind }) {
    const node = settings.get('parallelism');
    // Argo ignores it in a template.
    if (kind !== 'workflow' || typeof node.value !== 'number' || node.value > 0) return;
    const message = `With a parallelism of ${String(node.value)}, no pod ever starts. Use at least 1, or omit it.`;
    yield { node, message };
  },
};
