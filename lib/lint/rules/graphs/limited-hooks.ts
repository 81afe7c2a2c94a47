import type { JsonNode } from '../../json';
import type { RunSubject, SettingsSubject } from '../../model';
import {
  callsIn,
  dagOrder,
  exitRunAmong,
  exitRunOf,
  itemCount,
  knownCondition,
  runAmong,
  runOf,
} from '../../model';
import type { Rule, RuleFinding } from '../rule';
import { lastTasks, runsPod } from './hooks';

/**
 * Hooks with tasks or steps whose own `parallelism` their pods reach. Argo checks the limit again whenever it looks at
 * the hook, and takes this for an error: "Max parallelism reached" (workflow/controller/operator.go, `checkParallelism`;
 * hooks.go, `executeTmplLifeCycleHook`; steps.go, `executeStepGroup`). Exit hooks of tasks and workflows wait.
 */
export const limitedHook: Rule<RunSubject> = {
  code: 'conflicting-parallelism-and-hook',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check(run) {
    for (const call of callsIn(run.template)) {
      for (const [name, hook] of call.get('hooks').fields)
        if (name !== 'exit') yield* limitedBy(runOf(hook, run), hook);
      if (run.type === 'steps') yield* limitedBy(exitRunOf(call, run), exitOf(call));
    }
  },
};

/** The same for hooks of a workflow. */
export const limitedWorkflowHook: Rule<SettingsSubject> = {
  code: 'conflicting-parallelism-and-hook',
  class: 'fails',
  needs: ['hooks'],
  *check(subject) {
    if (subject.kind !== 'workflow') return;
    for (const [name, hook] of subject.settings.get('hooks').fields)
      if (name !== 'exit') yield* limitedBy(runAmong(subject.runs, hook, subject), hook);
  },
};

/** In Argo 4.0.5, the same for exit hooks of the last tasks of a DAG (workflow/controller/dag.go, `executeDAG`). */
export const limitedExitHook: Rule<RunSubject> = {
  code: 'conflicting-parallelism-and-hook',
  class: { '4.0': 'fails' },
  needs: ['dag'],
  *check(run) {
    for (const task of lastTasks(run)) yield* limitedBy(exitRunOf(task, run), exitOf(task));
  },
};

function exitOf(owner: JsonNode): JsonNode {
  const hook = owner.get('hooks').get('exit');
  return hook.exists ? hook : owner.get('onExit');
}

function* limitedBy(called: RunSubject | undefined, node: JsonNode): Generator<RuleFinding> {
  const limit = called?.template.get('parallelism').value;
  if (called === undefined || typeof limit !== 'number' || limit < 1 || podsAtOnce(called) < limit) return;
  const message = `The pods of the hook reach its own parallelism of ${String(limit)}, which Argo takes for an error. Remove 'parallelism' from its template.`;
  yield { node, message };
}

/** How many pods of its own a DAG or steps have at the same time, as far as it is known. */
function podsAtOnce(run: RunSubject): number {
  const groups = groupsOf(run).map((group) => group.filter((call) => runsPod(runOf(call, run))));
  return Math.max(0, ...groups.map(sizeOf));
}

/** Tasks or steps that start together: also single ones. */
function groupsOf({ template }: RunSubject): JsonNode[][] {
  const { tasks } = dagOrder(template.get('dag'));
  const byDependency = new Map<string, JsonNode[]>();
  for (const { dependencies, node } of tasks) {
    const names = new Set(dependencies.map(({ name }) => name));
    if (names.size > 1) continue;
    const [key = ''] = names;
    byDependency.set(key, [...(byDependency.get(key) ?? []), node]);
  }
  const groups = template.get('steps').items.map(({ items }) => [...items]);
  return [...byDependency.values(), ...groups, ...tasks.map(({ node }) => [node])];
}

function sizeOf(calls: readonly JsonNode[]): number {
  const running = calls.filter((call) => knownCondition(call.get('when').text ?? '') !== false);
  return running.reduce((sum, call) => sum + itemCount(call), 0);
}

/**
 * Exit handlers of workflows in which a task of a DAG has to wait for a place. Argo has already connected the task that
 * waits, does not find it, and ends the whole controller: "was unable to get child node name"
 * (workflow/controller/taskset.go, `nodeRequiresTaskSetReconciliation`).
 */
export const crowdedHandler: Rule<SettingsSubject> = {
  code: 'conflicting-parallelism-and-hook',
  class: 'fails',
  needs: ['hooks', 'onExit'],
  *check(subject) {
    const { settings, kind, runs } = subject;
    const handler = kind === 'workflow' ? exitRunAmong(runs, settings, subject) : undefined;
    if (handler === undefined) return;
    const crowded = dagsBelow(handler).find((dag) => isCrowded(dag));
    if (crowded === undefined) return;
    const message = `The tasks of the exit handler have to wait because of its parallelism, with which Argo's controller ends. Remove 'parallelism' from the template '${crowded.template.get('name').text ?? ''}', or let each task depend on the one before.`;
    yield { node: exitOf(settings), message };
  },
};

function isCrowded(dag: RunSubject): boolean {
  const limit = dag.template.get('parallelism').value;
  const ofWorkflow = dag.specs
    .map((spec) => spec.get('parallelism').value)
    .find((value) => value !== undefined);
  const isOver = (value: unknown, size: number): boolean =>
    typeof value === 'number' && value >= 1 && size > value;
  return isOver(limit, Math.max(0, ...groupsOf(dag).map(sizeOf))) || isOver(ofWorkflow, podsAtOnce(dag));
}

/** A template and those below it that are DAGs. */
function dagsBelow(first: RunSubject): RunSubject[] {
  const seen = new Set([first]);
  for (const run of seen) for (const called of run.called) seen.add(called);
  return [...seen].filter(({ type }) => type === 'dag');
}
