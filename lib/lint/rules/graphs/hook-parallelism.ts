import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { RunSubject, SettingsSubject, WorkflowObject } from '../../model';
import { callsIn, dagOrder, hasLoopField, isPodType, isTrueFor, templateTypes } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/**
 * Hooks that run alongside their task, step or workflow, where `parallelism` has no place for them: the workflow ends
 * with "Max parallelism reached", or the hook never runs (workflow/controller/operator.go, `checkParallelism`). Argo
 * waits for a place with tasks and steps only.
 */
export const hookParallelism: Rule<SettingsSubject> = {
  code: 'conflicting-parallelism-and-hook',
  class: 'fails',
  needs: ['parallelism'],
  *check(subject) {
    const { settings, kind, runs, base } = subject;
    const limit = settings.get('parallelism').value;
    if (typeof limit !== 'number' || limit < 1 || limit > 2 || kind === 'defaults') return;
    if (kind === 'workflow') yield* hooksAbove(limit, settings, 'workflow', 'the workflow', base, kind);
    for (const run of runs) {
      yield* hooksOfCalls(limit, run, kind);
      if (kind === 'workflow' && limit === 1) yield* hooksOfLast(run);
    }
  },
};

/** In Argo 4.0.5, the same for exit hooks of the last tasks of a DAG. */
export const exitHookParallelism: Rule<SettingsSubject> = {
  code: 'conflicting-parallelism-and-hook',
  class: { '4.0': 'fails' },
  needs: ['parallelism'],
  *check({ settings, kind, runs }) {
    if (kind !== 'workflow' || settings.get('parallelism').value !== 1) return;
    for (const { template, base } of runs) {
      for (const task of lastTasks(template)) {
        const hook = task.get('hooks').get('exit');
        if (hook.exists && runsPods(hook, base)) yield { node: hook, message: messageAtEnd('exit', task) };
      }
    }
  },
};

function* hooksOfCalls(
  limit: number,
  { template, base }: RunSubject,
  kind: SettingsSubject['kind'],
): Generator<RuleFinding> {
  const scope = template.get('dag').exists ? 'tasks' : 'steps';
  for (const call of callsIn(template)) {
    const name = call.get('name').text ?? '';
    if (!hasLoopField(call) && runsPod(call, base))
      yield* hooksAbove(limit, call, `${scope}.${name}`, `'${name}'`, base, kind);
  }
}

/**
 * The hooks that start when the last tasks of a DAG have succeeded. Argo evaluates them again while their pods run, and
 * without a place for another one, the task ends with an error.
 */
function* hooksOfLast({ template, base }: RunSubject): Generator<RuleFinding> {
  for (const task of lastTasks(template)) {
    const variable = `tasks.${task.get('name').text ?? ''}.status`;
    if (!runsPod(task, base)) continue;
    for (const [name, hook] of task.get('hooks').fields) {
      const node = hook.get('expression');
      const expression = node.text ?? '';
      if (name === 'exit' || isTemplated(expression) || !runsPods(hook, base)) continue;
      const [isAtEnd, ...others] = ['Succeeded', 'Pending', 'Running'].map((status) =>
        isTrueFor(expression, variable, status),
      );
      if (isAtEnd === true && !others.includes(true)) yield { node, message: messageAtEnd(name, task) };
    }
  }
}

function messageAtEnd(hook: string, task: JsonNode): string {
  return `With a parallelism of 1, the hook '${hook}' of the last task '${task.get('name').text ?? ''}' ends with an error. Use at least 2, or another task in place of the hook.`;
}

/** The tasks of a DAG, without loops, that no others wait for. */
function lastTasks(template: JsonNode): JsonNode[] {
  const awaited = new Set(
    dagOrder(template.get('dag')).tasks.flatMap(({ dependencies }) => dependencies.map(({ name }) => name)),
  );
  return template
    .get('dag')
    .get('tasks')
    .items.filter((task) => !hasLoopField(task) && !awaited.has(task.get('name').text ?? ''));
}

/** The hooks of a task, a step or a workflow for which the limit is too low. */
function* hooksAbove(
  limit: number,
  owner: JsonNode,
  variable: string,
  alongside: string,
  base: WorkflowObject,
  kind: SettingsSubject['kind'],
): Generator<RuleFinding> {
  for (const [name, hook] of owner.get('hooks').fields) {
    const node = hook.get('expression');
    const expression = node.text ?? '';
    if (name === 'exit' || isTemplated(expression) || !runsPod(hook, base)) continue;
    const isOnStart = isTrueFor(expression, `${variable}.status`, 'Pending');
    if (!isOnStart && !isTrueFor(expression, `${variable}.status`, 'Running')) continue;
    // Argo checks the limit of the workflow again when the hook has a pod, which then counts.
    const needed = kind === 'workflow' && !isOnStart ? 3 : 2;
    if (limit >= needed) continue;
    const message = `With a parallelism of ${String(limit)}, the hook '${name}' cannot run alongside ${alongside}. Use at least ${String(needed)}, or run the hook when it has completed.`;
    yield { node, message };
  }
}

/** Whether a hook runs a pod, or tasks or steps that run one. */
function runsPods(hook: JsonNode, base: WorkflowObject): boolean {
  const template = templateOf(hook, base);
  const calls = template === undefined ? [] : callsIn(template);
  return runsPod(hook, base) || calls.some((call) => runsPod(call, base));
}

/** The template of a call or a hook, if it is known. */
function templateOf(call: JsonNode, base: WorkflowObject): JsonNode | undefined {
  const inline = call.get('inline');
  return inline.exists ? inline : base.template(call.get('template').text ?? '');
}

/** Whether a call or a hook runs a pod of its own; false if the template is not known. */
function runsPod(call: JsonNode, base: WorkflowObject): boolean {
  const template = templateOf(call, base);
  const type = template === undefined ? undefined : templateTypes(template)[0];
  return type !== undefined && isPodType(type);
}
