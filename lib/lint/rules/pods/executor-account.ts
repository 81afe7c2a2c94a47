import { isPodType } from '../../model';
import type { RunSubject } from '../../model';

import type { Rule } from '../rule';

/**
 * Pods without a token for Argo's own containers (workflow/controller/workflowpod.go, `setupServiceAccount`:
 * "executor.serviceAccountName must not be empty if automountServiceAccountToken is false"). A WorkflowTemplate that is
 * called takes the account from the workflow.
 */
export const missingExecutorAccount: Rule<RunSubject> = {
  code: 'missing-executor-account',
  class: 'fails',
  *check({ template, specs, type, object }) {
    if (object.isReusable || !isPodType(type)) return;
    const owners = [template, ...specs.map((spec) => spec.get('templateDefaults')), ...specs];
    const node = owners
      .map((owner) => owner.get('automountServiceAccountToken'))
      .find(({ exists }) => exists);
    if (node?.value !== false) return;
    const accounts = owners.map((owner) => owner.get('executor').get('serviceAccountName').text ?? '');
    if (accounts.some((account) => account !== '')) return;
    yield {
      node,
      message: `Without a token, Argo creates no pod. Set 'executor.serviceAccountName' to an account for Argo's own containers.`,
    };
  },
};
