import { tasksInDepends } from '../../argo/depends';
import { isUnknownText } from '../json';
import type { JsonNode } from '../json';

/** The dependencies of tasks. */
export interface DagOrder {
  readonly tasks: readonly DagTask[];
  readonly byName: ReadonlyMap<string, DagTask>;

  /** Whether the name of a task is the value of an expression. */
  readonly hasUnknownNames: boolean;

  /** Whether a task has a depends expression. */
  readonly usesDepends: boolean;

  /** The tasks, dependencies first; those of a cycle last, in the order of the manifest. */
  readonly sorted: readonly DagTask[];

  /** The names of a cycle, if there is one. */
  readonly cycle: readonly string[] | undefined;
}

export interface DagTask {
  readonly name: string;
  readonly node: JsonNode;
  readonly dependencies: readonly Dependency[];
}

/** A task that another one waits for. */
export interface Dependency {
  readonly name: string;

  /** Such as `Failed`. */
  readonly result?: string;

  /** The string that names it. */
  readonly node: JsonNode;
}

/** Reads the dependencies of the tasks of a DAG (workflow/common/ancestry.go, `GetTaskDependencies`). */
export function dagOrder(dag: JsonNode): DagOrder {
  const tasks = dag.get('tasks').items.map((node): DagTask => ({
    name: node.get('name').text ?? '',
    node,
    dependencies: dependenciesOf(node),
  }));
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const usesDepends = tasks.some(({ node }) => (node.get('depends').text ?? '') !== '');
  const hasUnknownNames = tasks.some(({ name }) => isUnknownText(name));
  return { tasks, byName, usesDepends, hasUnknownNames, ...sorted(tasks, byName) };
}

function dependenciesOf(task: JsonNode): Dependency[] {
  const depends = task.get('depends');
  // Argo ignores `dependencies` beside `depends`, before it rejects both.
  if ((depends.text ?? '') !== '') return dependenciesIn(depends.text ?? '', depends);
  return task.get('dependencies').items.flatMap((node) => {
    const name = node.text ?? '';
    return TASK_NAME.test(name) ? [{ name, node }] : dependenciesIn(asDepends(name), node);
  });
}

const TASK_NAME = /^[a-zA-Z0-9][-a-zA-Z0-9]*$/;

/** An item of `dependencies` as Argo writes it into an expression, whether it is a name or not. */
function asDepends(name: string): string {
  return `(${name}.Succeeded || ${name}.Skipped || ${name}.Daemoned)`;
}

function dependenciesIn(text: string, node: JsonNode): Dependency[] {
  return tasksInDepends(text).map(({ name, result }) => ({
    name,
    node,
    ...(result !== undefined && { result }),
  }));
}

/** Sorts the tasks. There is no recursion, since a chain can have thousands of tasks. */
function sorted(
  tasks: readonly DagTask[],
  byName: ReadonlyMap<string, DagTask>,
): Pick<DagOrder, 'sorted' | 'cycle'> {
  const result: DagTask[] = [];
  const states = new Map<DagTask, 'open' | 'done'>();
  let cycle: string[] | undefined;
  for (const start of tasks) {
    if (states.has(start)) continue;
    states.set(start, 'open');
    const path = [{ task: start, next: 0 }];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const dependency = visit.task.dependencies[visit.next++];
      if (dependency === undefined) {
        path.pop();
        states.set(visit.task, 'done');
        result.push(visit.task);
        continue;
      }
      const task = byName.get(dependency.name);
      if (task === undefined) continue;
      const state = states.get(task);
      if (state === 'open') {
        const names = path.map((one) => one.task.name);
        cycle ??= [...names.slice(names.indexOf(task.name)), task.name];
      } else if (state === undefined) {
        states.set(task, 'open');
        path.push({ task, next: 0 });
      }
    }
  }
  return { sorted: result, cycle };
}

/** The names of the tasks that a task waits for, directly or not. */
export function ancestorsOf(task: DagTask, order: DagOrder): Set<string> {
  const ancestors = new Set(ancestorsByDistance(task, order));
  ancestors.delete(task.name);
  return ancestors;
}

/** Whether a task waits for another one, directly or not. */
export function isAncestor(name: string, task: DagTask, order: DagOrder): boolean {
  if (name === task.name || !order.byName.has(name)) return false;
  for (const ancestor of ancestorsByDistance(task, order)) if (ancestor === name) return true;
  return false;
}

/** The nearest first. */
function* ancestorsByDistance(task: DagTask, { byName }: DagOrder): Generator<string> {
  const seen = new Set<string>();
  let waiting = [task];
  while (waiting.length > 0) {
    const next: DagTask[] = [];
    for (const { dependencies } of waiting) {
      for (const { name } of dependencies) {
        const dependency = byName.get(name);
        if (dependency === undefined || seen.has(name)) continue;
        seen.add(name);
        yield name;
        next.push(dependency);
      }
    }
    waiting = next;
  }
}
