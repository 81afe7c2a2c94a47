import type { Construct } from 'constructs';
import type { Problem } from '../../finding/index';
import { changed } from '../../finding/index';
import type { Callable } from '../calls/callable';
import type { CallingTemplateProps, DagPorts } from './calling-template';
import { CallingTemplate } from './calling-template';
import { checkSteps } from './checks/steps';
import type { Ports } from '../ports/port';
import type { Step, StepParameters } from '../calls/step';
import { StepGroup } from '../calls/step-group';
import type { Template } from '../templates/template';

/** Properties of a `StepsTemplate`. */
export interface StepsTemplateProps<I extends DagPorts, O extends DagPorts> extends CallingTemplateProps<
  I,
  O
> {}

/**
 * A template of steps that run one after the other, and some of them side by side. A step can use what the steps
 * before it hand out.
 *
 * ```ts
 * import { ContainerTemplate, StepsTemplate, Workflow, artifact } from 'cdk8s-argo-ci';
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
 * const steps = new StepsTemplate(workflow, 'main');
 * const written = steps.step('write', write);
 * const readers = steps.parallel(); // these two run side by side
 * readers.step('read', read, { letter: written.outputs.letter });
 * readers.step('read-too', read, { letter: written.outputs.letter });
 * ```
 */
export class StepsTemplate<I extends DagPorts = {}, O extends DagPorts = {}> extends CallingTemplate<I, O> {
  private readonly made: StepGroup[] = [];

  constructor(scope: Construct, id: string, props: StepsTemplateProps<I, O> = {}) {
    super(scope, id, props);
  }

  /** The groups of steps: one runs after the other, the steps of each side by side. */
  get groups(): readonly StepGroup[] {
    return this.made;
  }

  /** All steps, in the order in which they are written. */
  get steps(): readonly Step[] {
    return this.made.flatMap((group) => group.steps);
  }

  /**
   * Adds a step that calls a template, and runs alone, after all steps before it.
   *
   * @param name the step's name, unique in this template
   * @param template the template to call
   * @param call the arguments for its inputs, then what else a step has: `when`, `withItems`, …
   */
  step<TI extends Ports, TO extends Ports>(
    name: string,
    template: Callable<TI, TO>,
    ...call: StepParameters<TI>
  ): Step<TI, TO> {
    return this.parallel().step(name, template, ...call);
  }

  /** Adds a step whose arguments are worked out by a program: they are checked at synth, not by the compiler. */
  addStep<S extends Step>(step: S): S {
    return this.parallel().addStep(step);
  }

  /** Adds a group whose steps run side by side, after all steps before it. */
  parallel(): StepGroup {
    const group = new StepGroup();
    this.made.push(group);
    changed();
    return group;
  }

  protected override get calls(): readonly Step[] {
    return this.steps;
  }

  protected renderBody(): ReturnType<Template['renderBody']> {
    return { steps: this.made.map((group) => group.render(this)), ...this.renderOutputs() };
  }

  /** @internal */
  protected checkBody(): Problem[] {
    const { made: groups, outputs, sources } = this;
    return [...this.checkPortsOfCaller(), ...checkSteps({ groups, outputs, sources, caller: this })];
  }
}
