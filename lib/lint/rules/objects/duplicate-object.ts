import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';

/** Workflows of the same name are run one after the other; Argo does not compare CronWorkflows. */
export const duplicateObject: Rule<WorkflowSubject> = {
  code: 'duplicate-object',
  class: 'refused',
  *check({ object: { node, kind, name }, isDuplicate }) {
    if (!isDuplicate) return;
    const place = node.get('metadata').get('name');
    const message = `Another ${kind} is named '${name}'. Rename one of them, or remove it.`;
    yield { node: place.exists ? place : node, message };
  },
};
