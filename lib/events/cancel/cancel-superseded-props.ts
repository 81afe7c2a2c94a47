import type { ApiObjectMetadata } from 'cdk8s';
import type * as argo from '../../../imports/argoproj.io';
import type { NeedsValue, ParameterPort, Templated, WorkflowTemplateProps } from '../../workflow';

/** What a run of `CancelSuperseded` is told. */
// Not an interface: the compiler takes an interface for ports only if it allows any key.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type CancelSupersededArguments = {
  /** The value of the label `cdk8s-argo-ci/concurrency-group` that the builds of one line have (`concurrency-group`). */
  readonly concurrencyGroup: ParameterPort<string, NeedsValue, undefined>;
  /** The name of the build that is to stay, and that decides which ones are older (`workflow`). */
  readonly workflow: ParameterPort<string, NeedsValue, undefined>;
};

/** Properties of a `CancelSuperseded`. */
export interface CancelSupersededProps extends Omit<
  WorkflowTemplateProps<{}>,
  'arguments' | 'entrypoint' | 'serviceAccountName'
> {
  /**
   * Name, namespace, labels and annotations of the ServiceAccount that is created; an error beside `serviceAccount`.
   * Where `serviceAccount` is given, it gets the rights and none is created.
   *
   * @default - the name of the WorkflowTemplate, in its namespace
   */
  readonly serviceAccountMetadata?: ApiObjectMetadata;

  /**
   * Name, labels and annotations of the Role.
   *
   * @default - the name of the WorkflowTemplate, in its namespace
   */
  readonly roleMetadata?: ApiObjectMetadata;

  /**
   * Name, labels and annotations of the RoleBinding; its name follows the rules of `PodControllerRbac`.
   *
   * @default - the name `<ServiceAccount>:<Role>`, in the namespace of the WorkflowTemplate
   */
  readonly bindingMetadata?: ApiObjectMetadata;

  /**
   * How long to wait for a build that is not there yet, before looking for it once more. As Argo has it: a number
   * of seconds, or a text such as `30s`.
   *
   * @default '10s'
   */
  readonly retryDelay?: string;

  /**
   * Fields of the container that stops the builds, in an image that has the command `argo`. A controller with an
   * instance ID needs the environment variable `ARGO_INSTANCEID`.
   *
   * @default - `argo stop` of quay.io/argoproj/argocli
   */
  readonly container?: Templated<Partial<argo.Container>>;
}
