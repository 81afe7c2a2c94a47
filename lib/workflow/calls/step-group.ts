import { markInTexts } from '../../finding';
import type { CallOwner } from './call';
import type { Callable } from './callable';
import type { Arguments } from '../ports/arguments';
import type { Ports } from '../ports/port';
import type { StepParameters } from './step';
import { Step } from './step';

/** Steps that run in parallel. Created by `StepsTemplate.parallel`. */
export class StepGroup {
  static {
    markInTexts(this, () => 'a group of steps');
  }

  private readonly owner: CallOwner;
  private readonly groupSteps: Step[] = [];

  /** @internal */
  constructor(owner: CallOwner) {
    this.owner = owner;
  }

  /** The steps, in the order in which they were added. */
  get steps(): readonly Step[] {
    return this.groupSteps;
  }

  /**
   * Adds a step that calls a template in parallel with the other steps of this group.
   *
   * @param name the step's name, unique in the whole template
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
    this.groupSteps.push(step);
    step.addOwner(this.owner);
    return step;
  }
}
