import type { ApiObjectMetadata } from 'cdk8s';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { Ports } from '../ports/port';
import type { RenderedPorts } from '../ports/render-ports';
import type { Templated } from '../values/templated';

/** Fields of Argo's `WorkflowSpec` that this library renders itself. */
type OwnedSpecFields = 'arguments' | 'entrypoint' | 'serviceAccountName' | 'templates';

/** The spec of a workflow, with typed arguments. Fields without a description here are Argo's own. */
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
   * The name of the template to start with. `setEntrypoint` sets it later.
   *
   * @default - the only template of a Workflow or CronWorkflow; none for a reusable workflow
   */
  readonly entrypoint?: string;

  /**
   * The ServiceAccount of the workflow's pods. Argo's executor in each pod needs to create and patch
   * `workflowtaskresults`.
   *
   * @default - the namespace's `default` account
   */
  readonly serviceAccount?: IServiceAccount;

  /**
   * The name of the ServiceAccount, if there is no construct for it.
   *
   * @default - `serviceAccount`
   */
  readonly serviceAccountName?: string;
}

/** Properties of workflows whose spec is next to the metadata: all kinds but CronWorkflow. */
export interface WorkflowResourceProps<A extends Ports = Ports> extends WorkflowSpecProps<A> {
  /**
   * The object's metadata. With `generateName`, the cluster generates a name each time the object is created
   * (`kubectl create`, not `apply`).
   *
   * @default - the construct's id is the name
   */
  readonly metadata?: ApiObjectMetadata;
}

/** The computed fields of a spec. */
export interface SpecParts {
  readonly templates: readonly Templated<argo.Template>[];
  readonly arguments: RenderedPorts | undefined;
  readonly entrypoint: string | undefined;
  readonly onExit: WorkflowSpecProps['onExit'];
  readonly hooks: Templated<NonNullable<argo.WorkflowSpec['hooks']>> | undefined;
}

/** Renders the spec. */
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

/** Finds a ServiceAccount that is set in two ways. */
export function checkServiceAccount(props: WorkflowSpecProps): Problem[] {
  if (props.serviceAccount === undefined || props.serviceAccountName === undefined) return [];
  const message = `Both 'serviceAccount' and 'serviceAccountName' are set. Omit one of them.`;
  return [{ code: 'conflicting-service-accounts', message, path: 'serviceAccountName' }];
}
