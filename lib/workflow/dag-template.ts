import type { Construct } from 'constructs';
import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import { changed } from '../finding';
import type { Arguments } from './arguments';
import { checkArguments } from './arguments';
import type { Callable } from './callable';
import { checkDepends } from './check-depends';
import { checkDagPorts } from './check-ports';
import type { TaskDependencies } from './dependencies';
import { consumedTasks, findCycle, inferDependencies, namesInDepends } from './dependencies';
import { isTemplated } from './format';
import { checkDependencyName, checkFieldName } from './names';
import type { HasValue, NeedsValue, ArtifactPort, ParameterPort, Ports } from './port';
import type { InputReferences, References } from './ports';
import { inputReferences } from './ports';
import { renderOutputs } from './render-ports';
import type { TaskOptions } from './task';
import { Task } from './task';
import type { TemplateProps } from './template';
import { Template } from './template';
import type { Templated } from './templated';

/** What a DAG takes and hands out: nothing of it is a file, since a DAG has no container. */
export interface DagPorts {
  readonly [key: string]: ParameterPort<string, HasValue | NeedsValue, undefined> | ArtifactPort;
}

/** Properties of a `DagTemplate`. */
export interface DagTemplateProps<I extends DagPorts, O extends DagPorts>
  extends TemplateProps<I>, Templated<Omit<argo.DAGTemplate, 'tasks'>> {
  /**
   * What the template hands out; `setOutputs` says from which tasks.
   *
   * @default - nothing
   */
  readonly outputs?: O;
}

/** What a call of a template needs: arguments may be left out where none is required. */
export type CallParameters<I extends Ports> =
  {} extends Arguments<I>
    ? [args?: Arguments<I>, options?: TaskOptions]
    : [args: Arguments<I>, options?: TaskOptions];

/**
 * A template of tasks that run as soon as what they wait for is done. What they wait for is inferred: a task
 * waits for those whose outputs it consumes, and for those named in `after`.
 *
 * ```ts
 * import { ContainerTemplate, DagTemplate, Workflow, artifact } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const workflow = new Workflow(new Chart(new App(), 'ci'), 'hello', { entrypoint: 'main' });
 * const write = new ContainerTemplate(workflow, 'write', {
 *   outputs: { letter: artifact('/tmp/letter') },
 *   container: { image: 'busybox:1.37', command: ['sh', '-c'], args: ['echo hello > /tmp/letter'] },
 * });
 * const read = new ContainerTemplate(workflow, 'read', {
 *   inputs: { letter: artifact('/tmp/letter') },
 *   container: { image: 'busybox:1.37', command: ['cat', '/tmp/letter'] },
 * });
 * const dag = new DagTemplate(workflow, 'main');
 * const written = dag.task('write', write);
 * dag.task('read', read, { letter: written.outputs.letter }); // runs after `write`
 * ```
 */
export class DagTemplate<I extends DagPorts = {}, O extends DagPorts = {}> extends Template<I, O> {
  /** References to the inputs, for the tasks to use. */
  readonly inputReferences: InputReferences<I>;

  private readonly dag: Templated<Omit<argo.DAGTemplate, 'tasks'>>;
  private readonly made: Task[] = [];
  private sources: References<Ports> = {};

  constructor(scope: Construct, id: string, props: DagTemplateProps<I, O> = {}) {
    const { failFast, target, outputs, ...rest } = props;
    // Where nothing is declared, `{}` is what the type parameters stand for.
    super(scope, id, rest, props.inputs ?? ({} as I), outputs ?? ({} as O));
    this.inputReferences = inputReferences(this.inputs);
    this.dag = { failFast, target };
  }

  /** The tasks, in the order in which they were made. */
  get tasks(): readonly Task[] {
    return this.made;
  }

  /**
   * Adds a task that calls a template.
   *
   * @param name the task's name, unique in this DAG
   * @param template the template to call
   * @param call the arguments for its inputs, then what else a task has: `after`, `when`, `withItems`, …
   */
  task<TI extends Ports, TO extends Ports>(
    name: string,
    template: Callable<TI, TO>,
    ...call: CallParameters<TI>
  ): Task<TI, TO> {
    const [values = {}, options = {}] = call;
    return this.addTask(new Task(name, template, values, options));
  }

  /** Adds a task whose arguments are worked out by a program: they are checked at synth, not by the compiler. */
  addTask<T extends Task>(task: T): T {
    this.made.push(task);
    changed();
    return task;
  }

  /** Says from which tasks the DAG's outputs come. */
  setOutputs(sources: References<O>): void {
    this.sources = sources;
    changed();
  }

  protected renderBody(): ReturnType<Template['renderBody']> {
    const dependencies = this.dependencies();
    const usesDepends = this.usesDepends();
    const tasks = this.made.map((task) => {
      const names = dependencies.get(task.name)?.names ?? [];
      const rendered = task.render(this);
      return usesDepends ? withDepends(rendered, task.depends, names) : withDependencies(rendered, names);
    });
    const outputs = renderOutputs(this.outputs, (key) => {
      const source = this.sources[key];
      if (source === undefined) return {};
      return this.outputs[key]?.kind === 'parameter'
        ? { valueFrom: { parameter: source.toString() } }
        : { from: source.toString() };
    });
    return { dag: { ...this.dag, tasks }, ...outputs };
  }

  protected override check(): Problem[] {
    const dependencies = this.dependencies();
    return [
      ...super.check(),
      ...checkDagPorts(this.inputs, this.outputs),
      ...checkDepends(this.made),
      ...this.checkTaskNames(dependencies),
      ...this.made.flatMap((task) => this.checkTask(task, dependencies.get(task.name))),
      ...this.checkCycle(dependencies),
      ...this.checkTarget(),
      ...this.checkOutputs(),
    ];
  }

  private usesDepends(): boolean {
    return this.made.some((task) => task.depends !== undefined);
  }

  private dependencies(): Map<string, TaskDependencies> {
    return inferDependencies(
      this.made.map((task) => {
        const { hooks, depends, ...manifest } = task.render(this);
        const after = task.after.map((other) => other.name);
        return { name: task.name, manifest, hooks, after, depends: task.depends };
      }),
    );
  }

  private checkTaskNames(dependencies: ReadonlyMap<string, TaskDependencies>): Problem[] {
    const problems: Problem[] = [];
    if (this.made.length === 0) {
      problems.push({
        code: 'empty-dag',
        message: 'The DAG has no task: add one with task().',
        path: 'tasks',
      });
    }
    const seen = new Set<string>();
    const usesDepends = this.usesDepends();
    const waitedFor = new Set([...dependencies.values()].flatMap(({ names }) => names));
    for (const { name } of this.made) {
      const path = `tasks.${name}`;
      problems.push(...checkFieldName('task', name, path));
      if (seen.has(name)) {
        const message = `Two tasks have the name '${name}': rename one of them.`;
        problems.push({ code: 'duplicate-task', message, path });
      }
      seen.add(name);
      // Where any task has a rule, Argo reads all names of the DAG as parts of rules.
      const isRead = usesDepends && /^[0-9]/.test(name);
      if (isRead || waitedFor.has(name) || (dependencies.get(name)?.names.length ?? 0) > 0) {
        problems.push(...checkDependencyName(name, path));
      }
    }
    return problems;
  }

  private checkTask(task: Task, dependencies: TaskDependencies | undefined): Problem[] {
    const path = `tasks.${task.name}`;
    const unknown = dependencies?.unknown ?? [];
    // Names that no task here has are told as unknown ones.
    const foreign = task.after.filter(
      (other) => !this.made.includes(other) && this.made.some(({ name }) => name === other.name),
    );
    return [
      ...checkArguments(task.template.inputs, task.arguments, `${path}.arguments`),
      ...task.template.checkCall(this, `${path}.template`),
      ...unknown.map((name) => {
        const others = this.made.map((other) => `'${other.name}'`).join(', ');
        const message = `It waits for a task '${name}', which this DAG does not have; it has: ${others}.`;
        return { code: 'unknown-task', message, path };
      }),
      ...foreign.map(({ name }) => {
        const message = `It waits for a task '${name}' of another DAG, and would wait for the one of that name in this DAG: name a task of this DAG.`;
        return { code: 'foreign-task', message, path: `${path}.after` };
      }),
    ];
  }

  private checkCycle(dependencies: ReadonlyMap<string, TaskDependencies>): Problem[] {
    const cycle = findCycle(dependencies);
    if (cycle === undefined) return [];
    const message = `These tasks wait for each other, so that none can start: ${cycle.join(' -> ')}. Take one of these dependencies away.`;
    return [{ code: 'cycle', message, path: 'tasks' }];
  }

  /** Argo takes several names in one text. */
  private checkTarget(): Problem[] {
    const target = String(this.dag.target ?? '');
    if (target === '' || isTemplated(target)) return [];
    return target
      .split(' ')
      .filter((name) => !this.made.some((task) => task.name === name))
      .map((name) => ({
        code: 'unknown-task',
        message: `The target '${name}' is no task of this DAG; it has: ${this.made.map((task) => `'${task.name}'`).join(', ')}.`,
        path: 'target',
      }));
  }

  private checkOutputs(): Problem[] {
    const known = new Set(this.made.map((task) => task.name));
    return Object.entries(this.outputs).flatMap(([key, port]): Problem[] => {
      const source = this.sources[key];
      const path = `outputs.${key}`;
      if (source === undefined && !hasOwnSource(port)) {
        return [
          { code: 'missing-output', message: 'Say which task it comes from, with setOutputs().', path },
        ];
      }
      return [...consumedTasks(source ?? port.declaration)]
        .filter((name) => !known.has(name))
        .map((name) => ({
          code: 'unknown-task',
          message: `It comes from a task '${name}', which this DAG does not have.`,
          path,
        }));
    });
  }
}

/** Whether a DAG's output says itself where it comes from; a value or a fallback alone is nothing to Argo. */
function hasOwnSource(port: Ports[string]): boolean {
  if (port.kind === 'artifact') return false;
  const { parameter, expression, supplied } = port.declaration.valueFrom ?? {};
  return [parameter, expression, supplied].some((source) => source !== undefined);
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
