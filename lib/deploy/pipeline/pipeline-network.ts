import type { Construct } from 'constructs';
import { WorkflowNetworkPolicy } from '../../ci/network/workflow-network-policy';
import type { Problem } from '../../finding';
import { locateLike } from '../../git/hosts';
import type { GitRepository } from '../../git/repository';
import type { NamedMetadata } from '../../kubernetes/name';
import { isHostInCluster, namespaceOfService } from '../../kubernetes/network/cluster-host';
import type { NetworkDestination } from '../../kubernetes/network/peer';
import type { CiCdPipelineOptions, PipelineNetwork } from './ci-cd-pipeline-props';

/** The label of the pods of a pipeline's workflow; its value is the name of the pipeline. */
const PIPELINE_LABEL = 'cdk8s-argo-ci/pipeline';

type Spec = NonNullable<CiCdPipelineOptions['spec']>;
type Metadata = NonNullable<Spec['podMetadata']>;

/** Adds the label of a pipeline to the pods of its workflow, including those that delete its artifacts. */
export function labelPods({ podMetadata, artifactGC, ...spec }: Spec, pipeline: string): Spec {
  const labelled = (metadata: Metadata = {}): Metadata => {
    return { ...metadata, labels: { ...metadata.labels, [PIPELINE_LABEL]: pipeline } };
  };
  return {
    ...spec,
    podMetadata: labelled(podMetadata),
    ...(artifactGC !== undefined && {
      artifactGC: { ...artifactGC, podMetadata: labelled(artifactGC.podMetadata) },
    }),
  };
}

/** Creates the NetworkPolicy of a pipeline's workflow. */
export function createWorkflowPolicy(
  scope: Construct,
  { webhook: _, ...network }: PipelineNetwork,
  { name, namespace }: NamedMetadata,
): WorkflowNetworkPolicy {
  return new WorkflowNetworkPolicy(scope, 'network-policy', {
    ...network,
    podLabels: { [PIPELINE_LABEL]: name },
    metadata: { name: `${name}-workflow`, namespace },
  });
}

/** The properties of a pipeline that its NetworkPolicies depend on. */
interface NetworkUse {
  readonly repository: GitRepository;
  readonly imageName: string;
  readonly deploy: { readonly repository: string };
  readonly spec?: Pick<Spec, 'hostNetwork'>;
}

/** Finds NetworkPolicies without effect, and those that prevent what the pipeline does. */
export function checkPipelineNetwork(network: PipelineNetwork | undefined, use: NetworkUse): Problem[] {
  if (network === undefined) return [];
  return [...checkHostNetwork(use), ...checkHosts(network, use)];
}

function checkHostNetwork({ spec }: NetworkUse): Problem[] {
  if (spec?.hostNetwork !== true) return [];
  const message =
    "Pods with 'hostNetwork' use the network of their node, so NetworkPolicies do not restrict them. Remove it, or omit this.";
  return [{ code: 'conflicting-host-network-and-policies', message, path: 'networkPolicies' }];
}

/** Finds Git hosts and registries that the NetworkPolicy of the workflow does not allow. */
function checkHosts(network: PipelineNetwork, { repository, imageName, deploy }: NetworkUse): Problem[] {
  const { to = [], external } = network;
  const [, registry = 'docker.io'] = /^([^/]*[.:][^/]*)\//.exec(imageName) ?? [];
  const hosts = new Set([repository.host, locateLike(repository, deploy.repository).host, registry]);
  return [...hosts]
    .filter((host) => isHostInCluster(host) || external === false)
    .filter((host) => !to.some((one) => mayBeAt(one, host)))
    .map((host): Problem => {
      const message = isHostInCluster(host)
        ? `'${host}' is inside the cluster or a private network, and the NetworkPolicy does not allow connections to it. Add its pods or addresses.`
        : `'${host}' is outside of the cluster, and with 'external: false', the NetworkPolicy does not allow connections to it. Add the pods or addresses of a proxy.`;
      return { code: 'missing-network-destination', message, path: 'networkPolicies.to' };
    });
}

/** Whether a destination may be the server with this name. */
function mayBeAt({ cidrs, namespace }: NetworkDestination, host: string): boolean {
  const expected = namespaceOfService(host);
  return cidrs !== undefined || namespace === undefined || expected === undefined || namespace === expected;
}
