import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import type { Ports } from '../ports/port';
import type { Templated } from '../values/templated';

/** How a task or a step names the template that it calls, or has it inside. */
export type TemplateCall = Templated<Pick<argo.DAGTask, 'inline' | 'template' | 'templateRef'>>;

/** A template that tasks and steps can call: one of this app, or one that the cluster has already. */
export interface Callable<I extends Ports = Ports, O extends Ports = Ports> {
  /** The template's name in Argo. */
  readonly name: string;

  /** The declared inputs. */
  readonly inputs: I;

  /** The declared outputs. */
  readonly outputs: O;

  /** How a call inside of `caller` names this template. */
  templateCall(caller: Construct): TemplateCall;

  /** What keeps a call inside of `caller` from calling this template. */
  checkCall(caller: Construct, path: string): Problem[];
}
