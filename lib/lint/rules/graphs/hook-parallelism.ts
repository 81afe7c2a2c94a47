import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { RunSubject, SettingsSubject } from '../../model';
import { callsIn, hasLoopField, isTrueFor, runAmong, runOf } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import { lastTasks, runsPod, runsPods } from './hooks';

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
    const { settings, kind, runs } = subject;
    const limit = settings.get('parallelism').value;
    if (typeof limit !== 'number' || limit < 1 || limit > 2 || kind === 'defaults') return;
    if (kind === 'workflow') {
      const runOfHook = (hook: JsonNode): RunSubject | undefined => runAmong(runs, hook, subject);
      yield* hooksAbove(limit, settings, 'workflow', 'the workflow', kind, runOfHook);
    }
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
    for (const run of runs) {
      for (const task of lastTasks(run)) {
        const hook = task.get('hooks').get('exit');
        if (hook.exists && runsPods(runOf(hook, run)))
          yield { node: hook, message: messageAtEnd('exit', task) };
      }
    }
  },
};

function* hooksOfCalls(
  limit: number,
  run: RunSubject,
  kind: SettingsSubject['kind'],
): Generator<RuleFinding> {
  const scope = run.type === 'dag' ? 'tasks' : 'steps';
  const runOfHook = (hook: JsonNode): RunSubject | undefined => runOf(hook, run);
  for (const call of callsIn(run.template)) {
    const name = call.get('name').text ?? '';
    if (!hasLoopField(call) && runsPod(runOf(call, run)))
      yield* hooksAbove(limit, call, `${scope}.${name}`, `'${name}'`, kind, runOfHook);
  }
}

/**
 * The hooks that start when the last tasks of a DAG have succeeded. Argo evaluates them again while their pods run, and
 * without a place for another one, the task ends with an error.
 */
function* hooksOfLast(run: RunSubject): Generator<RuleFinding> {
  for (const task of lastTasks(run)) {
    const variable = `tasks.${task.get('name').text ?? ''}.status`;
    if (!runsPod(runOf(task, run))) continue;
    for (const [name, hook] of task.get('hooks').fields) {
      const node = hook.get('expression');
      const expression = node.text ?? '';
      if (name === 'exit' || isTemplated(expression) || !runsPods(runOf(hook, run))) continue;
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

/** The hooks of a task, a step or a workflow for which the limit is too low. */
function* hooksAbove(
  limit: number,
  owner: JsonNode,
  variable: string,
  alongside: string,
  kind: SettingsSubject['kind'],
  runOfHook: (hook: JsonNode) => RunSubject | undefined,
): Generator<RuleFinding> {
  for (const [name, hook] of owner.get('hooks').fields) {
    const node = hook.get('expression');
    const expression = node.text ?? '';
    if (name === 'exit' || isTemplated(expression) || !runsPod(runOfHook(hook))) continue;
    const isOnStart = isTrueFor(expression, `${variable}.status`, 'Pending');
    if (!isOnStart && !isTrueFor(expression, `${variable}.status`, 'Running')) continue;
    // Argo checks the limit of the workflow again when the hook has a pod, which then counts.
    const needed = kind === 'workflow' && !isOnStart ? 3 : 2;
    if (limit >= needed) continue;
    const message = `With a parallelism of ${String(limit)}, the hook '${name}' cannot run alongside ${alongside}. Use at least ${String(needed)}, or run the hook when it has completed.`;
    yield { node, message };
  }
}
