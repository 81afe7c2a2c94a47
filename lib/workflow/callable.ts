import type { Construct } from 'constructs';
import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import type { Ports } from './port';

/** How a task names the template that it calls. */
export type TemplateCall = Pick<argo.DAGTask, 'template' | 'templateRef'>;

/** A template that tasks can call: one of this app, or one that the cluster has already. */
export interface Callable<I extends Ports = Ports, O extends Ports = Ports> {
  /** The template's name in Argo. */
  readonly name: string;

  /** The declared inputs. */
  readonly inputs: I;

  /** The declared outputs. */
  readonly outputs: O;

  /** How a task inside of `caller` names this template. */
  templateCall(caller: Construct): TemplateCall;

  /** What keeps a task inside of `caller` from calling this template. */
  checkCall(caller: Construct, path: string): Problem[];
}
