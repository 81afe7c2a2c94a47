import type { Problem } from '../../finding';
import { checkLabels } from '../../kubernetes/label';
import { checkMetadata } from '../../kubernetes/name';
import { checkClusterNetwork, checkDestinations, checkPorts } from '../../kubernetes/network/check-network';
import { isHostInCluster } from '../../kubernetes/network/cluster-host';
import type { Repository } from '../artifacts/repository/repositories';
import { isStorageServer } from '../artifacts/repository/repositories';
import type { WorkflowNetwork, WorkflowNetworkPolicyProps } from './workflow-network-policy-props';

/** Checks the properties of a `WorkflowNetworkPolicy`. */
export function checkWorkflowNetworkPolicy(
  props: WorkflowNetworkPolicyProps,
  repositories: readonly Repository[],
): Problem[] {
  return [
    ...checkMetadata(props.metadata, 'subdomain', 'NetworkPolicy'),
    ...checkLabels(props.podLabels ?? {}, 'podLabels'),
    ...checkWorkflowNetwork(props),
    ...checkArtifactStore(props, repositories),
  ];
}

function checkWorkflowNetwork(network: WorkflowNetwork): Problem[] {
  const { to, artifactStore, daemonPorts } = network;
  return [
    ...checkClusterNetwork(network),
    ...checkDestinations(to, 'to'),
    ...(isStorageServer(artifactStore) ? [] : checkDestinations(artifactStore, 'artifactStore')),
    ...checkPorts(daemonPorts, 'daemonPorts'),
  ];
}

/** Finds an artifact repository in the cluster whose pods are not known. */
function checkArtifactStore(
  { artifactStore }: WorkflowNetwork,
  repositories: readonly Repository[],
): Problem[] {
  if (artifactStore !== undefined) return [];
  return repositories
    .filter(({ server, endpoint }) => server === undefined && isHostInCluster(endpoint))
    .map(({ endpoint }): Problem => {
      const message = `The artifact repository '${endpoint}' is inside the cluster, but its pods are not known. Set 'artifactStore' to their namespace, labels and ports.`;
      return { code: 'missing-artifact-store', message, path: 'artifactStore' };
    });
}
