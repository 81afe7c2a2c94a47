import type { DagTask, RunSubject } from '../../model';
import { dagOrder, exitRunOf, isLoop, isRetried, listedItems } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/**
 * Exit hooks of tasks with a loop that have several nodes. Argo 3.7.18 completes the loop when the hook has started, and
 * then does not look at the hook again (workflow/controller/dag.go, `completableTaskGroupPhase`).
 */
export const loopedHook: Rule<RunSubject> = {
  code: 'conflicting-loop-and-hook',
  class: { '3.7': 'fails' },
  needs: ['dag'],
  *check(run) {
    yield* hooksOf(run, dagOrder(run.template.get('dag')).tasks);
  },
};

/** Argo 4.0.5 also runs the hook once for the whole loop, and looks at that one only if the task is a last one. */
export const awaitedLoopedHook: Rule<RunSubject> = {
  code: 'conflicting-loop-and-hook',
  class: { '4.0': 'fails' },
  needs: ['dag'],
  *check(run) {
    const { tasks } = dagOrder(run.template.get('dag'));
    const awaited = new Set(tasks.flatMap(({ dependencies }) => dependencies.map(({ name }) => name)));
    yield* hooksOf(
      run,
      tasks.filter(({ name }) => awaited.has(name)),
    );
  },
};

function* hooksOf(run: RunSubject, tasks: readonly DagTask[]): Generator<RuleFinding> {
  for (const { name, node: task } of tasks) {
    if (!isLoop(task) || listedItems(task)?.length === 0) continue;
    const called = exitRunOf(task, run);
    if (called === undefined || !(isRetried(called) || called.type === 'dag' || called.type === 'steps'))
      continue;
    const hook = task.get('hooks').get('exit');
    const what = isRetried(called) ? 'is retried' : `has ${called.type === 'dag' ? 'tasks' : 'steps'}`;
    const message = `The exit hook of the loop '${name}' ${what}, and Argo never ends it. Call a template in the loop that has the hook.`;
    yield { node: hook.exists ? hook : task.get('onExit'), message };
  }
}
