import type { JsonNode } from '../../json';
import type { GraphSubject } from '../../model';
import { ancestorsOf, dagOrder, requiredVariables } from '../../model';
import type { Rule } from '../rule';

/**
 * What does not exist yet when Argo evaluates the expression of a hook: outputs of its own task or step, from whose start
 * on Argo evaluates it, and variables of others that may start later ("cannot fetch status from <nil>";
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
          ([scope, , field]) => scope === `${kind}s` && field !== undefined,
        );
        if (used.length === 0) continue;
        const before = kind === 'task' ? tasksBefore(name, template) : stepsBefore(name, template);
        const found = used.find((variable) => before !== undefined && !exists(variable, before));
        if (found !== undefined) yield { node, message: messageFor(found, kind, name) };
      }
    }
  },
};

/** The tasks or steps before that of a hook. */
interface Before {
  readonly ended: ReadonlySet<string>;
  readonly started: ReadonlySet<string>;
}

function exists([, other = '', field]: readonly string[], { ended, started }: Before): boolean {
  return (field === 'outputs' ? ended : started).has(other);
}

function messageFor(variable: readonly string[], kind: GraphSubject['kind'], name: string): string {
  const [, other = '', field] = variable;
  const cause = `'${variable.join('.')}' does not exist yet when Argo evaluates the expression of the hook.`;
  if (field === 'outputs') return `${cause} Use '${kind}s.${other}.status', or a task after this one.`;
  const remedy =
    kind === 'task'
      ? `Let '${name}' depend on '${other}'`
      : `Move '${other}' to a group before that of '${name}'`;
  return `${cause} ${remedy}.`;
}

/** The tasks that a task waits for. */
function tasksBefore(name: string, template: JsonNode): Before | undefined {
  const order = dagOrder(template.get('dag'));
  const task = order.byName.get(name);
  if (task === undefined || order.hasUnknownNames) return undefined;
  const ended = ancestorsOf(task, order);
  return { ended, started: new Set([...ended, name]) };
}

/** The steps in the groups before that of a step, and before it in its group, in whose order Argo starts them. */
function stepsBefore(name: string, template: JsonNode): Before | undefined {
  const ended = new Set<string>();
  for (const { items: group } of template.get('steps').items) {
    const names = group.map((step) => step.get('name').text ?? '');
    const index = names.indexOf(name);
    if (index !== -1) return { ended, started: new Set([...ended, ...names.slice(0, index + 1)]) };
    for (const one of names) ended.add(one);
  }
  return undefined;
}
