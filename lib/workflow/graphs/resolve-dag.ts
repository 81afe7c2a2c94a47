import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { DependsNode } from '../../argo/depends';
import { parseDepends, printDepends } from '../../argo/depends';
import { joinLogic } from '../../argo/join-logic';
import type { Task } from '../calls/task';
import type { ResolvedTask } from '../model/resolved-template';
import { joinUsages, usageIn } from '../values/variable-usage';
import type { Templated } from '../values/templated';
import type { DependencyNames } from './dependencies';
import { ancestorsOf, inferDependencies, namesInDepends } from './dependencies';
import type { SingleCall } from './resolve-call';
import { resolveCall } from './resolve-call';

type Dependencies = ReadonlyMap<string, DependencyNames>;

/** Resolves the tasks of a DAG. `caller` is the template that contains them. */
export function resolveTasks(tasks: readonly Task[], caller: Construct): ResolvedTask[] {
  const calls = tasks.map((task) => resolveCall(task, caller));
  const dependencies = inferDependencies(
    calls.map(({ call, name, consumedNames }) => ({
      name,
      consumedNames,
      after: call.after.map((other) => other.name),
      exact: call.dependencies?.map((other) => other.name),
      depends: call.depends,
    })),
  );
  // Argo accepts either `depends` or `dependencies` in a DAG, but not both.
  const render = tasks.some((task) => task.depends !== undefined) ? renderDepends : renderDependencies;
  return calls.map((call) => withDependencies(call, dependencies, render(call.call, dependencies)));
}

type DependencyFields = Templated<Pick<argo.DAGTask, 'depends' | 'dependencies'>>;

function withDependencies(
  { consumedNames: _, ...call }: SingleCall<Task>,
  dependencies: Dependencies,
  fields: DependencyFields,
): ResolvedTask {
  const { names = [] } = dependencies.get(call.name) ?? {};
  const ownManifest = { ...call.ownManifest, ...fields };
  const usage = usageIn(fields.depends);
  return {
    ...call,
    manifest: call.manifest === call.ownManifest ? ownManifest : { ...call.manifest, ...fields },
    ownManifest,
    usage: joinUsages([call.usage, usage]),
    fullUsage: joinUsages([call.fullUsage, usage]),
    dependencies: names,
  };
}

function renderDependencies({ name }: Task, dependencies: Dependencies): DependencyFields {
  const { names = [] } = dependencies.get(name) ?? {};
  return names.length === 0 ? {} : { dependencies: [...names] };
}

function renderDepends(task: Task, dependencies: Dependencies): DependencyFields {
  const { depends } = task;
  const { names = [] } = dependencies.get(task.name) ?? {};
  if (depends === undefined) return names.length === 0 ? {} : { depends: names.join(' && ') };
  return { depends: withMissing(depends, missingIn(depends, task, dependencies)) };
}

/** Adds tasks to a depends expression: they must have succeeded too. */
function withMissing(depends: string, missing: readonly string[]): string {
  if (missing.length === 0) return depends;
  const parsed = parseDepends(depends);
  // Argo may accept more than the parser, such as tags.
  if (!parsed.ok) return [`(${depends})`, ...missing].join(' && ');
  const tasks = missing.map((name): DependsNode => ({ kind: 'task', name }));
  return printDepends(joinLogic<DependsNode>('and', [parsed.value, ...tasks]));
}

/** The dependencies that a depends expression does not imply: the tasks that may not have completed when it is true. */
function missingIn(depends: string, task: Task, dependencies: Dependencies): readonly string[] {
  const { names = [] } = dependencies.get(task.name) ?? {};
  const mentioned = new Set(namesInDepends(depends));
  const given = new Set(task.after.map((other) => other.name));
  const wanted = names.filter((name) => !mentioned.has(name));
  if (wanted.every((name) => given.has(name))) return wanted;
  const implied = ancestorsOf([...mentioned, ...given], dependencies);
  return wanted.filter((name) => given.has(name) || !implied.has(name));
}
