import { tasksInDepends } from '../../argo/depends';
import type { JsonNode } from '../json';
import type { DagOrder, DagTask, Dependency } from './subjects';

/** Reads the dependencies of the tasks of a DAG (workflow/common/ancestry.go, `GetTaskDependencies`). */
export function dagOrder(dag: JsonNode): DagOrder {
  const tasks = dag.get('tasks').items.map((node): DagTask => ({
    name: node.get('name').text ?? '',
    node,
    dependencies: dependenciesOf(node),
  }));
  const byName = new Map(tasks.map((task) => [task.name, task]));
  const usesDepends = tasks.some(({ node }) => (node.get('depends').text ?? '') !== '');
  return { tasks, byName, usesDepends, ...sorted(tasks, byName) };
}

function dependenciesOf(task: JsonNode): Dependency[] {
  const depends = task.get('depends');
  // Argo ignores `dependencies` beside `depends`, before it rejects both.
  const texts = (depends.text ?? '') === '' ? task.get('dependencies').items : [depends];
  return texts.flatMap((node) =>
    tasksInDepends(node.text ?? '').map(({ name, result }) => ({
      name,
      node,
      ...(result !== undefined && { result }),
    })),
  );
}

function sorted(
  tasks: readonly DagTask[],
  byName: ReadonlyMap<string, DagTask>,
): Pick<DagOrder, 'sorted' | 'cycle'> {
  const result: DagTask[] = [];
  const done = new Set<DagTask>();
  let cycle: string[] | undefined;
  const path: DagTask[] = [];
  const visit = (task: DagTask): void => {
    if (done.has(task)) return;
    const start = path.indexOf(task);
    if (start >= 0) {
      cycle ??= [...path.slice(start), task].map(({ name }) => name);
      return;
    }
    path.push(task);
    for (const { name } of task.dependencies) {
      const dependency = byName.get(name);
      if (dependency !== undefined) visit(dependency);
    }
    path.pop();
    done.add(task);
    result.push(task);
  };
  for (const task of tasks) visit(task);
  return { sorted: result, cycle };
}

/** The names of the tasks that a task waits for, directly or not. */
export function ancestorsOf(task: DagTask, { byName }: DagOrder): Set<string> {
  const ancestors = new Set<string>();
  const waiting = [task];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { name } of next.dependencies) {
      const dependency = byName.get(name);
      if (dependency === undefined || ancestors.has(name)) continue;
      ancestors.add(name);
      waiting.push(dependency);
    }
  }
  ancestors.delete(task.name);
  return ancestors;
}
