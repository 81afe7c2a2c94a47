import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { changed } from '../../finding/index';
import type { Callable } from './callable';
import type { Ports } from '../ports/port';
import type { StepParameters } from './step';
import { Step } from './step';
import type { Templated } from '../values/templated';

/** Steps that run side by side. Made by `StepsTemplate.parallel`. */
export class StepGroup {
  private readonly made: Step[] = [];

  /** The steps, in the order in which they were made. */
  get steps(): readonly Step[] {
    return this.made;
  }

  /**
   * Adds a step that calls a template, and runs beside the others of this group.
   *
   * @param name the step's name, unique in the whole template
   * @param template the template to call
   * @param call the arguments for its inputs, then what else a step has: `when`, `withItems`, …
   */
  step<TI extends Ports, TO extends Ports>(
    name: string,
    template: Callable<TI, TO>,
    ...call: StepParameters<TI>
  ): Step<TI, TO> {
    const [values = {}, options = {}] = call;
    return this.addStep(new Step(name, template, values, options));
  }

  /** Adds a step whose arguments are worked out by a program: they are checked at synth, not by the compiler. */
  addStep<S extends Step>(step: S): S {
    this.made.push(step);
    changed();
    return step;
  }

  /** The steps as Argo has them. */
  render(caller: Construct): Templated<argo.WorkflowStep>[] {
    return this.made.map((step) => step.render(caller));
  }
}
