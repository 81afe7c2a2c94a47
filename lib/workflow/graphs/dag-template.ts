import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { changed } from '../../finding/index';
import type { Callable } from '../calls/callable';
import type { CallingTemplateProps, DagPorts } from './calling-template';
import { CallingTemplate } from './calling-template';
import { checkDag } from './checks/dag';
import type { TaskDependencies } from './dependencies';
import { literalText } from '../../argo/templated-text';
import type { Ports } from '../ports/port';
import { dependenciesOf, renderTasks } from './render-tasks';
import type { CallParameters } from '../calls/task';
import { Task } from '../calls/task';
import type { Template } from '../templates/template';
import type { Templated } from '../values/templated';

/** Properties of a `DagTemplate`. */
export interface DagTemplateProps<I extends DagPorts, O extends DagPorts>
  extends CallingTemplateProps<I, O>, Templated<Omit<argo.DAGTemplate, 'tasks'>> {}

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
export class DagTemplate<I extends DagPorts = {}, O extends DagPorts = {}> extends CallingTemplate<I, O> {
  private readonly dag: Templated<Omit<argo.DAGTemplate, 'tasks'>>;
  private readonly made: Task[] = [];
  /** What the tasks wait for, as long as the DAG is being checked, where it is asked for again and again. */
  private known: ReadonlyMap<string, TaskDependencies> | undefined;

  constructor(scope: Construct, id: string, props: DagTemplateProps<I, O> = {}) {
    const { failFast, target, ...rest } = props;
    super(scope, id, rest);
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

  protected override get calls(): readonly Task[] {
    return this.made;
  }

  protected renderBody(): ReturnType<Template['renderBody']> {
    const dependencies = this.known ?? dependenciesOf(this.made, this);
    return {
      dag: { ...this.dag, tasks: renderTasks(this.made, this, dependencies) },
      ...this.renderOutputs(),
    };
  }

  protected override check(): Problem[] {
    this.known = dependenciesOf(this.made, this);
    try {
      return super.check();
    } finally {
      this.known = undefined;
    }
  }

  /** @internal */
  protected checkBody(): Problem[] {
    const { made: tasks, outputs, sources } = this;
    const target = literalText(this.dag.target) ?? '';
    const dependencies = this.known ?? dependenciesOf(tasks, this);
    return [
      ...this.checkPortsOfCaller(),
      ...checkDag({ tasks, dependencies, outputs, sources, caller: this, target }),
    ];
  }
}
