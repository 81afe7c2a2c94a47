import type { GraphSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * A group without steps before another one. Argo creates the node of the next group, which no step belongs to, and waits
 * without an end (workflow/controller/steps.go, `executeSteps`).
 */
export const emptyGroup: Rule<GraphSubject> = {
  code: 'missing-steps',
  class: 'fails',
  *check({ kind, template }) {
    if (kind !== 'step') return;
    for (const node of template.get('steps').items.slice(0, -1)) {
      if (node.items.length > 0) continue;
      yield { node, message: `The group has no steps, and Argo never ends the next one. Remove the group.` };
    }
  },
};
