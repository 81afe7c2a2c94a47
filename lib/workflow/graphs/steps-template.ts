import type { Construct } from 'constructs';
import type { Problem } from '../../finding';
import type { Callable } from '../calls/callable';
import { Step, type StepParameters } from '../calls/step';
import { StepGroup } from '../calls/step-group';
import type { ResolvedSteps, ResolvedTemplate } from '../model/resolved-template';
import type { Arguments } from '../ports/arguments';
import type { Ports } from '../ports/port';
import type { CallingTemplateProps, DagPorts } from './calling-template';
import { CallingTemplate } from './calling-template';
import { checkSteps } from './checks/steps';
import { resolveGroups } from './resolve-steps';

/** Properties of a `StepsTemplate`. */
export interface StepsTemplateProps<I extends DagPorts, O extends DagPorts> extends CallingTemplateProps<
  I,
  O
> {}

/**
 * A template whose groups of steps run one after the other; the steps of a group run in parallel. A step can use the
 * outputs of the steps before it.
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
 * const readers = steps.parallel(); // these two run in parallel
 * readers.step('read', read, { letter: written.outputs.letter });
 * readers.step('read-too', read, { letter: written.outputs.letter });
 * ```
 */
export class StepsTemplate<I extends DagPorts = {}, O extends DagPorts = {}> extends CallingTemplate<I, O> {
  private readonly ownGroups: StepGroup[] = [];

  constructor(scope: Construct, id: string, props: StepsTemplateProps<I, O> = {}) {
    super(scope, id, props);
  }

  /** The groups. They run one after the other, the steps of each in parallel. */
  get groups(): readonly StepGroup[] {
    return this.ownGroups;
  }

  /** All steps, in the order in which they run. */
  get steps(): readonly Step[] {
    return this.ownGroups.flatMap((group) => group.steps);
  }

  /**
   * Adds a step that calls a template after all steps before it.
   *
   * @param name the step's name, unique in this template
   * @param template the template to call
   * @param call the arguments for its inputs, then the other options of the step: `when`, `withItems`, …
   */
  step<TI extends Ports, TO extends Ports, Given = Arguments<TI>>(
    name: string,
    template: Callable<TI, TO>,
    ...call: StepParameters<TI, Given>
  ): Step<TI, TO> {
    const [values = {}, options = {}] = call;
    return this.addStep(new Step(name, template, values, options));
  }

  /** Adds a step whose arguments a program computes: they are checked at synth, not by the compiler. */
  addStep<S extends Step>(step: S): S {
    return this.parallel().addStep(step);
  }

  /** Adds a group whose steps run in parallel, after all steps before it. */
  parallel(): StepGroup {
    const group = new StepGroup(this);
    this.ownGroups.push(group);
    this.invalidate();
    return group;
  }

  /** @internal */
  protected override get calls(): readonly Step[] {
    return this.steps;
  }

  /** @internal */
  protected override resolve(): ResolvedSteps {
    const groups = resolveGroups(this.ownGroups, this);
    return {
      kind: 'steps',
      groups,
      ...this.resolveBody(groups.flat(), {}, (manifestOf) => ({
        steps: groups.map((group) => group.map(manifestOf)),
      })),
    };
  }

  /** @internal */
  protected override checkBody(template: ResolvedTemplate): Problem[] {
    if (template.kind !== 'steps') return [];
    return [...this.checkOwnersInCalls(), ...checkSteps(template)];
  }
}
