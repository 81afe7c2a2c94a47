import type { GraphCall, GraphSubject } from '../../model';
import { dagOrder, isLoop } from '../../model';
import type { Rule } from '../rule';

/**
 * Steps with a loop and an inline template, and tasks for which another one waits. Argo looks for the template to collect
 * the outputs of the items, and ends with "failed to get a template" (workflow/controller/steps.go, `executeSteps`, and
 * dag.go, `buildLocalScopeFromTask`).
 */
export const inlineLoop: Rule<GraphSubject> = {
  code: 'forbidden-inline-loop',
  class: 'fails',
  *check(graph) {
    const { kind, calls } = graph;
    for (const call of calls) {
      const inline = call.node.get('inline');
      if (!inline.exists || !isLoop(call.node) || (kind === 'task' && !isAwaited(call, graph))) continue;
      const which = kind === 'step' ? 'a step with a loop' : 'a task with a loop, for which others wait';
      yield {
        node: inline,
        message: `Argo does not find the inline template of ${which}. Define it in the workflow, and call it by name.`,
      };
    }
  },
};

/** Whether another task depends on this one. */
function isAwaited({ name }: GraphCall, { template }: GraphSubject): boolean {
  const { tasks } = dagOrder(template.get('dag'));
  return tasks.some(({ dependencies }) => dependencies.some((one) => one.name === name));
}
