import { markInTexts } from '../../finding';
import type * as argo from '../../../imports/argoproj.io';
import { ClassMark } from '../../identity';
import { usableArguments } from '../ports/argo-form';
import type { ArgumentValues, Arguments, WithArguments } from '../ports/arguments';
import type { Callable } from './callable';
import { isCallable, missingTemplate, usableTemplate } from './callable';
import type { NamedReference } from '../values/expression';
import type { Ports } from '../ports/port';
import type { Templated } from '../values/templated';

/** The options of a hook. */
export interface HookOptions {
  /**
   * When the hook runs: an Argo expression without braces (`expression.bare`). Argo evaluates it repeatedly while the
   * task runs.
   *
   * @default - when the task has completed; only the hook named `exit` may omit it
   */
  readonly expression?: string | NamedReference;
}

/** The parameters of `hook` after the template. The arguments are optional if none is required. */
export type HookParameters<I extends Ports, Given = Arguments<I>> = WithArguments<I, HookOptions, Given>;

const HOOK_MARK = new ClassMark('Hook');

/** A call of a template during the lifecycle of a task, a step or a workflow. Created by `hook`. */
export class Hook {
  static {
    HOOK_MARK.applyTo(this.prototype);
    markInTexts(this, () => 'a hook');
  }

  /** Whether a value is a hook, also of another installed copy of this library. */
  static isHook(value: unknown): value is Hook {
    return HOOK_MARK.isOn(value);
  }

  /** The template that is called. */
  readonly template: Callable;

  /** The arguments, under the keys of the template's inputs. */
  readonly arguments: ArgumentValues;

  /** When the hook runs; undefined if it runs when the task has completed. */
  readonly expression: string | NamedReference | undefined;

  /**
   * Captured where the program creates the hook, for findings about it.
   *
   * @internal
   */
  readonly createdAt: Error;

  /** Creates a hook whose arguments a program computes: they are checked at synth, not by the compiler. */
  constructor(template: Callable, values: ArgumentValues, options: HookOptions = {}) {
    this.template = usableTemplate(template);
    this.arguments = usableArguments(values);
    this.expression = options.expression;
    this.createdAt = new Error();
  }
}

/**
 * Calls a template during the lifecycle of a task, a step or a workflow: when it has completed, if the hook is named
 * `exit`, or as soon as an expression is true.
 *
 * ```ts
 * import type { Callable, NeedsValue, ParameterPort, Task } from 'cdk8s-argo-ci';
 * import { expression, hook } from 'cdk8s-argo-ci';
 *
 * function watch(task: Task, notify: Callable<{ text: ParameterPort<string, NeedsValue> }>) {
 *   task.addHook('exit', hook(notify, { text: `${task.name}: ${task.status}` }));
 *   const isRunning = expression.bare`${task.status} == ${'Running'}`;
 *   task.addHook('running', hook(notify, { text: 'it runs' }, { expression: isRunning }));
 * }
 * ```
 */
export function hook<I extends Ports, Given = Arguments<I>>(
  template: Callable<I>,
  ...call: HookParameters<I, Given>
): Hook {
  const [values = {}, options = {}] = call;
  return new Hook(template, values, options);
}

/** A hook with its name: created by `hook`, or Argo's own fields. */
export type NamedHook = readonly [name: string, hook: Hook | Templated<argo.LifecycleHook>];

/** The hook. For any other value, which plain JavaScript can pass, one that is an error. */
export function usableHook([name, given]: NamedHook): NamedHook {
  if (Hook.isHook(given) || (isObject(given) && !isCallable(given))) return [name, given];
  const message = 'This is not a hook. Write hook(…) with the template and its arguments.';
  return [name, new Hook(missingTemplate(message), {})];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
