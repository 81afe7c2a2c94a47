import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import type { ResolvedDag, ResolvedTask } from '../../model/resolved-template';
import { findCycle } from '../../model/find-cycle';
import { checkDependencyName, checkFieldName } from '../../values/names';
import { ancestorsOf } from '../dependencies';
import type { CallIndex } from './call-index';
import { indexCalls, locateProblems } from './call-index';
import { checkCall, checkDuplicates } from './calls';
import { checkDepends } from './depends';
import { checkOutputs } from './outputs';
import { checkForeign } from './references';

/** The names of each task's dependencies. */
type Dependencies = ReadonlyMap<string, { readonly names: readonly string[] }>;

/**
 * Checks the tasks and outputs of a DAG.
 *
 * @param target the names of the tasks to run, separated by spaces; empty for all, or if they are not known yet
 */
export function checkDag({ tasks, outputs, ...template }: ResolvedDag, target: string): Problem[] {
  const index = indexCalls({ tasks, outputs, ...template });
  const dependencies = new Map(tasks.map((task) => [task.name, { names: task.dependencies }]));
  return [
    ...checkDepends(tasks.map(({ call }) => call)),
    ...checkNames(tasks, index),
    ...tasks.flatMap((task) => [
      ...locateProblems(task, checkDependencies(task, dependencies, index)),
      ...checkCall(task, index),
    ]),
    ...checkCycle(tasks, dependencies),
    ...checkTarget(target, tasks),
    ...checkOutputs(outputs, index),
  ];
}

function checkNames(tasks: readonly ResolvedTask[], index: CallIndex): Problem[] {
  if (tasks.length === 0) {
    return [{ code: 'missing-tasks', message: 'The DAG has no tasks. Add one with task().', path: 'tasks' }];
  }
  // If any task has a depends expression, Argo reads all names of the DAG as parts of such expressions.
  const usesDepends = tasks.some(({ call }) => call.depends !== undefined);
  const awaited = new Set(tasks.flatMap(({ dependencies }) => dependencies));
  const names = tasks.flatMap((task) => {
    const { name, dependencies } = task;
    const path = `tasks.${name}`;
    const isEvaluated = (usesDepends && /^[0-9]/.test(name)) || awaited.has(name) || dependencies.length > 0;
    return locateProblems(task, [
      ...checkFieldName('task', name, path),
      ...(isEvaluated ? checkDependencyName(name, path) : []),
    ]);
  });
  return [...names, ...checkDuplicates(index)];
}

/** Checks the dependencies of a task. */
function checkDependencies(task: ResolvedTask, dependencies: Dependencies, index: CallIndex): Problem[] {
  const { call } = task;
  const path = `tasks.${call.name}`;
  const given = [
    ...(call.dependencies ?? call.after).map((other) => ({ other, at: `${path}.after` })),
    ...call.dependsTasks.map((other) => ({ other, at: `${path}.depends` })),
  ];
  return [
    ...task.unknown.map((name): Problem => {
      const message = `It waits for the task '${name}', which this DAG does not have. ${suggestNames(name, index.byName.keys(), 'Add it.')}`;
      return { code: 'unknown-task', message, path };
    }),
    ...given.flatMap(({ other, at }) => checkForeign(other, index, at)),
    ...checkExact(task, dependencies),
  ];
}

/** If `dependencies` are given, all tasks whose outputs are consumed must have completed by then. */
function checkExact(
  { call, consumed, dependencies: names }: ResolvedTask,
  dependencies: Dependencies,
): Problem[] {
  if (call.dependencies === undefined) return [];
  const indirect = consumed.filter((name) => !names.includes(name));
  if (indirect.length === 0) return [];
  const awaited = ancestorsOf(names, dependencies);
  return indirect
    .filter((name) => !awaited.has(name))
    .map((name): Problem => {
      const message = `It uses outputs of the task '${name}' without waiting for it. Add '${name}' to 'dependencies', or omit them.`;
      return { code: 'missing-dependency', message, path: `tasks.${call.name}.dependencies` };
    });
}

function checkCycle(tasks: readonly ResolvedTask[], dependencies: Dependencies): Problem[] {
  const cycle = findCycle(dependencies);
  const first = tasks.find(({ name }) => name === cycle?.[0]);
  if (cycle === undefined || first === undefined) return [];
  const message = `The dependencies of these tasks form a cycle: ${cycle.join(' -> ')}. Remove one of them.`;
  return locateProblems(first, [{ code: 'forbidden-cycle', message, path: 'tasks' }]);
}

function checkTarget(target: string, tasks: readonly ResolvedTask[]): Problem[] {
  if (target === '') return [];
  const known = new Set(tasks.map(({ name }) => name));
  return target
    .split(' ')
    .filter((name) => !known.has(name))
    .map((name) => {
      const message = `There is no task '${name}' in this DAG. ${suggestNames(name, known, 'Add it.')}`;
      return { code: 'unknown-task', message, path: 'target' };
    });
}
