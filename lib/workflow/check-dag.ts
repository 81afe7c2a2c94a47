import type { Construct } from 'constructs';
import type { Problem } from '../finding';
import { checkArguments } from './arguments';
import { checkDepends } from './check-depends';
import { distinct } from './check-variables';
import { variablesIn } from './consumption';
import type { TaskDependencies } from './dependencies';
import { consumedTasks, findCycle } from './dependencies';
import { checkDependencyName, checkFieldName } from './names';
import type { Port, Ports } from './port';
import { portName } from './ports';
import type { References } from './ports';
import type { Producer } from './reference';
import { Reference } from './reference';
import { dependenciesOf } from './render-tasks';
import type { Task } from './task';

/** A DAG as its checks see it. */
export interface Dag {
  readonly tasks: readonly Task[];
  /** The template that the tasks are in. */
  readonly caller: Construct;
  /** What the DAG hands out. */
  readonly outputs: Ports;
  /** From which tasks that comes. */
  readonly sources: References<Ports>;
  /** The names of the tasks to run, in one text; empty for all, or where it is not known yet. */
  readonly target: string;
}

/** What is wrong with a DAG. */
export function checkDag(dag: Dag): Problem[] {
  const dependencies = dependenciesOf(dag.tasks, dag.caller);
  return [
    ...checkDepends(dag.tasks),
    ...checkTaskNames(dag.tasks, dependencies),
    ...checkTasks(dag, dependencies),
    ...checkCycle(dependencies),
    ...checkTarget(dag),
    ...checkOutputs(dag),
  ];
}

function checkTaskNames(
  tasks: readonly Task[],
  dependencies: ReadonlyMap<string, TaskDependencies>,
): Problem[] {
  if (tasks.length === 0) {
    return [{ code: 'empty-dag', message: 'The DAG has no task: add one with task().', path: 'tasks' }];
  }
  const seen = new Set<string>();
  // Where any task has a rule, Argo reads all names of the DAG as parts of rules.
  const usesDepends = tasks.some((task) => task.depends !== undefined);
  const waitedFor = new Set([...dependencies.values()].flatMap(({ names }) => names));
  return tasks.flatMap(({ name }) => {
    const path = `tasks.${name}`;
    const isRead =
      (usesDepends && /^[0-9]/.test(name)) ||
      waitedFor.has(name) ||
      (dependencies.get(name)?.names.length ?? 0) > 0;
    const problems = [
      ...checkFieldName('task', name, path),
      ...(isRead ? checkDependencyName(name, path) : []),
    ];
    if (seen.has(name)) {
      const message = `Two tasks have the name '${name}': rename one of them.`;
      problems.push({ code: 'duplicate-task', message, path });
    }
    seen.add(name);
    return problems;
  });
}

function checkTasks(dag: Dag, dependencies: ReadonlyMap<string, TaskDependencies>): Problem[] {
  const known = new Map(dag.tasks.map((task) => [task.name, task]));
  const own = new Set<Producer>(dag.tasks);
  return dag.tasks.flatMap((task) => {
    const path = `tasks.${task.name}`;
    return [
      ...checkArguments(task.template.inputs, task.arguments, `${path}.arguments`),
      ...task.template.checkCall(dag.caller, `${path}.template`),
      ...(dependencies.get(task.name)?.unknown ?? []).map((name) => unknownTask(name, known, path)),
      ...checkForeign(task, own, known, path),
      ...checkConsumed(task.render(dag.caller), known, path),
    ];
  });
}

function unknownTask(name: string, known: ReadonlyMap<string, Task>, path: string): Problem {
  const others = [...known.keys()].map((other) => `'${other}'`).join(', ');
  const message = `It waits for a task '${name}', which this DAG does not have; it has: ${others}.`;
  return { code: 'unknown-task', message, path };
}

/** Finds tasks of other DAGs where this one has a task of the same name, which Argo would take instead. */
function checkForeign(
  task: Task,
  own: ReadonlySet<Producer>,
  known: ReadonlyMap<string, Task>,
  path: string,
): Problem[] {
  const mentioned = [
    ...task.after.map((other) => ({ other, at: `${path}.after` })),
    ...Object.entries(task.arguments).map(([key, value]) => {
      return { other: producerOf(value), at: `${path}.arguments.${key}` };
    }),
  ];
  return mentioned.flatMap(({ other, at }) => foreignTask(other, own, known, at));
}

/** The task that an argument comes from, also one that it takes a part of. */
function producerOf(value: unknown): Producer | undefined {
  if (value instanceof Reference) return value.producer;
  return typeof value === 'object' && value !== null && 'from' in value ? producerOf(value.from) : undefined;
}

function foreignTask(
  other: Producer | undefined,
  own: ReadonlySet<Producer>,
  known: ReadonlyMap<string, Task>,
  path: string,
): Problem[] {
  if (other === undefined || own.has(other) || !known.has(other.name)) return [];
  const message = `This is the task '${other.name}' of another DAG, and Argo would take the one of that name in this DAG: name a task of this DAG.`;
  return [{ code: 'foreign-task', message, path }];
}

/** Finds outputs that a task's template does not declare, mentioned in a text. */
function checkConsumed(manifest: unknown, known: ReadonlyMap<string, Task>, path: string): Problem[] {
  return distinct(variablesIn(manifest)).flatMap(([scope, name = '', outputs, kind, output]): Problem[] => {
    if (scope !== 'tasks' || outputs !== 'outputs' || output === undefined) return [];
    const producer = known.get(name);
    if (producer === undefined || (kind !== 'parameters' && kind !== 'artifacts')) return [];
    const declared = Object.entries(producer.template.outputs)
      .filter(([, port]) => `${port.kind}s` === kind)
      .map(([key, port]) => portName(key, port));
    if (declared.includes(output)) return [];
    const message = `It consumes '${output}' of the ${kind} that the task '${name}' hands out, which its template does not declare; there are: ${declared.join(', ') || 'none'}.`;
    return [{ code: 'unknown-output', message, path }];
  });
}

function checkCycle(dependencies: ReadonlyMap<string, TaskDependencies>): Problem[] {
  const cycle = findCycle(dependencies);
  if (cycle === undefined) return [];
  const message = `These tasks wait for each other, so that none can start: ${cycle.join(' -> ')}. Take one of these dependencies away.`;
  return [{ code: 'cycle', message, path: 'tasks' }];
}

/** Argo takes several names in one text. */
function checkTarget({ target, tasks }: Dag): Problem[] {
  if (target === '') return [];
  const known = new Set(tasks.map((task) => task.name));
  return target
    .split(' ')
    .filter((name) => !known.has(name))
    .map((name) => {
      const message = `The target '${name}' is no task of this DAG; it has: ${[...known].map((other) => `'${other}'`).join(', ')}.`;
      return { code: 'unknown-task', message, path: 'target' };
    });
}

function checkOutputs({ outputs, sources, tasks }: Dag): Problem[] {
  const known = new Map(tasks.map((task) => [task.name, task]));
  const own = new Set<Producer>(tasks);
  return Object.entries(outputs).flatMap(([key, port]): Problem[] => {
    const source = sources[key];
    const path = `outputs.${key}`;
    if (source === undefined && !hasOwnSource(port)) {
      const message = 'Say which task it comes from, with setOutputs().';
      return [{ code: 'missing-output', message, path }];
    }
    const unknown = [...consumedTasks(source ?? port.declaration)].filter((name) => !known.has(name));
    return [
      ...unknown.map((name) => {
        const message = `It comes from a task '${name}', which this DAG does not have.`;
        return { code: 'unknown-task', message, path };
      }),
      ...foreignTask(source?.producer, own, known, path),
      ...checkConsumed(source ?? port.declaration, known, path),
    ];
  });
}

/** Whether a DAG's output says itself where it comes from; a value or a fallback alone is nothing to Argo. */
function hasOwnSource(port: Port): boolean {
  if (port.kind === 'artifact') return false;
  const { parameter, expression, supplied } = port.declaration.valueFrom ?? {};
  return [parameter, expression, supplied].some((source) => source !== undefined);
}
