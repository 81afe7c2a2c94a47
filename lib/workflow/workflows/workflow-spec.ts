import type { ApiObjectMetadata } from 'cdk8s';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import { isWithoutToken, tokenAccessOf } from '../../kubernetes/service-account';
import type { ResolvedTemplate } from '../model/resolved-template';
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
   * `workflowtaskresults`. With the account of a `PodControllerRbac`, only Argo's own containers get its token:
   * `automountServiceAccountToken` and `executor` are set too, unless they are given.
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
    ...tokenFields(props),
    ...(declared !== undefined && { arguments: declared }),
    ...(templates.length > 0 && { templates }),
  };
}

/**
 * The fields that keep the token from the containers of the user, if it is in a Secret that Argo's own containers can
 * mount. For an account without that Secret, they would keep the pods in `Init` forever.
 */
function tokenFields({
  serviceAccount,
  automountServiceAccountToken,
  executor,
  artifactGC,
}: WorkflowSpecProps): Pick<
  Templated<argo.WorkflowSpec>,
  'artifactGC' | 'automountServiceAccountToken' | 'executor'
> {
  const access = tokenAccessOf(serviceAccount);
  if (serviceAccount === undefined || access === 'unknown') return {};
  const { name } = serviceAccount;
  return {
    ...(access === 'executor' && {
      automountServiceAccountToken: automountServiceAccountToken ?? false,
      executor: executor ?? { serviceAccountName: name },
    }),
    // Argo deletes artifacts with the account `default`, unless this names another one.
    ...(artifactGC !== undefined && { artifactGC: { serviceAccountName: name, ...artifactGC } }),
  };
}

/**
 * Finds a ServiceAccount that is set in two ways, one whose token Argo's own containers would not get, and one whose token
 * the user's containers do not get although that is set.
 */
export function checkServiceAccount(
  props: WorkflowSpecProps,
  templates: readonly ResolvedTemplate[],
): Problem[] {
  return [...checkSources(props), ...checkExecutor(props), ...checkTokenMounts(props, templates)];
}

/** Argo passes the field to a pod only if it is false (workflow/controller, `setupServiceAccount`). */
function checkTokenMounts(
  { serviceAccount, automountServiceAccountToken }: WorkflowSpecProps,
  templates: readonly ResolvedTemplate[],
): Problem[] {
  if (serviceAccount === undefined || !isWithoutToken(serviceAccount)) return [];
  const mounting = templates.filter(({ ownManifest }) => ownManifest.automountServiceAccountToken === true);
  const places = [
    ...(automountServiceAccountToken === true ? ["'automountServiceAccountToken'"] : []),
    ...mounting.map(({ construct }) => `'automountServiceAccountToken' of the template '${construct.name}'`),
  ];
  return places.map((place) => {
    const message = `${place} has no effect: pods of the ServiceAccount '${serviceAccount.name}' get no token. Mount SERVICE_ACCOUNT_TOKEN in the container.`;
    return { code: 'unused-token-mount', message, path: 'automountServiceAccountToken' };
  });
}

function checkSources({ serviceAccount, serviceAccountName }: WorkflowSpecProps): Problem[] {
  if (serviceAccount === undefined || serviceAccountName === undefined) return [];
  const message = `Both 'serviceAccount' and 'serviceAccountName' are set. Omit one of them.`;
  return [{ code: 'conflicting-service-accounts', message, path: 'serviceAccountName' }];
}

/** Argo creates no pod without a token for its executor (workflow/controller, `setupServiceAccount`). */
function checkExecutor(props: WorkflowSpecProps): Problem[] {
  const { automountServiceAccountToken, executor, workflowTemplateRef, serviceAccount } = props;
  if (automountServiceAccountToken !== false || workflowTemplateRef !== undefined) return [];
  const isKnown = tokenAccessOf(serviceAccount) === 'executor' && executor === undefined;
  if (isKnown || (executor?.serviceAccountName ?? '') !== '') return [];
  const message = `'automountServiceAccountToken' is false, so Argo needs another token for its own containers. Set 'executor.serviceAccountName'.`;
  return [{ code: 'missing-executor-account', message, path: 'executor' }];
}
