import type { Problem } from '../../../finding';
import type { Task } from '../../calls/task';
import type { ResolvedDag, ResolvedTask } from '../../model/resolved-template';
import type { CallIndex } from './call-index';
import { indexCalls, locateProblems } from './call-index';
import { checkCall } from './calls';
import { checkOutputs } from './outputs';
import { checkForeign } from './references';

/** Checks what the manifest of a DAG does not show. */
export function checkDag(template: ResolvedDag): Problem[] {
  const index = indexCalls(template);
  return [
    ...template.tasks.flatMap((task) => [
      ...locateProblems(task, checkDependencies(task, index)),
      ...checkCall(task, index),
    ]),
    ...checkOutputs(template.outputs, index),
  ];
}

/** Finds dependencies on tasks of other DAGs, and those that are not rendered. */
function checkDependencies({ call }: ResolvedTask, index: CallIndex): Problem[] {
  const path = `tasks.${call.name}`;
  const given = [
    ...(call.dependencies ?? call.after).map((other) => ({ other, at: `${path}.after` })),
    ...call.dependsTasks.map((other) => ({ other, at: `${path}.depends` })),
  ];
  return [...given.flatMap(({ other, at }) => checkForeign(other, index, at)), ...checkConflict(call, path)];
}

/** Only one of the two fields is rendered. */
function checkConflict({ name, depends, dependencies }: Task, path: string): Problem[] {
  if (depends === undefined || dependencies === undefined) return [];
  const message = `The task '${name}' has both 'depends' and 'dependencies'. Omit one of them, or use 'after'.`;
  return [{ code: 'conflicting-depends-and-dependencies', message, path: `${path}.dependencies` }];
}
