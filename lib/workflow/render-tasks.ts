import type { Construct } from 'constructs';
import type * as argo from '../../imports/argoproj.io';
import type { TaskDependencies } from './dependencies';
import { inferDependencies, namesInDepends } from './dependencies';
import type { Task } from './task';
import type { Templated } from './templated';

/** What each task of a DAG waits for. */
export function dependenciesOf(tasks: readonly Task[], caller: Construct): Map<string, TaskDependencies> {
  return inferDependencies(
    tasks.map((task) => {
      const { hooks = {}, depends: _, ...manifest } = task.render(caller);
      const after = task.after.map((other) => other.name);
      // What a hook's expression mentions is looked at while the task runs; only its arguments have to be there before.
      const hookArguments = Object.values(hooks).map((hook) => hook.arguments);
      return { name: task.name, manifest, hooks: hookArguments, after, depends: task.depends };
    }),
  );
}

/** The tasks of a DAG as Argo has them. */
export function renderTasks(tasks: readonly Task[], caller: Construct): Templated<argo.DAGTask>[] {
  const dependencies = dependenciesOf(tasks, caller);
  const usesDepends = tasks.some((task) => task.depends !== undefined);
  return tasks.map((task) => {
    const names = dependencies.get(task.name)?.names ?? [];
    const rendered = task.render(caller);
    return usesDepends ? withDepends(rendered, task.depends, names) : withDependencies(rendered, names);
  });
}

function withDependencies(task: Templated<argo.DAGTask>, names: readonly string[]): Templated<argo.DAGTask> {
  return names.length === 0 ? task : { ...task, dependencies: [...names] };
}

/** Argo does not take `depends` and `dependencies` in one DAG: where one task has a rule, all of them get one. */
function withDepends(
  task: Templated<argo.DAGTask>,
  rule: string | undefined,
  names: readonly string[],
): Templated<argo.DAGTask> {
  const mentioned = new Set(namesInDepends(rule ?? ''));
  const missing = names.filter((name) => !mentioned.has(name));
  if (rule === undefined && missing.length === 0) return task;
  const terms = rule === undefined ? missing : [missing.length > 0 ? `(${rule})` : rule, ...missing];
  return { ...task, depends: terms.join(' && ') };
}
