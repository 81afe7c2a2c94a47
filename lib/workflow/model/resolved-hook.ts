import type * as argo from '../../../imports/argoproj.io';
import type { NamedHook } from '../calls/hook';
import type { Templated } from '../values/templated';
import type { VariablePath } from '../../argo/expression';
import type { VariableUsage } from '../values/variable-usage';

/** A hook of a workflow, a task or a step. */
export interface ResolvedHook {
  readonly name: string;

  /** What this was resolved from: a typed hook, or Argo's own fields. */
  readonly source: NamedHook[1];

  readonly manifest: Templated<argo.LifecycleHook>;

  /** The variables of the whole hook. */
  readonly usage: VariableUsage;

  /** The variables of its arguments, which Argo resolves before the hook runs. */
  readonly argumentVariables: readonly VariablePath[];

  /** The variables of its expression, in tags and outside them. Argo evaluates it while the call runs. */
  readonly expressionVariables: readonly VariablePath[];
}
