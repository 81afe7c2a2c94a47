import type { JsonNode } from '../../json';
import type { RunSubject, SettingsSubject } from '../../model';
import { callsIn, isPodType, isTrueFor, isEntrypoint, runAmong, runOf } from '../../model';
import type { Rule } from '../rule';
import { runsBelow } from './held-lock';
import { locksOf, mutexesIn } from './locks';

/**
 * Hooks that need the mutex of their task. The hook waits for the mutex, and Argo does not release it: a task has
 * completed for its lock only when its hooks have (workflow/controller/dag.go, `executeDAGTask`). Exit hooks, and those
 * of steps, get it when the task or step has completed.
 */
export const heldByTask: Rule<RunSubject> = {
  code: 'forbidden-held-lock',
  class: 'fails',
  needs: ['dag'],
  *check(run) {
    if (run.type !== 'dag') return;
    for (const task of callsIn(run.template)) {
      const called = runOf(task, run);
      const held = called === undefined ? undefined : mutexesIn(locksOf(called));
      if (called === undefined || held === undefined || held.size === 0) continue;
      const name = task.get('name').text ?? '';
      for (const [hookName, hook] of task.get('hooks').fields) {
        if (hookName === 'exit' || !runsAlongside(hook, name, called)) continue;
        const needed = neededBy(runOf(hook, run));
        const mutex = [...held.keys()].find((key) => needed.has(key));
        if (mutex === undefined) continue;
        const message = `The hook '${hookName}' waits without an end for the mutex '${nameOf(mutex)}', which its task '${name}' holds. Use an 'exit' hook or a task, or remove one of the locks.`;
        yield { node: hook, message };
      }
    }
  },
};

/**
 * Hooks of the workflow that need the mutex of its entrypoint. Argo runs a DAG again, and so releases its mutex, only if
 * no hook waits (workflow/controller/operator.go, `operate`); it releases those of other templates when they complete.
 */
export const heldByEntrypoint: Rule<SettingsSubject> = {
  code: 'forbidden-held-lock',
  class: 'fails',
  needs: ['hooks'],
  *check(subject) {
    const { settings, kind, object, runs } = subject;
    const [first] = runs;
    if (kind !== 'workflow' || object.isReusable || first?.type !== 'dag' || !isEntrypoint(first)) return;
    const held = mutexesIn(locksOf(first));
    for (const [hookName, hook] of settings.get('hooks').fields) {
      const expression = hook.get('expression').text ?? '';
      if (hookName === 'exit' || !isTrueFor(expression, 'workflow.status', 'Running')) continue;
      const needed = neededBy(runAmong(runs, hook, subject));
      const mutex = [...held.keys()].find((key) => needed.has(key));
      if (mutex === undefined) continue;
      const message = `The hook '${hookName}' waits without an end for the mutex '${nameOf(mutex)}', which the entrypoint holds. Use an 'exit' hook, or remove one of the locks.`;
      yield { node: hook, message };
    }
  },
};

/** The name of a mutex without its namespace. */
function nameOf(mutex: string): string {
  return mutex.slice(mutex.indexOf('/') + 1);
}

/** Whether a hook needs its locks before those of its task are free. A pod holds them until its hooks have completed. */
function runsAlongside(hook: JsonNode, task: string, { type }: RunSubject): boolean {
  const expression = hook.get('expression').text ?? '';
  return (
    isPodType(type) ||
    ['Pending', 'Running'].some((status) => isTrueFor(expression, `tasks.${task}.status`, status))
  );
}

function neededBy(run: RunSubject | undefined): ReadonlySet<string> {
  const runs = run === undefined ? [] : [run, ...runsBelow(run)];
  return new Set(runs.flatMap((one) => [...mutexesIn(locksOf(one)).keys()]));
}
