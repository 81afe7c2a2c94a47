import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { TaskDependencies } from './dependencies';
import { ancestorsOf, inferDependencies, namesInDepends } from './dependencies';
import type { Task } from '../calls/task';
import type { Templated } from '../values/templated';

type RenderedTask = Templated<argo.DAGTask>;

/** What each task of a DAG waits for. */
export function dependenciesOf(tasks: readonly Task[], caller: Construct): Map<string, TaskDependencies> {
  return inferDependencies(
    tasks.map((task) => {
      const { hooks = {}, ...manifest } = task.render(caller);
      // What a hook's expression mentions is looked at while the task runs; only its arguments have to be there before.
      const hookArguments = Object.values(hooks).map((hook) => hook.arguments);
      return {
        name: task.name,
        manifest,
        hooks: hookArguments,
        after: task.after.map((other) => other.name),
        exact: task.dependencies?.map((other) => other.name),
        depends: task.depends,
      };
    }),
  );
}

/** The tasks of a DAG as Argo has them. */
export function renderTasks(
  tasks: readonly Task[],
  caller: Construct,
  dependencies: ReadonlyMap<string, TaskDependencies>,
): RenderedTask[] {
  const usesDepends = tasks.some((task) => task.depends !== undefined);
  return tasks.map((task) => {
    const rendered = task.render(caller);
    if (!usesDepends) return withDependencies(rendered, dependencies.get(task.name)?.names ?? []);
    const rule = ruleOf(task, dependencies);
    return rule === undefined ? rendered : { ...rendered, depends: rule };
  });
}

function withDependencies(task: RenderedTask, names: readonly string[]): RenderedTask {
  return names.length === 0 ? task : { ...task, dependencies: [...names] };
}

/** Argo does not take `depends` and `dependencies` in one DAG: where one task has a rule, all of them get one. */
function ruleOf(task: Task, dependencies: ReadonlyMap<string, TaskDependencies>): string | undefined {
  const { depends } = task;
  const { names = [] } = dependencies.get(task.name) ?? {};
  if (depends === undefined) return names.length === 0 ? undefined : names.join(' && ');
  const missing = missingIn(depends, task, dependencies);
  // Of what a rule can be made of, only `||` holds less tightly than what is added.
  const isLoose = missing.length > 0 && depends.includes('||');
  return [isLoose ? `(${depends})` : depends, ...missing].join(' && ');
}

/** What a task has to wait for besides its rule: not what is done anyway when those of the rule are. */
function missingIn(
  rule: string,
  task: Task,
  dependencies: ReadonlyMap<string, TaskDependencies>,
): readonly string[] {
  const { names = [] } = dependencies.get(task.name) ?? {};
  const mentioned = new Set(namesInDepends(rule));
  const told = new Set(task.after.map((other) => other.name));
  const wanted = names.filter((name) => !mentioned.has(name));
  if (wanted.every((name) => told.has(name))) return wanted;
  const awaited = ancestorsOf([...mentioned, ...told], dependencies);
  return wanted.filter((name) => told.has(name) || !awaited.has(name));
}
