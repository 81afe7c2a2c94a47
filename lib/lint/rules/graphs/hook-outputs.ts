import { suggestNames } from '../../../finding';
import type { JsonNode } from '../../json';
import type { GraphSubject } from '../../model';
import { ancestorsOf, dagOrder, isLoop, knownCondition, requiredVariables } from '../../model';
import type { Rule } from '../rule';

/**
 * What does not exist yet when Argo evaluates the expression of a hook, which is as soon as its task or step starts: the
 * outputs of that task or step, and variables of others that may start later ("cannot fetch status from <nil>";
 * workflow/controller/hooks.go). An exit hook of a task does not run then, unless it is one of the last tasks in Argo 4.0.
 */
export const hookOutputs: Rule<GraphSubject> = {
  code: 'forbidden-hook-output',
  class: 'fails',
  readsExpressions: true,
  *check({ kind, template, calls }) {
    for (const { name, node: call } of calls) {
      // Argo evaluates those of tasks that it skips.
      if (kind === 'step' && knownCondition(call.get('when').text ?? '') === false) continue;
      for (const [, hook] of call.get('hooks').fields) {
        const node = hook.get('expression');
        const used = requiredVariables(node.text ?? '').filter(
          ([scope, , field]) => scope === `${kind}s` && field !== undefined,
        );
        if (used.length === 0) continue;
        const before = kind === 'task' ? tasksBefore(name, template) : stepsBefore(name, template);
        const found = used.find((variable) => before !== undefined && !exists(variable, before));
        if (found === undefined || before === undefined) continue;
        const cause = `'${found.join('.')}' does not exist yet when Argo evaluates the expression of the hook.`;
        yield { node, message: `${cause} ${remedyFor(found, name, kind, before)}` };
      }
    }
  },
};

/** What exists when a task or step starts. */
interface Before {
  readonly ended: ReadonlySet<string>;
  readonly started: ReadonlySet<string>;

  /** Tasks that wait for this one, or steps in later groups. */
  readonly later: ReadonlySet<string>;

  readonly all: readonly string[];
}

function exists([, other = '', field]: readonly string[], { ended, started }: Before): boolean {
  return (field === 'outputs' ? ended : started).has(other);
}

function remedyFor(
  [, other = '', field]: readonly string[],
  name: string,
  kind: GraphSubject['kind'],
  { later, all }: Before,
): string {
  if (!all.includes(other)) return `There is no ${kind} '${other}'. ${suggestNames(other, all, '')}`;
  if (field === 'outputs') return `Use '${kind}s.${other}.status', or a task after this one.`;
  if (later.has(other)) return `Move the hook to '${other}'.`;
  return kind === 'task'
    ? `Let '${name}' depend on '${other}'.`
    : `Move '${other}' to a group before that of '${name}'.`;
}

/** The tasks that a task waits for. */
function tasksBefore(name: string, template: JsonNode): Before | undefined {
  const order = dagOrder(template.get('dag'));
  const task = order.byName.get(name);
  if (task === undefined || order.hasUnknownNames) return undefined;
  const ended = ancestorsOf(task, order);
  const later = order.tasks.filter((other) => ancestorsOf(other, order).has(name));
  return {
    ended,
    started: new Set([...ended, name]),
    later: new Set(later.map((other) => other.name)),
    all: order.tasks.map((other) => other.name),
  };
}

/**
 * The steps in the groups before that of a step, and before it in its group, in whose order Argo starts them. Each item of a
 * loop has its own name until the group has ended.
 */
function stepsBefore(name: string, template: JsonNode): Before | undefined {
  const groups = template.get('steps').items.map(({ items }) => items);
  const at = groups.findIndex((group) => group.some((step) => nameOf(step) === name));
  const group = groups[at];
  if (group === undefined) return undefined;
  const namesIn = (steps: readonly JsonNode[]): string[] => steps.map(nameOf);
  const ended = new Set(groups.slice(0, at).flatMap(namesIn));
  const beside = group.slice(0, namesIn(group).indexOf(name)).filter((step) => !isLoop(step));
  return {
    ended,
    started: new Set([...ended, ...namesIn(beside), name]),
    later: new Set(groups.slice(at + 1).flatMap(namesIn)),
    all: groups.flatMap(namesIn),
  };
}

function nameOf(step: JsonNode): string {
  return step.get('name').text ?? '';
}
