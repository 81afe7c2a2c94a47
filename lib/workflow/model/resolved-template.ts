import type { Construct, IConstruct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Call } from '../calls/call';
import type { Callable } from '../calls/callable';
import type { Step } from '../calls/step';
import type { Task } from '../calls/task';
import type { Port } from '../ports/port';
import type { ComputedValue } from '../values/expression';
import type { Reference } from '../values/reference';
import type { Templated } from '../values/templated';
import type { ResolvedHook } from './resolved-hook';
import type { VariableUsage } from '../values/variable-usage';

/** A template with everything that its manifest and its checks need, as plain data. */
export type ResolvedTemplate = ResolvedLeaf | ResolvedDag | ResolvedSteps | UnresolvedTemplate;

/** The common fields of all resolved templates. */
interface TemplateFields {
  /** The construct that this was resolved from. */
  readonly construct: Construct & Callable;

  /** The template as Argo gets it. A call of an inline template contains that template. */
  readonly manifest: Templated<argo.Template>;

  /** The template without the inline templates in its calls: each of them is a template of its own. */
  readonly ownManifest: Templated<argo.Template>;

  /** The variables of `ownManifest`. */
  readonly usage: VariableUsage;

  /** The variables of `manifest`. */
  readonly fullUsage: VariableUsage;

  /** The templates that were created inside this one. */
  readonly inlineTemplates: readonly ResolvedTemplate[];
}

/** A template that calls no others. */
export interface ResolvedLeaf extends TemplateFields {
  readonly kind: 'leaf';

  /** The workflow that it runs as a child workflow, with the arguments that it passes. */
  readonly submission?: {
    readonly workflow: IConstruct;
    readonly arguments: Templated<argo.Arguments> | undefined;
  };
}

/** A template whose tasks start as soon as their dependencies have completed. */
export interface ResolvedDag extends TemplateFields {
  readonly kind: 'dag';
  readonly tasks: readonly ResolvedTask[];
  readonly outputs: readonly ResolvedOutput[];
}

/** A template whose groups of steps run one after the other. */
export interface ResolvedSteps extends TemplateFields {
  readonly kind: 'steps';
  readonly groups: readonly (readonly ResolvedStep[])[];
  readonly outputs: readonly ResolvedOutput[];
}

/** A template that could not be rendered, for instance because a Lazy in it throws. Its check reports the error. */
export interface UnresolvedTemplate extends TemplateFields {
  readonly kind: 'unresolved';
  readonly error: unknown;
}

/** A task or a step. */
export interface ResolvedCall<C extends Call = Call> {
  /** The task or step that this was resolved from. */
  readonly call: C;

  readonly name: string;

  /** The call as Argo gets it. */
  readonly manifest: Templated<argo.DAGTask>;

  /** The call without its inline template. */
  readonly ownManifest: Templated<argo.DAGTask>;

  /** The called template, if it is an inline template. */
  readonly inline: ResolvedTemplate | undefined;

  readonly hooks: readonly ResolvedHook[];

  /** The variables of `ownManifest`. */
  readonly usage: VariableUsage;

  /** The variables of `manifest`. */
  readonly fullUsage: VariableUsage;

  /** The names of the calls that it waits for. */
  readonly dependencies: readonly string[];
}

/** A task of a DAG. */
export type ResolvedTask = ResolvedCall<Task>;

/** A step of a steps template. */
export type ResolvedStep = ResolvedCall<Step>;

/** An output of a template that calls others. */
export interface ResolvedOutput {
  /** The key of its declaration. */
  readonly key: string;

  readonly port: Port;

  /** The source of its value, set by `setOutputs`; undefined if the declaration has it. */
  readonly source: Reference | ComputedValue | undefined;

  /** The variables of its source, or else of its declaration. */
  readonly usage: VariableUsage;
}

/** The calls of a template, in their order. */
export function callsIn(template: ResolvedTemplate): readonly ResolvedCall[] {
  if (template.kind === 'dag') return template.tasks;
  return template.kind === 'steps' ? template.groups.flat() : [];
}
