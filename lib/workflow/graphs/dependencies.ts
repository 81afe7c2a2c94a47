import { tasksInDepends } from '../../argo/depends';
import type { VariablePath } from '../../argo/expression';
import { variablesIn, variablesOfField } from '../values/variable-usage';

/** A task, and what its dependencies are inferred from. */
export interface TaskNode {
  readonly name: string;
  /** The names of the tasks whose outcome it uses. */
  readonly consumedNames: ReadonlySet<string>;
  /** The names of additional tasks that it waits for. */
  readonly after: readonly string[];
  /** The names of the tasks that it waits for instead of the inferred ones, if given. */
  readonly exact?: readonly string[] | undefined;
  /** The depends expression, if given. */
  readonly depends?: string | undefined;
}

/** The dependencies of a task or a container, in the order of the DAG, or in that of `exact`. */
export interface DependencyNames {
  /** The names of what must have completed before. */
  readonly names: readonly string[];
}

/** The scope of the variables for outcomes of tasks, and for those of steps. */
export type CallScope = 'tasks' | 'steps';

/** The names of the tasks or steps whose outcome is among the variables. */
export function consumedIn(variables: readonly VariablePath[], scope: CallScope): Set<string> {
  return new Set(
    variables.flatMap((variable) => {
      const [first, name] = variable;
      // `tasks.name` is the name of the task that calls the template.
      const isOwnName = name === 'name' && variable.length === 2;
      return first === scope && name !== undefined && !isOwnName ? [name] : [];
    }),
  );
}

/** The names of the tasks whose outcome a part of a manifest uses. */
export function consumedTasks(manifest: unknown): Set<string> {
  return consumedIn(variablesIn(manifest), 'tasks');
}

/** The names of the tasks whose outcome a hook uses, in its arguments or in its expression. */
export function tasksInHook(hook: {
  readonly arguments?: unknown;
  readonly expression?: unknown;
}): Set<string> {
  const variables = [...variablesIn(hook.arguments), ...variablesOfField(hook.expression)];
  return consumedIn(variables, 'tasks');
}

/** The names of the tasks in a `depends`. */
export function namesInDepends(depends: string): string[] {
  return tasksInDepends(depends).map(({ name }) => name);
}

/** The dependencies of each task. A task that refers to itself outside its hooks depends on itself. */
export function inferDependencies(tasks: readonly TaskNode[]): Map<string, DependencyNames> {
  const order = new Map(tasks.map((task, index) => [task.name, index]));
  const inOrder = (names: Iterable<string>): string[] => {
    const known = [...names].filter((name) => order.has(name));
    return known.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
  return new Map(
    tasks.map(({ name, consumedNames, after, exact, depends }) => {
      const given = new Set([...(exact ?? after), ...namesInDepends(depends ?? '')]);
      const wanted = new Set([...consumedNames, ...given]);
      const names = exact === undefined ? inOrder(wanted) : [...given].filter((other) => order.has(other));
      return [name, { names }];
    }),
  );
}

/** The tasks that have completed when these have: the tasks themselves, their dependencies, and so on. */
export function ancestorsOf(
  names: readonly string[],
  dependencies: ReadonlyMap<string, DependencyNames>,
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
