import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { Ports } from '../ports/port';
import type { RenderedPorts } from '../ports/render-ports';
import type { Templated } from '../values/templated';

/** Fields of Argo's `WorkflowSpec` that the typed language writes itself. */
type OwnedSpecFields = 'arguments' | 'entrypoint' | 'serviceAccountName' | 'templates';

/** What says how a workflow runs: all of Argo's fields, as Argo spells them, and its typed arguments. */
export interface WorkflowSpecProps<A extends Ports = Ports> extends Templated<
  Omit<argo.WorkflowSpec, OwnedSpecFields>
> {
  /**
   * The arguments of the workflow, by the names that its templates use.
   *
   * @default - none
   */
  readonly arguments?: A;

  /**
   * The name of the template to begin with. It may also be said later, with `setEntrypoint`.
   *
   * @default - the only template of a Workflow or CronWorkflow; none for one that is kept
   */
  readonly entrypoint?: string;

  /**
   * The ServiceAccount that the workflow's pods run under. Argo's executor in each pod needs to create and
   * patch `workflowtaskresults`.
   *
   * @default - the namespace's `default` account
   */
  readonly serviceAccount?: IServiceAccount;

  /**
   * The ServiceAccount by name, where there is no construct for it.
   *
   * @default - `serviceAccount`
   */
  readonly serviceAccountName?: string;
}

/** What a workflow's construct has collected for its spec. */
export interface SpecParts {
  readonly templates: readonly Templated<argo.Template>[];
  readonly arguments: RenderedPorts | undefined;
  readonly entrypoint: string | undefined;
  readonly onExit: WorkflowSpecProps['onExit'];
  readonly hooks: Templated<NonNullable<argo.WorkflowSpec['hooks']>> | undefined;
}

/** The spec as Argo has it. */
export function renderSpec(props: WorkflowSpecProps, parts: SpecParts): Templated<argo.WorkflowSpec> {
  const { arguments: _, serviceAccount, serviceAccountName, ...fields } = props;
  const { templates, arguments: declared, ...others } = parts;
  return {
    ...fields,
    ...others,
    serviceAccountName: serviceAccountName ?? serviceAccount?.name,
    ...(declared !== undefined && { arguments: declared }),
    ...(templates.length > 0 && { templates }),
  };
}

/** What is wrong where a ServiceAccount is given in two ways. */
export function checkServiceAccount(props: WorkflowSpecProps): Problem[] {
  if (props.serviceAccount === undefined || props.serviceAccountName === undefined) return [];
  const message = `Both 'serviceAccount' and 'serviceAccountName' are given: leave one of them out.`;
  return [{ code: 'conflicting-service-accounts', message, path: 'serviceAccountName' }];
}
