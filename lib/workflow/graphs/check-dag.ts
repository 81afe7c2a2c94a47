import type { Construct } from 'constructs';
import type { Problem } from '../../finding/index';
import type { Calls, CheckedOutputs } from './check-calls';
import { callsOf, checkCall, checkDuplicates, checkForeign, checkOutputs } from './check-calls';
import { checkDepends } from './check-depends';
import type { TaskDependencies } from './dependencies';
import { findCycle } from '../values/find-cycle';
import { ancestorsOf } from './dependencies';
import { checkDependencyName, checkFieldName } from '../values/names';
import type { Task } from '../calls/task';

type Dependencies = ReadonlyMap<string, TaskDependencies>;

/** A DAG as its checks see it. */
export interface Dag extends CheckedOutputs {
  readonly tasks: readonly Task[];
  /** What each of them waits for. */
  readonly dependencies: Dependencies;
  /** The template that the tasks are in. */
  readonly caller: Construct;
  /** The names of the tasks to run, in one text; empty for all, or where it is not known yet. */
  readonly target: string;
}

/** What is wrong with a DAG. */
export function checkDag(dag: Dag): Problem[] {
  const { tasks, dependencies, caller } = dag;
  const calls = callsOf('task', tasks, caller);
  return [
    ...checkDepends(tasks),
    ...checkTaskNames(calls, dependencies),
    ...tasks.flatMap((task) => [
      ...checkWaiting(task, dependencies, calls),
      ...checkCall(task, task.render(caller), calls),
    ]),
    ...checkCycle(dependencies),
    ...checkTarget(dag),
    ...checkOutputs(dag, calls),
  ];
}

function checkTaskNames(calls: Calls<Task>, dependencies: Dependencies): Problem[] {
  const { calls: tasks } = calls;
  if (tasks.length === 0) {
    return [{ code: 'missing-tasks', message: 'The DAG has no task: add one with task().', path: 'tasks' }];
  }
  // Where any task has a rule, Argo reads all names of the DAG as parts of rules.
  const usesDepends = tasks.some((task) => task.depends !== undefined);
  const waitedFor = new Set([...dependencies.values()].flatMap(({ names }) => names));
  const names = tasks.flatMap(({ name }) => {
    const path = `tasks.${name}`;
    const isRead =
      (usesDepends && /^[0-9]/.test(name)) ||
      waitedFor.has(name) ||
      (dependencies.get(name)?.names.length ?? 0) > 0;
    return [...checkFieldName('task', name, path), ...(isRead ? checkDependencyName(name, path) : [])];
  });
  return [...names, ...checkDuplicates(calls)];
}

/** What is wrong with the tasks that one waits for. */
function checkWaiting(task: Task, dependencies: Dependencies, calls: Calls<Task>): Problem[] {
  const path = `tasks.${task.name}`;
  const { unknown = [] } = dependencies.get(task.name) ?? {};
  const named = [
    ...(task.dependencies ?? task.after).map((other) => ({ other, at: `${path}.after` })),
    ...task.ruled.map((other) => ({ other, at: `${path}.depends` })),
  ];
  return [
    ...unknown.map((name) => unknownTask(name, calls.calls, path)),
    ...named.flatMap(({ other, at }) => checkForeign(other, calls, at)),
    ...checkExact(task, dependencies),
  ];
}

function unknownTask(name: string, tasks: readonly Task[], path: string): Problem {
  const others = tasks.map((other) => `'${other.name}'`).join(', ');
  const message = `It waits for a task '${name}', which this DAG does not have; it has: ${others}.`;
  return { code: 'unknown-task', message, path };
}

/** Where a task says exactly what it waits for, all that it consumes has to be done by then. */
function checkExact(task: Task, dependencies: Dependencies): Problem[] {
  if (task.dependencies === undefined) return [];
  const { names = [], consumed = [] } = dependencies.get(task.name) ?? {};
  const indirect = consumed.filter((name) => !names.includes(name));
  if (indirect.length === 0) return [];
  const awaited = ancestorsOf(names, dependencies);
  return indirect
    .filter((name) => !awaited.has(name))
    .map((name) => {
      const message = `It consumes what the task '${name}' hands out, and does not wait for it: add it to 'dependencies', or leave them out.`;
      return { code: 'missing-dependency', message, path: `tasks.${task.name}.dependencies` };
    });
}

function checkCycle(dependencies: Dependencies): Problem[] {
  const cycle = findCycle(dependencies);
  if (cycle === undefined) return [];
  const message = `These tasks wait for each other, so that none can start: ${cycle.join(' -> ')}. Take one of these dependencies away.`;
  return [{ code: 'forbidden-cycle', message, path: 'tasks' }];
}

/** Argo takes several names in one text. */
function checkTarget({ target, tasks }: Dag): Problem[] {
  if (target === '') return [];
  const known = new Set(tasks.map((task) => task.name));
  return target
    .split(' ')
    .filter((name) => !known.has(name))
    .map((name) => {
      const message = `The target '${name}' is no task of this DAG; it has: ${[...known].map((other) => `'${other}'`).join(', ')}.`;
      return { code: 'unknown-task', message, path: 'target' };
    });
}
