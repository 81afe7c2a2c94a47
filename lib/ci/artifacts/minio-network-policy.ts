import type { NetworkPolicyPeer, NetworkRule } from '../../kubernetes/network/network-policy';
import { havingLabel, tcp } from '../../kubernetes/network/network-policy';
import type { NetworkPeer } from '../../kubernetes/network/peer';
import { namespacePeer, renderPeer } from '../../kubernetes/network/peer';

/**
 * The label that Argo sets on each pod of a workflow, also on those of its agent and its artifact garbage collection
 * (v3.7.6, workflow/controller: workflowpod.go, agent.go, artifact_gc.go).
 */
export const WORKFLOW_LABEL = 'workflows.argoproj.io/workflow';

/** Who reaches a MinIO server. */
export interface MinioNetworkPolicy {
  /**
   * The namespaces whose workflows use the server.
   *
   * @default - the namespace of the server, and that of each `MinioArtifactRepo` of the app with this server
   */
  readonly namespaces?: readonly string[];

  /**
   * Others that use the S3 API, such as Argo's server, in which artifacts and archived logs are opened:
   * `[{ namespace: 'argo', podLabels: { app: 'argo-server' } }]`.
   *
   * @default - none
   */
  readonly from?: readonly NetworkPeer[];

  /**
   * Who uses the web console.
   *
   * @default - no one, except by `kubectl port-forward`
   */
  readonly consoleFrom?: readonly NetworkPeer[];
}

/** The connections to a MinIO server. */
export function renderMinioIngress(
  policy: MinioNetworkPolicy,
  namespaces: readonly (string | undefined)[],
  ports: { readonly api: number; readonly console: number },
): NetworkRule[] {
  const { from = [], consoleFrom = [] } = policy;
  const workflows: NetworkPolicyPeer[] = [...new Set(namespaces)].map((namespace) => ({
    ...namespacePeer(namespace),
    podSelector: havingLabel(WORKFLOW_LABEL),
  }));
  return [
    { peers: [...workflows, ...from.flatMap(renderPeer)], ports: tcp([ports.api]) },
    { peers: consoleFrom.flatMap(renderPeer), ports: tcp([ports.console]) },
  ];
}
