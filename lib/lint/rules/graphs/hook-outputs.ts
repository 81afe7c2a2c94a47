import type { JsonNode } from '../../json';
import type { GraphSubject } from '../../model';
import { ancestorsOf, dagOrder, requiredVariables } from '../../model';
import type { Rule } from '../rule';

/**
 * Outputs in the expression of a hook that do not exist when Argo evaluates it: those of its own task or step, which it
 * evaluates from the start on, and those of others that run later ("cannot fetch result from <nil>";
 * workflow/controller/hooks.go). In Argo 3.7, an exit hook of a task does not run.
 */
export const hookOutputs: Rule<GraphSubject> = {
  code: 'forbidden-hook-output',
  class: 'fails',
  readsExpressions: true,
  *check({ kind, template, calls }) {
    const before = kind === 'task' ? tasksBefore(template) : stepsBefore(template);
    for (const { name, node: call } of calls) {
      for (const [, hook] of call.get('hooks').fields) {
        const node = hook.get('expression');
        const found = requiredVariables(node.text ?? '').find(
          ([scope, other = '', field]) =>
            scope === `${kind}s` && field === 'outputs' && before.get(name)?.has(other) === false,
        );
        if (found === undefined) continue;
        const message = `'${found.join('.')}' does not exist yet when Argo evaluates the expression of the hook. Use '${kind}s.${found[1] ?? ''}.status', or a task after this one.`;
        yield { node, message };
      }
    }
  },
};

/** The tasks that each task waits for. */
function tasksBefore(template: JsonNode): ReadonlyMap<string, ReadonlySet<string>> {
  const order = dagOrder(template.get('dag'));
  return new Map(order.tasks.map((task) => [task.name, ancestorsOf(task, order)]));
}

/** The steps in the groups before that of each step. */
function stepsBefore(template: JsonNode): ReadonlyMap<string, ReadonlySet<string>> {
  const before = new Map<string, ReadonlySet<string>>();
  const done = new Set<string>();
  for (const { items: group } of template.get('steps').items) {
    const names = group.map((step) => step.get('name').text ?? '');
    for (const name of names) before.set(name, new Set(done));
    for (const name of names) done.add(name);
  }
  return before;
}
