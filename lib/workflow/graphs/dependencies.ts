import type { VariablePath } from '../../argo/expression';
import { variablesIn } from '../values/variable-usage';

/** A task as the analysis sees it: plain data. */
export interface TaskNode {
  readonly name: string;
  /** The task's manifest, but for its hooks and what it depends on. */
  readonly manifest: unknown;
  /** What the task's hooks take: they run while the task does or after it, so they may mention the task itself. */
  readonly hooks?: unknown;
  /** Names of tasks that were named as ones to wait for. */
  readonly after: readonly string[];
  /** Names of the only tasks to wait for, where nothing is to be inferred. */
  readonly exact?: readonly string[] | undefined;
  /** A rule for the start of the task, in Argo's language for it. */
  readonly depends?: string | undefined;
}

/** What something waits for. */
export interface Waiting {
  /** The names of what has to be done before. */
  readonly names: readonly string[];
}

/** What a task waits for: what it consumes something of, or was told to wait for, in the DAG's order unless exact. */
export interface TaskDependencies extends Waiting {
  /** Those that it consumes something of. */
  readonly consumed: readonly string[];
  /** What it consumes that no task of this DAG makes. */
  readonly unknown: readonly string[];
}

/** What tells the outcomes of tasks and of steps apart. */
export type CallScope = 'tasks' | 'steps';

/** The names of the tasks or steps whose outcome is among the variables. */
export function consumedIn(variables: readonly VariablePath[], scope: CallScope): Set<string> {
  return new Set(
    variables.flatMap((variable) => {
      const [first, name] = variable;
      // `tasks.name` is the name of whatever task calls the template.
      const isOwnName = name === 'name' && variable.length === 2;
      return first === scope && name !== undefined && !isOwnName ? [name] : [];
    }),
  );
}

/** The names of the tasks whose outcome a piece of a manifest mentions. */
export function consumedTasks(manifest: unknown): Set<string> {
  return consumedIn(variablesIn(manifest), 'tasks');
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
  const inOrder = (names: Iterable<string>): string[] => {
    const known = [...names].filter((name) => order.has(name));
    return known.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
  return new Map(
    tasks.map((task) => {
      const inHooks = consumedTasks(task.hooks);
      inHooks.delete(task.name);
      const consumed = new Set([...consumedTasks(task.manifest), ...inHooks]);
      const written = new Set([...(task.exact ?? task.after), ...namesInDepends(task.depends ?? '')]);
      const wanted = new Set([...consumed, ...written]);
      const names =
        task.exact === undefined ? inOrder(wanted) : [...written].filter((name) => order.has(name));
      const unknown = [...wanted].filter((name) => !order.has(name));
      return [task.name, { names, consumed: inOrder(consumed), unknown }];
    }),
  );
}

/** The tasks that are done when these are: they themselves, what those wait for, and so on. */
export function ancestorsOf(
  names: readonly string[],
  dependencies: ReadonlyMap<string, Waiting>,
): Set<string> {
  const found = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    open.push(...(dependencies.get(name)?.names ?? []));
  }
  return found;
}
