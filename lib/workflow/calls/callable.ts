import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { Ports } from '../ports/port';
import type { Templated } from '../values/templated';

/** How a task or a step refers to the template that it calls, or contains it. */
export type TemplateCall = Templated<Pick<argo.DAGTask, 'inline' | 'template' | 'templateRef'>>;

/**
 * A template that tasks and steps can call: of this app, or one that exists in the cluster.
 *
 * Every template is a `Callable`, so the compiler also accepts one whose input has an `enum` where the type has an input
 * without one. Calls through this type are then checked at synth, as far as arguments and items of loops are literals. The
 * values of references are not, because Argo compares only the arguments of a workflow with an `enum`. To let the compiler
 * check them, declare the values in the type: `Callable<{ suite: ParameterPort<'fast' | 'full'> }>`.
 */
// An optional member whose parameters are the accepted values would make this a compile error, but then a `Callable<I>` with
// a type parameter `I` could not be passed as a `Callable`, which all functions that create calls do.
export interface Callable<I extends Ports = Ports, O extends Ports = Ports> {
  /** The template's name in Argo. */
  readonly name: string;

  /** The declared inputs. */
  readonly inputs: I;

  /** The declared outputs. */
  readonly outputs: O;

  /**
   * Whether others choose its outputs and its result.
   *
   * @default false
   */
  readonly untrustedOutputs?: boolean;

  /** How a call in `caller` refers to this template. */
  templateCall(caller: Construct): TemplateCall;

  /** Checks whether a call in `caller` may refer to this template. */
  checkCall(caller: Construct, path: string): Problem[];
}

/** Whether a value is a template: plain JavaScript can pass any. */
export function isCallable(value: unknown): value is Callable {
  return (
    typeof value === 'object' && value !== null && typeof Reflect.get(value, 'templateCall') === 'function'
  );
}

const MISSING = new WeakSet<Callable>();

/** The template. For any other value, which plain JavaScript can pass, one whose calls are an error. */
export function usableTemplate<Template extends Callable>(template: Template): Template;
export function usableTemplate(template: Callable): Callable {
  if (isCallable(template)) return template;
  return missingTemplate("This is not a template. Pass the object of one, or templateByName('…').");
}

/** Stands for a value that is not a template, so that the checks can report it with the others. */
export function missingTemplate(message: string): Callable {
  const template: Callable = {
    name: '',
    inputs: {},
    outputs: {},
    templateCall: () => ({}),
    checkCall: (_, path) => [{ code: 'invalid-type', message, path }],
  };
  MISSING.add(template);
  return template;
}

/** Whether a template stands for a value that is not a template. */
export function isMissing(template: Callable): boolean {
  return MISSING.has(template);
}
