import { parseDepends, tasksInDepends } from '../../../argo/depends';
import { describeParseError } from '../../../argo/parsed';
import { isTemplated } from '../../../argo/templated-text';
import type { Problem } from '../../../finding';
import { checkDependencyName } from '../../values/names';

/** The results of a task in a `depends` (workflow/common/ancestry.go). */
const RESULTS = ['Succeeded', 'Failed', 'Errored', 'Skipped', 'Omitted', 'Daemoned'];

/** Further results of a task with a loop. */
const ITEM_RESULTS = ['AnySucceeded', 'AllFailed'];

/** The checked part of a task. */
export interface DependsCheckedTask {
  readonly name: string;
  /** The task's own depends expression. */
  readonly depends?: string | undefined;
  /** Whether it runs once for each item of a loop. */
  readonly hasItems: boolean;
  /** Whether it has `continueOn`. */
  readonly continues: boolean;
  /** The tasks that it waits for instead of the inferred ones, if given. */
  readonly dependencies?: readonly { readonly name: string }[] | undefined;
  /** Captured where the program creates the task. */
  readonly createdAt?: Error;
}

/** Finds what Argo rejects in a DAG with depends expressions. */
export function checkDepends(tasks: readonly DependsCheckedTask[]): Problem[] {
  const first = tasks.find((task) => task.depends !== undefined);
  if (first === undefined) return [];
  const looped = new Set(tasks.filter((task) => task.hasItems).map((task) => task.name));
  return tasks.flatMap((task) => {
    const path = `tasks.${task.name}.depends`;
    const problems = [
      ...checkSyntax(task.depends ?? '', path),
      ...checkResults(task.depends ?? '', looped, path),
      ...checkContinueOn(task, first.name),
      ...checkDependencies(task),
    ];
    return problems.map((problem) => ({ ...problem, createdAt: task.createdAt }));
  });
}

/** Checks the syntax of a depends expression. Tags in it are not known yet. */
function checkSyntax(depends: string, path: string): Problem[] {
  if (depends === '' || isTemplated(depends)) return [];
  const parsed = parseDepends(depends);
  // Argo evaluates `??`, which the parser does not support.
  if (parsed.ok || depends.includes('??')) return [];
  const { error } = parsed;
  const task = tasksInDepends(depends).find(({ span }) => span?.start === error.start);
  // The names of tasks are checked where they are defined.
  if (task !== undefined && checkDependencyName(task.name, path).length > 0) return [];
  return [{ code: 'invalid-depends', message: describeParseError(depends, error), path }];
}

/** Checks the results in a depends expression. */
function checkResults(depends: string, looped: ReadonlySet<string>, path: string): Problem[] {
  return tasksInDepends(depends).flatMap(({ name, result }): Problem[] => {
    if (result === undefined || RESULTS.includes(result)) return [];
    const term = `${name}.${result}`;
    if (!ITEM_RESULTS.includes(result)) {
      const message = `Argo has no result '${result}' for '${term}'. Use one of ${[...RESULTS, ...ITEM_RESULTS].join(', ')}.`;
      return [{ code: 'unknown-result', message, path }];
    }
    if (looped.has(name)) return [];
    const message = `'${term}' is only available for a task with a loop. Set 'withItems' on '${name}', or use another result.`;
    return [{ code: 'forbidden-result', message, path }];
  });
}

/** Argo accepts no `continueOn` in a DAG with depends expressions. */
function checkContinueOn(task: DependsCheckedTask, other: string): Problem[] {
  if (!task.continues) return [];
  const message = `Argo accepts no 'continueOn' in a DAG with 'depends', which '${other}' has. Use '${task.name}.Succeeded || ${task.name}.Failed' in 'depends'.`;
  return [{ code: 'conflicting-continue-on-and-depends', message, path: `tasks.${task.name}.continueOn` }];
}

/** Argo accepts only one of the two fields in a task. */
function checkDependencies({ name, depends, dependencies }: DependsCheckedTask): Problem[] {
  if (depends === undefined || dependencies === undefined) return [];
  const message = `The task '${name}' has both 'depends' and 'dependencies'. Omit one of them, or use 'after'.`;
  return [{ code: 'conflicting-depends-and-dependencies', message, path: `tasks.${name}.dependencies` }];
}
