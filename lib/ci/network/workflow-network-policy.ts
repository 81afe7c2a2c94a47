import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { LabelSelector } from '../../../imports/argoproj.io';
import { addCheck } from '../../finding';
import { metadataFor, namespaceOf } from '../../kubernetes/name';
import { renderDestination, renderDns, renderExternal } from '../../kubernetes/network/cluster-network';
import type { NetworkRule } from '../../kubernetes/network/network-policy';
import { createNetworkPolicy, havingLabel, tcp } from '../../kubernetes/network/network-policy';
import type { NetworkDestination } from '../../kubernetes/network/peer';
import { isStorageServer, repositoriesOf } from '../artifacts/repository/repositories';
import { WORKFLOW_LABEL } from '../artifacts/server/server-network-policy';
import { checkWorkflowNetworkPolicy } from './check-workflow-network-policy';
import type { WorkflowNetworkPolicyProps } from './workflow-network-policy-props';

/**
 * A NetworkPolicy for the pods of workflows, in which code of a repository runs. They reach DNS, the API server and the
 * artifact storage, which Argo's containers in the same pod need, the listed servers, and addresses outside of the
 * cluster: no other pods, no private addresses, and no metadata service of a cloud provider. No pod can connect to them.
 *
 * The network of the cluster must support NetworkPolicies: otherwise, they have no effect.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { MinioArtifactRepo, MinioServer, WorkflowNetworkPolicy } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci', { namespace: 'ci' });
 * const server = new MinioServer(chart, 'minio', { networkPolicy: {} });
 * new MinioArtifactRepo(chart, 'artifacts', { server });
 * new WorkflowNetworkPolicy(chart, 'workflows', {
 *   apiServer: { cidrs: ['172.18.0.2/32'], ports: [6443] },
 *   to: [{ namespace: 'gitea', podLabels: { app: 'gitea' }, ports: [3000] }],
 * });
 * ```
 *
 * NetworkPolicies are additive: what another one allows these pods is possible, too.
 */
export class WorkflowNetworkPolicy extends Construct {
  /** The NetworkPolicy. */
  readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: WorkflowNetworkPolicyProps) {
    super(scope, id);
    const { to = [], daemonPorts, podLabels } = props;
    const pods: LabelSelector = {
      ...(podLabels !== undefined && { matchLabels: podLabels }),
      ...havingLabel(WORKFLOW_LABEL),
    };
    const each: NetworkRule[] =
      daemonPorts === undefined ? [] : [{ peers: [{ podSelector: pods }], ports: tcp(daemonPorts) }];
    this.apiObject = createNetworkPolicy(this, 'Resource', {
      metadata: metadataFor(id, props.metadata),
      pods,
      ingress: () => each,
      egress: () => [
        ...renderDns(props),
        renderDestination(props.apiServer),
        ...this.artifactStores(props).map(renderDestination),
        ...to.map(renderDestination),
        ...each,
        ...renderExternal(props),
      ],
    });
    addCheck(this, () => checkWorkflowNetworkPolicy(props, this.repositories()));
  }

  private repositories(): ReturnType<typeof repositoriesOf> {
    return repositoriesOf(this, namespaceOf(this.apiObject));
  }

  private artifactStores({ artifactStore }: WorkflowNetworkPolicyProps): readonly NetworkDestination[] {
    if (artifactStore !== undefined && !isStorageServer(artifactStore)) return artifactStore;
    const servers =
      artifactStore === undefined
        ? this.repositories().flatMap(({ server }) => server ?? [])
        : [artifactStore];
    return [...new Set(servers)].map((server) => server.destinationFrom(namespaceOf(this.apiObject)));
  }
}
