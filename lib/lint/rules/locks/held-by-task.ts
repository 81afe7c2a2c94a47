import type { JsonNode } from '../../json';
import type { RunSubject } from '../../model';
import { callsIn, isPodType } from '../../model';
import { isTrueFor } from '../graphs/hook-status';
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
        const message = `The hook '${hookName}' waits without an end for the mutex '${mutex.slice(mutex.indexOf('/') + 1)}', which its task '${name}' holds. Use an 'exit' hook or a task, or remove one of the locks.`;
        yield { node: hook, message };
      }
    }
  },
};

/** Whether a hook needs its locks before those of its task are free. A pod holds them until its hooks have completed. */
function runsAlongside(hook: JsonNode, task: string, { type }: RunSubject): boolean {
  const expression = hook.get('expression').text ?? '';
  return (
    isPodType(type) ||
    ['Pending', 'Running'].some((status) => isTrueFor(expression, `tasks.${task}.status`, status))
  );
}

/** The template of a call or a hook, if it is known. */
function runOf(call: JsonNode, { base, called }: RunSubject): RunSubject | undefined {
  const inline = call.get('inline');
  const template = inline.exists ? inline : base.template(call.get('template').text ?? '');
  return called.find(
    (run) => run.template.pointer === template?.pointer && run.template.document === template.document,
  );
}

function neededBy(run: RunSubject | undefined): ReadonlySet<string> {
  const runs = run === undefined ? [] : [run, ...runsBelow(run)];
  return new Set(runs.flatMap((one) => [...mutexesIn(locksOf(one)).keys()]));
}
