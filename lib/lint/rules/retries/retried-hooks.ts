import type { DagTask, RunSubject } from '../../model';
import {
  callsIn,
  dagOrder,
  exitRunOf,
  isLoop,
  isRetried,
  isTrueFor,
  knownCondition,
  runOf,
} from '../../model';
import type { Rule } from '../rule';

/**
 * A retried task with a retried hook before the last task of a DAG. Argo looks for the last task among the nodes after
 * the last attempt of the hook, but has added it to the hook itself, and waits without an end
 * (workflow/controller/operator.go, `getRetryNodeChildrenIds` and `getOutboundNodes`, in 3.7.18 and 4.0.5).
 */
export const retriedHook: Rule<RunSubject> = {
  code: 'conflicting-retries-and-hook',
  class: 'fails',
  needs: ['dag'],
  *check(run) {
    const { tasks, byName } = dagOrder(run.template.get('dag'));
    const retried = new Set(tasks.filter((task) => hasRetriedHook(task, run)).map(({ name }) => name));
    if (retried.size === 0) return;
    for (const name of lastTasks(run, tasks)) {
      const dependencies = byName.get(name)?.dependencies ?? [];
      const [first] = dependencies;
      if (first === undefined || !dependencies.every((one) => retried.has(one.name))) continue;
      const message = `The task '${first.name}' and its hook are both retried, and the DAG never ends after '${name}'. Retry only one of them, or use a task in place of the hook.`;
      yield { node: first.node, message };
    }
  },
};

/** The tasks that the end of a DAG depends on. */
function lastTasks({ template }: RunSubject, tasks: readonly DagTask[]): string[] {
  const target = template.get('dag').get('target').text ?? '';
  if (target !== '') return target.split(' ');
  const awaited = new Set(tasks.flatMap(({ dependencies }) => dependencies.map(({ name }) => name)));
  return tasks.map(({ name }) => name).filter((name) => !awaited.has(name));
}

const STATUSES = ['Pending', 'Succeeded', 'Failed', 'Error'];

/** Whether a task is retried, and has hooks that are all retried. */
function hasRetriedHook({ node: task, name }: DagTask, run: RunSubject): boolean {
  const called = runOf(task, run);
  if (!isRetriedRun(called)) return false;
  if (knownCondition(task.get('when').text ?? '') === false) return false;
  const hooks = task
    .get('hooks')
    .fields.filter(([, hook]) =>
      STATUSES.some((status) =>
        isTrueFor(hook.get('expression').text ?? 'true', `tasks.${name}.status`, status),
      ),
    );
  const others = hooks.filter(([kind]) => kind !== 'exit').map(([, hook]) => runOf(hook, run));
  const hasExit = hooks.length > others.length || (task.get('onExit').text ?? '') !== '';
  const runs = [...others, ...(hasExit ? [exitRunOf(task, run)] : [])];
  return runs.length > 0 && runs.every(isRetriedRun);
}

/**
 * A retried hook that runs while its retried task or step does. Argo marks the hook as an attempt, too, and takes its
 * result for that of the task or step: one that fails succeeds, and steps may never end (workflow/controller/operator.go,
 * `executeTemplate` and `getChildNodeIdsRetried`, in 3.7.18 and 4.0.5).
 */
export const hookAsAttempt: Rule<RunSubject> = {
  code: 'conflicting-retries-and-hook',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check(run) {
    const kind = run.type === 'dag' ? 'task' : 'step';
    for (const call of callsIn(run.template)) {
      const name = call.get('name').text ?? '';
      const hooks = call
        .get('hooks')
        .fields.filter(
          ([hookName, hook]) =>
            hookName !== 'exit' &&
            isTrueFor(hook.get('expression').text ?? '', `${kind}s.${name}.status`, 'Running'),
        );
      if (hooks.length === 0 || isLoop(call) || !isRetriedRun(runOf(call, run))) continue;
      for (const [hookName, hook] of hooks) {
        if (!isRetriedRun(runOf(hook, run))) continue;
        const message = `The ${kind} '${name}' and its hook '${hookName}' are both retried, and Argo takes the hook for an attempt of the ${kind}. Retry only one of them.`;
        yield { node: hook, message };
      }
    }
  },
};

function isRetriedRun(run: RunSubject | undefined): boolean {
  return run !== undefined && isRetried(run);
}
