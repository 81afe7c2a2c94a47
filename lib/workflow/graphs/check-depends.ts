import { tasksInDepends } from '../../argo/depends';
import type { Problem } from '../../finding/index';

/** What Argo knows of how a task has ended, in a `depends` (workflow/common/ancestry.go). */
const RESULTS = ['Succeeded', 'Failed', 'Errored', 'Skipped', 'Omitted', 'Daemoned'];

/** Results of a task that runs once for each of its items. */
const ITEM_RESULTS = ['AnySucceeded', 'AllFailed'];

/** A task as far as the rules of a DAG go. */
export interface DependsCheckedTask {
  readonly name: string;
  /** The task's own rule. */
  readonly depends?: string | undefined;
  /** Whether it runs once for each of some items. */
  readonly hasItems: boolean;
  /** Whether it has `continueOn`. */
  readonly continues: boolean;
  /** The only tasks to wait for, where they are named. */
  readonly dependencies?: readonly { readonly name: string }[] | undefined;
}

/** What keeps Argo from taking a DAG in which tasks start by rules. */
export function checkDepends(tasks: readonly DependsCheckedTask[]): Problem[] {
  const ruled = tasks.find((task) => task.depends !== undefined);
  if (ruled === undefined) return [];
  const withItems = new Set(tasks.filter((task) => task.hasItems).map((task) => task.name));
  return tasks.flatMap((task) => [
    ...checkResults(task.depends ?? '', withItems, `tasks.${task.name}.depends`),
    ...checkBeside(task, ruled.name),
    ...checkBoth(task),
  ]);
}

/** What is wrong with the results that a rule asks for. */
function checkResults(rule: string, withItems: ReadonlySet<string>, path: string): Problem[] {
  return tasksInDepends(rule).flatMap(({ name, result }): Problem[] => {
    if (result === undefined || RESULTS.includes(result)) return [];
    const asked = `${name}.${result}`;
    if (!ITEM_RESULTS.includes(result)) {
      const message = `'${asked}' asks for a result that no task has; there are: ${[...RESULTS, ...ITEM_RESULTS].join(', ')}.`;
      return [{ code: 'unknown-result', message, path }];
    }
    if (withItems.has(name)) return [];
    const message = `'${asked}' asks about items, and the task '${name}' has none: give it 'withItems', or ask for another result.`;
    return [{ code: 'forbidden-result', message, path }];
  });
}

/** What Argo does not take in a DAG where any task has a rule. */
function checkBeside(task: DependsCheckedTask, ruled: string): Problem[] {
  if (!task.continues) return [];
  const message = `Argo takes no 'continueOn' in a DAG where a task ('${ruled}') has 'depends': say it in the 'depends' of the tasks that go on, as '${task.name}.Succeeded || ${task.name}.Failed'.`;
  return [{ code: 'conflicting-continue-on-and-depends', message, path: `tasks.${task.name}.continueOn` }];
}

/** A task can't start by a rule and by the end of others at once. */
function checkBoth({ name, depends, dependencies }: DependsCheckedTask): Problem[] {
  if (depends === undefined || dependencies === undefined) return [];
  const message = `The task '${name}' has a 'depends' and 'dependencies': leave one of them out, or name the tasks in 'after'.`;
  return [{ code: 'conflicting-depends-and-dependencies', message, path: `tasks.${name}.dependencies` }];
}
