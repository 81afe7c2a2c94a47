import { describeCall, markInTexts } from '../../finding';
import type * as argo from '../../../imports/argoproj.io';
import type { ArgumentValues, Arguments } from '../ports/arguments';
import type { Callable } from './callable';
import { usableTemplate } from './callable';
import type { Hook, NamedHook } from './hook';
import { usableHook } from './hook';
import type { Loop, LoopOptions } from './loop';
import { isLooped, renderLoop } from './loop';
import { usableArguments } from '../ports/argo-form';
import { NO_TAGS } from '../ports/guards';
import type { Port, Ports } from '../ports/port';
import type { References } from '../ports/port-references';
import { outputReferences } from '../ports/port-references';
import type { InsertionHome } from '../values/insertions';
import type { Producer } from '../values/reference';
import { ParameterReference } from '../values/reference';
import type { Templated } from '../values/templated';

/** Fields of Argo's `WorkflowStep` that this library renders itself, or accepts in more forms. */
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

/** The options of a task or a step. Fields without a description here are Argo's own. */
export interface CallOptions extends Templated<Omit<argo.WorkflowStep, OwnedCallFields>>, LoopOptions {
  /**
   * Templates to call during the lifecycle of this task or step, by names that you choose. The hook named `exit` runs
   * when it has completed, the others as soon as their expression is true. Created by `hook`, or Argo's own fields.
   *
   * @default - none
   */
  readonly hooks?: { readonly [name: string]: Hook | Templated<argo.LifecycleHook> };

  /**
   * The template to call when this task or step has completed: a template of the same workflow, or its name. Argo
   * deprecates this field. Use `hooks.exit`, which also has arguments.
   *
   * @default - none
   */
  readonly onExit?: Callable | string | ParameterReference;
}

/** The options that are fields of the manifest as they are. */
export type CallFields = Omit<CallOptions, keyof LoopOptions | 'hooks' | 'onExit'>;

/** A template that contains calls. */
export interface CallOwner extends InsertionHome {
  /**
   * Discards what was resolved from the calls, because one of them has changed.
   *
   * @internal
   */
  invalidate(): void;
}

/** A call of a template: a task of a DAG, or a step. */
export abstract class Call<I extends Ports = Ports, O extends Ports = Ports> implements Producer {
  static {
    markInTexts(this, describeCall);
  }

  /** Distinguishes tasks from steps. */
  abstract readonly kind: 'task' | 'step';

  /** The name, unique in the template that contains the call. */
  readonly name: string;

  /** The template that is called. */
  readonly template: Callable<I, O>;

  /** References to the outputs of the template. With a loop, a parameter has the values of all items, as JSON. */
  readonly outputs: References<O>;

  /** The template to call when this task or step has completed, as given by `onExit`. */
  readonly onExit: CallOptions['onExit'];

  /** The loop as Argo gets it. */
  readonly loop: Loop;

  /**
   * The options that are fields of the manifest as they are.
   *
   * @internal
   */
  readonly fields: CallFields;

  /**
   * Captured where the program creates the call, for findings about it.
   *
   * @internal
   */
  readonly createdAt: Error;

  private readonly scope: string;
  private readonly namedHooks: NamedHook[];
  private readonly owners: CallOwner[] = [];
  private values: ArgumentValues;

  protected constructor(
    scope: 'tasks' | 'steps',
    name: string,
    template: Callable<I, O>,
    values: ArgumentValues,
    options: CallOptions,
  ) {
    const { hooks = {}, onExit, withItems, withParam, withSequence, ...fields } = options;
    this.name = name;
    this.template = usableTemplate(template);
    this.values = usableArguments(values);
    this.namedHooks = Object.entries(hooks).map(usableHook);
    this.onExit = onExit;
    this.loop = renderLoop({ withItems, withParam, withSequence });
    this.fields = fields;
    this.scope = `${scope}.${name}`;
    const { outputs, untrustedOutputs = false } = this.template;
    const trust = { untrustedOutputs, isList: isLooped(this.loop) };
    this.outputs = outputReferences(outputs, `${this.scope}.outputs`, this, trust);
    this.createdAt = new Error();
  }

  /**
   * The standard output of the container or script (`outputs.result`), at most 256 kB of it. With a loop, it has the
   * results of all items, as JSON.
   */
  get result(): ParameterReference {
    return this.reference('outputs.result', this.template.untrustedOutputs === true);
  }

  /** The output parameters of all items of a loop, as a JSON list of objects. */
  get outputParameters(): ParameterReference {
    const { outputs, untrustedOutputs } = this.template;
    const isUntrusted = Object.values<Port>(outputs).some(
      ({ kind, declaration }) => kind === 'parameter' && declaration.untrusted === true,
    );
    return this.reference('outputs.parameters', untrustedOutputs === true || isUntrusted);
  }

  /** The exit code of the container or script. */
  get exitCode(): ParameterReference {
    return this.reference('exitCode');
  }

  /** The phase of its node: `Succeeded`, `Failed`, `Error`, `Skipped`, `Running`, … */
  get status(): ParameterReference {
    return this.reference('status');
  }

  /** The unique ID of its node in the workflow. */
  get id(): ParameterReference {
    return this.reference('id');
  }

  /** The IP address of its pod, which only a template with `daemon: true` has. */
  get ip(): ParameterReference {
    return this.reference('ip');
  }

  /** When it started, for example `2025-08-23T05:42:49Z`. */
  get startedAt(): ParameterReference {
    return this.reference('startedAt');
  }

  /** When it completed, for example `2025-08-23T05:42:49Z`. */
  get finishedAt(): ParameterReference {
    return this.reference('finishedAt');
  }

  /** The name of the cluster node that its pod ran on. */
  get hostNodeName(): ParameterReference {
    return this.reference('hostNodeName');
  }

  /** The arguments, under the keys of the template's inputs. */
  get arguments(): ArgumentValues {
    return this.values;
  }

  /** The hooks by their names. */
  get hooks(): readonly NamedHook[] {
    return this.namedHooks;
  }

  /** Whether it runs once for each item of a loop. */
  get hasItems(): boolean {
    return isLooped(this.loop);
  }

  /** Whether tasks and steps after this one run even if it fails. */
  get continues(): boolean {
    return this.fields.continueOn !== undefined;
  }

  /** The name. */
  toString(): string {
    return this.name;
  }

  /**
   * Replaces arguments of the call, for example by the output of a task that was added later. A CI workflow then omits
   * arguments that nothing else uses.
   */
  setArguments(values: Partial<Arguments<I>>): void {
    this.values = { ...this.values, ...values };
    this.invalidate();
  }

  /** Adds a hook, whose arguments may refer to the outputs of this task or step. */
  addHook(name: string, hook: Hook): void {
    this.namedHooks.push(usableHook([name, hook]));
    this.invalidate();
  }

  /**
   * The template that contains the call.
   *
   * @internal
   */
  get home(): InsertionHome | undefined {
    return this.owners[0];
  }

  /**
   * Records that a template contains this call.
   *
   * @internal
   */
  addOwner(owner: CallOwner): void {
    this.owners.push(owner);
    owner.invalidate();
  }

  /** Discards what was resolved from this call. */
  protected invalidate(): void {
    for (const owner of this.owners) owner.invalidate();
  }

  private reference(field: string, isUntrusted = false): ParameterReference {
    return new ParameterReference(`${this.scope}.${field}`, this, isUntrusted ? NO_TAGS : undefined);
  }
}
