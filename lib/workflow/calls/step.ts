import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { ArgumentValues, WithArguments } from '../ports/arguments';
import { Call, type CallOptions } from './call';
import type { Callable } from './callable';
import type { Ports } from '../ports/port';
import type { Templated } from '../values/templated';

/** What a step takes besides its arguments: all of Argo's fields, as Argo spells them. */
export interface StepOptions extends CallOptions {}

/** What a call of a template by a step needs: arguments may be left out where none is required. */
export type StepParameters<I extends Ports> = WithArguments<I, StepOptions>;

/** A step: one call of a template. Made by `StepsTemplate.step`, or by `step` of a group. */
export class Step<I extends Ports = Ports, O extends Ports = Ports> extends Call<I, O> {
  /** What tells tasks and steps apart. */
  readonly kind = 'step';

  /** Makes a step for `addStep`. `step` does both, and has the compiler check the arguments. */
  constructor(name: string, template: Callable<I, O>, values: ArgumentValues, options: StepOptions = {}) {
    super('steps', name, template, values, options);
  }

  /** The step as Argo has it. */
  render(caller: Construct): Templated<argo.WorkflowStep> {
    return this.renderCall(caller);
  }
}
