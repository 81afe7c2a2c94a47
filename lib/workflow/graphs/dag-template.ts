import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { Callable } from '../calls/callable';
import type { CallParameters } from '../calls/task';
import { Task } from '../calls/task';
import type { ResolvedDag, ResolvedLeaf, ResolvedTemplate } from '../model/resolved-template';
import type { Arguments } from '../ports/arguments';
import type { Ports } from '../ports/port';
import type { TemplateBody } from '../templates/template-props';
import type { Templated } from '../values/templated';
import type { CallingTemplateProps, DagPorts } from './calling-template';
import { CallingTemplate } from './calling-template';
import { checkDag } from './checks/dag';
import type { OnePodTemplate } from './one-pod/one-pod';
import { resolveOnePod } from './one-pod/resolve-one-pod';
import { resolveTasks } from './resolve-dag';

/** Properties of a `DagTemplate`. */
export interface DagTemplateProps<I extends DagPorts, O extends DagPorts>
  extends CallingTemplateProps<I, O>, Templated<Omit<argo.DAGTemplate, 'tasks'>> {
  /**
   * Where the tasks run: each in its own pod, or as containers of one pod, which share directories instead of passing
   * artifacts. One pod starts sooner, but is repeated as a whole, and its containers have to trust each other: they share the
   * volume that Argo runs its own program from. An error if a task is not a container template of this app, has `when`, a loop
   * or hooks, or uses an output parameter of another task. `auto` chooses one pod if it is possible, and only the last task has
   * `untrustedOutputs` or takes an artifact of another task: what it runs then reaches no other task.
   *
   * @default 'pods'
   */
  readonly layout?: DagLayout;
}

/** Where the tasks of a DAG run. */
export type DagLayout = 'auto' | 'one-pod' | 'pods';

/**
 * A template whose tasks start as soon as their dependencies have completed. Dependencies are inferred: a task waits
 * for the tasks whose outputs it consumes, and for those in `after`.
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
  private readonly ownTasks: Task[] = [];
  private readonly layout: DagLayout;
  private layoutProblems: readonly Problem[] = [];

  constructor(scope: Construct, id: string, props: DagTemplateProps<I, O> = {}) {
    const { failFast, target, layout = 'pods', ...rest } = props;
    super(scope, id, rest);
    this.layout = layout;
    this.dag = { failFast, target };
  }

  /** Whether a task outputs what others choose. In one pod, the outputs of the DAG are not checked where they come from. */
  get untrustedOutputs(): boolean {
    return this.layout !== 'pods' && this.ownTasks.some(({ template }) => template.untrustedOutputs === true);
  }

  /** The tasks, in the order in which they were added. */
  get tasks(): readonly Task[] {
    return this.ownTasks;
  }

  /**
   * Adds a task that calls a template.
   *
   * @param name the task's name, unique in this DAG
   * @param template the template to call
   * @param call the arguments for its inputs, then the other options of the task: `after`, `when`, `withItems`, …
   */
  task<TI extends Ports, TO extends Ports, Given = Arguments<TI>>(
    name: string,
    template: Callable<TI, TO>,
    ...call: CallParameters<TI, Given>
  ): Task<TI, TO> {
    const [values = {}, options = {}] = call;
    return this.addTask(new Task(name, template, values, options));
  }

  /** Adds a task whose arguments a program computes: they are checked at synth, not by the compiler. */
  addTask<T extends Task>(task: T): T {
    this.ownTasks.push(task);
    task.addOwner(this);
    return task;
  }

  /** @internal */
  protected override get calls(): readonly Task[] {
    return this.ownTasks;
  }

  /** @internal */
  protected override resolve(): ResolvedDag | ResolvedLeaf {
    const tasks = resolveTasks(this.ownTasks, this);
    const { dag } = this;
    if (this.layout !== 'pods') {
      const head = this.renderHead();
      const isIsolated = this.layout === 'auto';
      const options = { outputs: this.resolveOutputs(), fields: { ...head, ...dag }, isIsolated };
      const result = resolveOnePod(tasks, options);
      this.layoutProblems = 'problem' in result && this.layout === 'one-pod' ? [result.problem] : [];
      if ('template' in result) return this.resolveLeaf(withInputs(result.template, head));
    }
    return {
      kind: 'dag',
      tasks,
      ...this.resolveBody(tasks, { dag }, (manifestOf) => ({
        dag: { ...dag, tasks: tasks.map(manifestOf) },
      })),
    };
  }

  /** @internal */
  protected override checkBody(template: ResolvedTemplate): Problem[] {
    if (template.kind !== 'dag') return this.checkOwnersInCalls();
    return [...this.layoutProblems, ...this.checkOwnersInCalls(), ...checkDag(template)];
  }
}

/** Adds the inputs of the DAG to those of the pod. */
function withInputs(template: OnePodTemplate, { inputs = {} }: Templated<argo.Template>): TemplateBody {
  const artifacts = [...(inputs.artifacts ?? []), ...(template.inputs?.artifacts ?? [])];
  const merged = { ...inputs, ...(artifacts.length > 0 && { artifacts }) };
  return { ...template, ...(Object.keys(merged).length > 0 && { inputs: merged }) };
}
