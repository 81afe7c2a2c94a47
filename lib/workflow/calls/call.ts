import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { changed } from '../../finding/index';
import type { ArgumentValues, Arguments } from '../ports/arguments';
import { renderArguments } from '../ports/arguments';
import type { Callable } from './callable';
import type { Hook, NamedHook } from './hook';
import { renderHooks } from './hook';
import type { Loop, LoopOptions } from './loop';
import { isLooped, renderLoop } from './loop';
import type { Ports } from '../ports/port';
import type { References } from '../ports/port-references';
import { references } from '../ports/port-references';
import type { Producer } from '../values/reference';
import { ParameterReference } from '../values/reference';
import type { Templated } from '../values/templated';

/** Fields of Argo's `WorkflowStep` that the typed language writes itself, or takes in more forms. */
type OwnedCallFields =
  | 'name'
  | 'template'
  | 'templateRef'
  | 'inline'
  | 'arguments'
  | 'hooks'
  | 'onExit'
  | 'withItems'
  | 'withParam'
  | 'withSequence';

/** What tasks and steps take besides their arguments: all of Argo's fields, as Argo spells them. */
export interface CallOptions extends Templated<Omit<argo.WorkflowStep, OwnedCallFields>>, LoopOptions {
  /**
   * Calls of templates at some point of the life of this one, by names of your own. The one named `exit` runs when
   * this one has ended, the others as soon as their expression holds. Made by `hook`, or as Argo has them.
   *
   * @default - none
   */
  readonly hooks?: { readonly [name: string]: Hook | Templated<argo.LifecycleHook> };

  /**
   * The template to call when this one has ended: one of the same workflow, or its name. Argo calls this field
   * deprecated; `hooks.exit` does the same, and takes arguments.
   *
   * @default - none
   */
  readonly onExit?: Callable | string | ParameterReference;
}

/** One call of a template: a task of a DAG or a step. */
export abstract class Call<I extends Ports = Ports, O extends Ports = Ports> implements Producer {
  /** What tells tasks and steps apart. */
  abstract readonly kind: 'task' | 'step';

  /** The name, unique in the template that the call is in. */
  readonly name: string;

  /** The template that is called. */
  readonly template: Callable<I, O>;

  /** References to what the template hands out. After a loop a parameter holds the values of all items, as JSON. */
  readonly outputs: References<O>;

  private readonly scope: string;
  private readonly options: CallOptions;
  private readonly allHooks: NamedHook[];
  private values: ArgumentValues;

  protected constructor(
    kind: 'tasks' | 'steps',
    name: string,
    template: Callable<I, O>,
    values: ArgumentValues,
    options: CallOptions,
  ) {
    this.name = name;
    this.template = template;
    this.values = values;
    this.options = options;
    this.allHooks = Object.entries(options.hooks ?? {});
    this.scope = `${kind}.${name}`;
    this.outputs = references(template.outputs, `${this.scope}.outputs`, this);
  }

  /**
   * What the container or script has printed (`outputs.result`), at most 256 kB of it. After a loop it holds what was
   * printed for all items, as JSON.
   */
  get result(): ParameterReference {
    return this.reference('outputs.result');
  }

  /** All output parameters for all items of a loop, as JSON: a list of objects. */
  get outputParameters(): ParameterReference {
    return this.reference('outputs.parameters');
  }

  /** The exit code of the container or script. */
  get exitCode(): ParameterReference {
    return this.reference('exitCode');
  }

  /** How it has ended, or what it does right now: `Succeeded`, `Failed`, `Error`, `Skipped`, `Running`, … */
  get status(): ParameterReference {
    return this.reference('status');
  }

  /** The unique id of its node in the workflow. */
  get id(): ParameterReference {
    return this.reference('id');
  }

  /** The IP address of its pod, which only a template with `daemon: true` has. */
  get ip(): ParameterReference {
    return this.reference('ip');
  }

  /** When it has begun: a time such as `2025-08-23T05:42:49Z`. */
  get startedAt(): ParameterReference {
    return this.reference('startedAt');
  }

  /** When it has ended: a time such as `2025-08-23T05:42:49Z`. */
  get finishedAt(): ParameterReference {
    return this.reference('finishedAt');
  }

  /** The name of the cluster's node that it has run on. */
  get hostNodeName(): ParameterReference {
    return this.reference('hostNodeName');
  }

  /** The arguments, under the keys of the template's inputs. */
  get arguments(): ArgumentValues {
    return this.values;
  }

  /** The calls at points of the life of this one, by their names. */
  get hooks(): readonly NamedHook[] {
    return this.allHooks;
  }

  /** The template to call when this one has ended, if it was said by `onExit`. */
  get onExit(): CallOptions['onExit'] {
    return this.options.onExit;
  }

  /** What it runs for, once for each. */
  get loop(): Loop {
    return renderLoop(this.options);
  }

  /** Whether it runs once for each of some items. */
  get hasItems(): boolean {
    return isLooped(this.loop);
  }

  /** Whether others may go on although this one fails. */
  get continues(): boolean {
    return this.options.continueOn !== undefined;
  }

  /** The name. */
  toString(): string {
    return this.name;
  }

  /**
   * Gives inputs other values than the call was made with: the output of a task that has come in between. A CI
   * workflow no longer has an argument then that only they took.
   */
  setArguments(values: Partial<Arguments<I>>): void {
    this.values = { ...this.values, ...values };
    changed();
  }

  /** Adds a call of a template at some point of the life of this one; its arguments may mention this one's outputs. */
  addHook(name: string, hook: Hook): void {
    this.allHooks.push([name, hook]);
    changed();
  }

  /** What both tasks and steps have, as Argo has it. */
  protected renderCall(caller: Construct): Templated<argo.WorkflowStep> {
    const { hooks: _, onExit, withItems: __, withParam: ___, withSequence: ____, ...fields } = this.options;
    const args = renderArguments(this.template.inputs, this.values);
    const hooks = renderHooks(this.allHooks, caller);
    return {
      name: this.name,
      ...this.template.templateCall(caller),
      ...fields,
      ...renderLoop(this.options),
      ...(hooks !== undefined && { hooks }),
      ...(onExit !== undefined && { onExit: nameOf(onExit) }),
      ...(args !== undefined && { arguments: args }),
    };
  }

  private reference(field: string): ParameterReference {
    return new ParameterReference(`${this.scope}.${field}`, this);
  }
}

function nameOf(template: Callable | string | ParameterReference): string | ParameterReference {
  return typeof template === 'string' || template instanceof ParameterReference ? template : template.name;
}
