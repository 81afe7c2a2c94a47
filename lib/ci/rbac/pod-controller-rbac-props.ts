import type { ApiObjectMetadata } from 'cdk8s';
import type { PolicyRule } from '../../../imports/kubernetes';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';

/** Properties of a `PodControllerRbac`. */
export interface PodControllerRbacProps {
  /**
   * An existing ServiceAccount for workflows. An error if it is known to be in another namespace than the Role.
   *
   * @default - a new ServiceAccount
   */
  readonly serviceAccount?: IServiceAccount;

  /**
   * Name, namespace, labels and annotations of the new ServiceAccount.
   *
   * @default - the name `argo-ci`, in the namespace of the Role
   */
  readonly serviceAccountMetadata?: ApiObjectMetadata;

  /**
   * Name, namespace, labels and annotations of the Role. The namespace must be that of the workflows.
   *
   * @default - the name `pod-controller`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Name, labels and annotations of the RoleBinding.
   *
   * The Role of a RoleBinding is immutable: to change it, the RoleBinding would have to be deleted by hand. The default
   * name therefore contains both the ServiceAccount and the Role, so that another Role gets another RoleBinding. A name
   * without a colon is reserved for the Role `pod-controller`; for any other Role, the name must end with a colon and
   * the name of the Role, such as `admin-rb:deployer`. An error otherwise.
   *
   * @default - the name `<ServiceAccount>:<Role>`, in the namespace of the Role
   */
  readonly bindingMetadata?: ApiObjectMetadata;

  /**
   * Whether Kubernetes mounts the token of the ServiceAccount in each container of the pods, also in those that run the
   * Dockerfile and the tests of whoever may push. Without it, only Argo's own containers have a token, which they read
   * from the Secret `<ServiceAccount>.service-account-token`. For a single container of yours that needs the token, use
   * `SERVICE_ACCOUNT_TOKEN`.
   *
   * @default false
   */
  readonly automountToken?: boolean;

  /**
   * Whether the Role allows Argo's executor to report results (create and patch `workflowtaskresults`). Argo Workflows
   * 3.6 and later require it, unless another Role of the ServiceAccount grants it.
   *
   * @default true
   */
  readonly executor?: boolean;

  /**
   * Whether the Role allows reading and patching all pods of the namespace and reading their logs, as Argo's executor
   * did before Argo Workflows 3.4. Whoever may patch a pod can replace the image of any other pod of the namespace.
   *
   * @default false
   */
  readonly patchPods?: boolean;

  /**
   * Whether the Role also allows what the workflows of the app that use the ServiceAccount need: for resource templates,
   * the action on the kind of the object; for HTTP and plugin templates, the agent's access to its tasks; for artifact
   * garbage collection, that to its tasks. Without it, a warning says which rules are missing.
   *
   * @default true
   */
  readonly deriveRules?: boolean;

  /**
   * Additional rules of the Role, for what is only known at run time or in the cluster.
   *
   * @default - none
   */
  readonly rules?: readonly PolicyRule[];
}
