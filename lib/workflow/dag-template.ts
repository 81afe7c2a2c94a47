import type { Construct } from 'constructs';
import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import { changed } from '../finding';
import type { Arguments } from './arguments';
import type { Callable } from './callable';
import { checkDag } from './check-dag';
import { checkDagPorts } from './check-ports';
import { literalText } from './format';
import type { ArtifactPort, HasValue, NeedsValue, ParameterPort, Ports } from './port';
import type { References } from './ports';
import { references } from './ports';
import { artifactTag } from './reference';
import { renderOutputs } from './render-ports';
import { renderTasks } from './render-tasks';
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
  /** References to the inputs, for the tasks to use. An artifact has no path here: a DAG has no container. */
  readonly inputReferences: References<I>;

  private readonly dag: Templated<Omit<argo.DAGTemplate, 'tasks'>>;
  private readonly made: Task[] = [];
  private sources: References<Ports> = {};

  constructor(scope: Construct, id: string, props: DagTemplateProps<I, O> = {}) {
    const { failFast, target, outputs, ...rest } = props;
    // Where nothing is declared, `{}` is what the type parameters stand for.
    super(scope, id, rest, props.inputs ?? ({} as I), outputs ?? ({} as O));
    this.inputReferences = references(this.inputs, 'inputs');
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
    const outputs = renderOutputs(this.outputs, (key) => {
      const source = this.sources[key];
      if (source === undefined) return {};
      return source.kind === 'parameter'
        ? { valueFrom: { parameter: source.toString() } }
        : { from: artifactTag(source) };
    });
    return { dag: { ...this.dag, tasks: renderTasks(this.made, this) }, ...outputs };
  }

  /** @internal */
  protected checkBody(): Problem[] {
    const { made: tasks, outputs, sources } = this;
    return [
      ...checkDagPorts(this.inputs, outputs),
      ...checkDag({ tasks, outputs, sources, caller: this, target: literalText(this.dag.target) ?? '' }),
    ];
  }
}
