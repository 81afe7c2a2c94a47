import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import type { ArgumentValues, WithArguments } from '../ports/arguments';
import { checkArguments, renderArguments } from '../ports/arguments';
import type { Callable } from './callable';
import type { NamedReference } from '../values/expression';
import { checkNoTaskOutputs } from '../ports/check-variables';
import { variablesIn, variablesOfField } from '../values/variable-usage';
import type { Ports } from '../ports/port';
import type { Templated } from '../values/templated';

/** What a hook has besides its template and arguments. */
export interface HookOptions {
  /**
   * When the hook runs: an expression of Argo's, without braces (`expression.bare`). It is looked at again and again
   * while the task runs.
   *
   * @default - when the task has ended, which only a hook of the name `exit` may leave unsaid
   */
  readonly expression?: string | NamedReference;
}

/** What a hook takes besides its template: arguments may be left out where none is required. */
export type HookParameters<I extends Ports> = WithArguments<I, HookOptions>;

/** A call of a template at some point of the life of a task, a step or a workflow. Made by `hook`. */
export class Hook {
  /** The template that is called. */
  readonly template: Callable;

  /** The arguments, under the keys of the template's inputs. */
  readonly arguments: ArgumentValues;

  /** When the hook runs; not said where it runs at the end. */
  readonly expression: string | NamedReference | undefined;

  /** Makes a hook whose arguments are worked out by a program: they are checked at synth, not by the compiler. */
  constructor(template: Callable, values: ArgumentValues, options: HookOptions = {}) {
    this.template = template;
    this.arguments = values;
    this.expression = options.expression;
  }

  /** The hook as Argo has it, inside of the template or the workflow `caller`. */
  render(caller: Construct): Templated<argo.LifecycleHook> {
    const { template, templateRef } = this.template.templateCall(caller);
    const args = renderArguments(this.template.inputs, this.arguments);
    return {
      ...(template !== undefined && { template }),
      ...(templateRef !== undefined && { templateRef }),
      ...(args !== undefined && { arguments: args }),
      ...(this.expression !== undefined && { expression: this.expression }),
    };
  }

  /**
   * What is wrong with the hook as one of `caller`.
   *
   * @internal
   */
  check(caller: Construct, path: string): Problem[] {
    const problems = [
      ...checkArguments(this.template.inputs, this.arguments, `${path}.arguments`),
      ...this.template.checkCall(caller, `${path}.template`),
    ];
    if (this.template.templateCall(caller).inline !== undefined) {
      const message = `A hook can't have its template inside: make '${this.template.name}' in the workflow.`;
      problems.push({ code: 'forbidden-inline-hook', message, path: `${path}.template` });
    }
    return problems;
  }
}

/**
 * A call of a template at some point of the life of a task, a step or a workflow: when it has ended, for a hook of the
 * name `exit`, or as soon as an expression holds.
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
export function hook<I extends Ports>(template: Callable<I>, ...call: HookParameters<I>): Hook {
  const [values = {}, options = {}] = call;
  return new Hook(template, values, options);
}

/** A hook under its name: a typed one, or Argo's own form. */
export type NamedHook = readonly [name: string, hook: Hook | Templated<argo.LifecycleHook>];

/** The hooks of `caller` as Argo has them; nothing where there are none. */
export function renderHooks(
  hooks: readonly NamedHook[],
  caller: Construct,
): { [name: string]: Templated<argo.LifecycleHook> } | undefined {
  if (hooks.length === 0) return undefined;
  return Object.fromEntries(
    hooks.map(([name, one]) => [name, one instanceof Hook ? one.render(caller) : one]),
  );
}

/** What is wrong with the hooks of a call or a workflow, typed ones and Argo's own. */
export function checkHooks(hooks: readonly NamedHook[], caller: Construct, path: string): Problem[] {
  const seen = new Set<string>();
  return hooks.flatMap(([name, one]): Problem[] => {
    const at = `${path}.${name}`;
    const problems = one instanceof Hook ? one.check(caller, at) : [];
    if (name !== 'exit' && (one.expression ?? '') === '') {
      const message = `Only a hook of the name 'exit' runs when all has ended: say by an 'expression' when '${name}' does.`;
      problems.push({ code: 'missing-hook-expression', message, path: at });
    }
    if (seen.has(name)) {
      const message = `Two hooks have the name '${name}', and only one can be written: rename one of them.`;
      problems.push({ code: 'duplicate-hook', message, path: at });
    }
    seen.add(name);
    return problems;
  });
}

/** What is wrong with the hooks of a workflow, where nothing is known of tasks and steps. */
export function checkWorkflowHooks(hooks: readonly NamedHook[], workflow: Construct): Problem[] {
  const unknown = hooks.flatMap(([name, one]) => {
    const { expression, ...fields } = one instanceof Hook ? one.render(workflow) : one;
    const variables = [...variablesIn(fields), ...variablesOfField(expression)];
    return checkNoTaskOutputs(variables, 'workflow', `hooks.${name}`);
  });
  return [...checkHooks(hooks, workflow, 'hooks'), ...unknown];
}
