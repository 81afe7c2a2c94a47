import type { ApiObjectMetadata } from 'cdk8s';
import type * as argo from '../../../imports/argoproj.io';
import type { NeedsValue, ParameterPort, Templated, WorkflowTemplateProps } from '../../workflow';

/** The arguments of `CancelSuperseded`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- ports are not an interface
export type CancelSupersededArguments = {
  /** The concurrency group: the value of the builds' label `cdk8s-argo-ci/concurrency-group` (`concurrency-group`). */
  readonly concurrencyGroup: ParameterPort<string, NeedsValue, undefined>;

  /** The name of the newest build, which supersedes the older ones (`workflow`). */
  readonly workflow: ParameterPort<string, NeedsValue, undefined>;
};

/** Properties of a `CancelSuperseded`. */
export interface CancelSupersededProps extends Omit<
  WorkflowTemplateProps<{}>,
  'arguments' | 'entrypoint' | 'serviceAccountName'
> {
  /**
   * Name, namespace, labels and annotations of the ServiceAccount. It is created unless `serviceAccount` is set, which then
   * gets the rights; setting both is an error.
   *
   * @default - the name and namespace of the WorkflowTemplate
   */
  readonly serviceAccountMetadata?: ApiObjectMetadata;

  /**
   * Name, labels and annotations of the Role.
   *
   * @default - the name of the WorkflowTemplate
   */
  readonly roleMetadata?: ApiObjectMetadata;

  /**
   * Name, labels and annotations of the RoleBinding; see `PodControllerRbac` for its name.
   *
   * @default - the name `<ServiceAccount>:<Role>`
   */
  readonly bindingMetadata?: ApiObjectMetadata;

  /**
   * How long to wait for a build that does not exist yet, before looking for it again: a number of seconds, or a duration
   * such as `30s`.
   *
   * @default '10s'
   */
  readonly retryDelay?: string;

  /**
   * Fields of the container that stops the builds. Its image must have the command `argo`. For a controller with an
   * instance ID, set the environment variable `ARGO_INSTANCEID`.
   *
   * @default - `argo stop` of quay.io/argoproj/argocli
   */
  readonly container?: Templated<Partial<argo.Container>>;
}
