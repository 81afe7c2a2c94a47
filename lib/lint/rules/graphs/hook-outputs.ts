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
    for (const { name, node: call } of calls) {
      for (const [, hook] of call.get('hooks').fields) {
        const node = hook.get('expression');
        const used = requiredVariables(node.text ?? '').filter(
          ([scope, , field]) => scope === `${kind}s` && field === 'outputs',
        );
        if (used.length === 0) continue;
        const before = kind === 'task' ? tasksBefore(name, template) : stepsBefore(name, template);
        const found = used.find(([, other = '']) => before?.has(other) === false);
        if (found === undefined) continue;
        const message = `'${found.join('.')}' does not exist yet when Argo evaluates the expression of the hook. Use '${kind}s.${found[1] ?? ''}.status', or a task after this one.`;
        yield { node, message };
      }
    }
  },
};

/** The tasks that a task waits for. */
function tasksBefore(name: string, template: JsonNode): ReadonlySet<string> | undefined {
  const order = dagOrder(template.get('dag'));
  const task = order.byName.get(name);
  return task === undefined ? undefined : ancestorsOf(task, order);
}

/** The steps in the groups before that of a step. */
function stepsBefore(name: string, template: JsonNode): ReadonlySet<string> | undefined {
  const before = new Set<string>();
  for (const { items: group } of template.get('steps').items) {
    const names = group.map((step) => step.get('name').text ?? '');
    if (names.includes(name)) return before;
    for (const one of names) before.add(one);
  }
  return undefined;
}
