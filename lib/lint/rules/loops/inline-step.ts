import type { GraphSubject } from '../../model';
import { isLoop } from '../../model';
import type { Rule } from '../rule';

/**
 * Steps with a loop and an inline template. When all items have completed, Argo looks for the template to collect their
 * outputs, and ends with "failed to get a template" (workflow/controller/steps.go, `executeSteps`).
 */
export const inlineStep: Rule<GraphSubject> = {
  code: 'forbidden-inline-loop',
  class: 'fails',
  *check({ kind, calls }) {
    if (kind !== 'step') return;
    for (const { node } of calls) {
      const inline = node.get('inline');
      if (!inline.exists || !isLoop(node)) continue;
      yield {
        node: inline,
        message: `Argo does not find the inline template of a step with a loop. Define it in the workflow, and call it by name.`,
      };
    }
  },
};
