import type { ApiObjectMetadata } from 'cdk8s';
import type { ClusterNetwork } from '../../kubernetes/network/cluster-network';
import type { NetworkDestination } from '../../kubernetes/network/peer';
import type { S3Server } from '../artifacts/s3/s3-server';

/** What the pods of workflows reach. */
export interface WorkflowNetwork extends ClusterNetwork {
  /**
   * Git hosts, registries and other servers inside the cluster or a private network, which the workflows use:
   * `[{ namespace: 'gitea', podLabels: { app: 'gitea' }, ports: [3000] }]`.
   *
   * @default - none
   */
  readonly to?: readonly NetworkDestination[];

  /**
   * The artifact storage: a `SeaweedFsServer` or `MinioServer` of the same app, or the pods or addresses of another one inside the cluster or a
   * private network. Storage outside of it is one of the external addresses.
   *
   * @default - the servers of each artifact repository of the app in the same namespace
   */
  readonly artifactStore?: S3Server | readonly NetworkDestination[];

  /**
   * The TCP ports at which the selected pods reach each other, for templates with `daemon`.
   *
   * @default - none
   */
  readonly daemonPorts?: readonly number[];
}

/** Properties of a `WorkflowNetworkPolicy`. */
export interface WorkflowNetworkPolicyProps extends WorkflowNetwork {
  /**
   * Labels of the pods that the policy applies to, in addition to that of Argo: those in `podMetadata` of a workflow.
   *
   * @default - the pods of all workflows in the namespace
   */
  readonly podLabels?: { readonly [name: string]: string };

  /**
   * Name, namespace, labels and annotations of the NetworkPolicy.
   *
   * @default - the id of the construct is the name
   */
  readonly metadata?: ApiObjectMetadata;
}
