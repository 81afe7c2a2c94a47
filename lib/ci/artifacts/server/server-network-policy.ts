import type { NetworkPolicyPeer, NetworkRule } from '../../../kubernetes/network/network-policy';
import { havingLabel, tcp } from '../../../kubernetes/network/network-policy';
import type { NetworkPeer } from '../../../kubernetes/network/peer';
import { namespacePeer, renderPeer } from '../../../kubernetes/network/peer';

/**
 * The label that Argo sets on each pod of a workflow, also on those of its agent and its artifact garbage collection
 * (v3.7.6, workflow/controller: workflowpod.go, agent.go, artifact_gc.go).
 */
export const WORKFLOW_LABEL = 'workflows.argoproj.io/workflow';

/** Who reaches an S3 server of the app. */
export interface ServerNetworkPolicy {
  /**
   * The namespaces whose workflows use the server.
   *
   * @default - the namespace of the server, and that of each artifact repository of the app with this server
   */
  readonly namespaces?: readonly string[];

  /**
   * Others that use the S3 API, such as Argo's server, in which artifacts and archived logs are opened:
   * `[{ namespace: 'argo', podLabels: { app: 'argo-server' } }]`.
   *
   * @default - none
   */
  readonly from?: readonly NetworkPeer[];
}

/** The connections to the S3 API of a server. */
export function renderServerIngress(
  from: readonly NetworkPeer[],
  namespaces: readonly (string | undefined)[],
  port: number,
): NetworkRule {
  const workflows: NetworkPolicyPeer[] = [...new Set(namespaces)].map((namespace) => ({
    ...namespacePeer(namespace),
    podSelector: havingLabel(WORKFLOW_LABEL),
  }));
  return { peers: [...workflows, ...from.flatMap(renderPeer)], ports: tcp([port]) };
}
