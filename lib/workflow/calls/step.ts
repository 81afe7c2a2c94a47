import type { ArgumentValues, Arguments, WithArguments } from '../ports/arguments';
import { Call, type CallOptions } from './call';
import type { Callable } from './callable';
import type { Ports } from '../ports/port';

/** The options of a step. Fields without a description here are Argo's own. */
export interface StepOptions extends CallOptions {}

/** The parameters of `StepsTemplate.step` after the template. The arguments are optional if none is required. */
export type StepParameters<I extends Ports, Given = Arguments<I>> = WithArguments<I, StepOptions, Given>;

/** A step: a call of a template. Created by `StepsTemplate.step`, or by the `step` of a group. */
export class Step<I extends Ports = Ports, O extends Ports = Ports> extends Call<I, O> {
  /** Distinguishes tasks from steps. */
  readonly kind = 'step';

  /** Creates a step for `addStep`. `step` does both, and types the arguments. */
  constructor(name: string, template: Callable<I, O>, values: ArgumentValues, options: StepOptions = {}) {
    super('steps', name, template, values, options);
  }
}
