import { namesBelow, variablesIn } from './consumption';

/** A task as the analysis sees it: plain data. */
export interface TaskNode {
  readonly name: string;
  /** The task's manifest, but for its hooks and what it depends on. */
  readonly manifest: unknown;
  /** What the task's hooks take: they run while the task does or after it, so they may mention the task itself. */
  readonly hooks?: unknown;
  /** Names of tasks that were named as ones to wait for. */
  readonly after: readonly string[];
  /** A rule for the start of the task, in Argo's language for it. */
  readonly depends?: string;
}

/** What a task waits for. */
export interface TaskDependencies {
  /** The tasks that this one consumes something of, or was told to wait for, in the DAG's order. */
  readonly names: readonly string[];
  /** What it consumes that no task of this DAG makes. */
  readonly unknown: readonly string[];
}

/** The names of the tasks whose outcome a piece of a manifest mentions. */
export function consumedTasks(manifest: unknown): Set<string> {
  return namesBelow(variablesIn(manifest), 'tasks');
}

/** Argo's pattern for a task's name, with or without a result, in a `depends` (workflow/common/ancestry.go). */
const DEPENDS_NAME = /([a-zA-Z0-9][-a-zA-Z0-9]*?)\.[A-Z][a-zA-Z]+|[a-zA-Z0-9][-a-zA-Z0-9]*/g;

/** The names of the tasks that a `depends` mentions. */
export function namesInDepends(depends: string): string[] {
  return [...depends.matchAll(DEPENDS_NAME)].map(([word, name]) => name ?? word);
}

/** For each task, what it waits for. A task that mentions itself waits for itself, but for its hooks. */
export function inferDependencies(tasks: readonly TaskNode[]): Map<string, TaskDependencies> {
  const order = new Map(tasks.map((task, index) => [task.name, index]));
  return new Map(
    tasks.map((task) => {
      const inHooks = consumedTasks(task.hooks);
      inHooks.delete(task.name);
      const wanted = new Set([
        ...consumedTasks(task.manifest),
        ...inHooks,
        ...task.after,
        ...namesInDepends(task.depends ?? ''),
      ]);
      const known = [...wanted].filter((name) => order.has(name));
      known.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      return [task.name, { names: known, unknown: [...wanted].filter((name) => !order.has(name)) }];
    }),
  );
}

/** A round of tasks that wait for each other, as the names along it; the first stands at the end again. */
export function findCycle(dependencies: ReadonlyMap<string, TaskDependencies>): string[] | undefined {
  const done = new Set<string>();
  const trail: string[] = [];
  const follow = (name: string): string[] | undefined => {
    const start = trail.indexOf(name);
    if (start >= 0) return [...trail.slice(start), name];
    if (done.has(name)) return undefined;
    trail.push(name);
    for (const next of dependencies.get(name)?.names ?? []) {
      const cycle = follow(next);
      if (cycle !== undefined) return cycle;
    }
    trail.pop();
    done.add(name);
    return undefined;
  };
  for (const name of dependencies.keys()) {
    const cycle = follow(name);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
