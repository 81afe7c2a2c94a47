/** The peers of NetworkPolicies: either pods or addresses, with ports where connections go to. */
import type { Construct } from 'constructs';
import type { CiCdPipelineProps, NetworkDestination, NetworkPeer } from '../../lib';
import { MinioServer, WorkflowNetworkPolicy } from '../../lib';

declare const scope: Construct;
declare const server: MinioServer;

export const pods: NetworkPeer = { namespace: 'gitea', podLabels: { app: 'gitea' } };
export const addresses: NetworkPeer = { cidrs: ['10.1.2.0/24'] };
export const destination: NetworkDestination = { namespace: 'gitea', ports: [3000] };

// @ts-expect-error Types of property 'cidrs' are incompatible
export const both: NetworkPeer = { namespace: 'gitea', cidrs: ['10.1.2.0/24'] };

// @ts-expect-error Property 'ports' is missing
export const anyPort: NetworkDestination = { podLabels: { app: 'gitea' } };

const apiServer = { cidrs: ['172.18.0.2/32'], ports: [6443] };

new WorkflowNetworkPolicy(scope, 'a', { apiServer });
new WorkflowNetworkPolicy(scope, 'b', { apiServer, artifactStore: server, external: false });
new WorkflowNetworkPolicy(scope, 'c', {
  apiServer,
  artifactStore: [destination],
  external: { ports: [443] },
});

// @ts-expect-error Property 'apiServer' is missing
new WorkflowNetworkPolicy(scope, 'd', {});

// The API server has no pods that a policy could select.
// @ts-expect-error Type 'string' is not assignable to type 'undefined'
new WorkflowNetworkPolicy(scope, 'e', { apiServer: { namespace: 'default', ports: [443] } });

// @ts-expect-error Type 'true' is not assignable to type
new WorkflowNetworkPolicy(scope, 'f', { apiServer, external: true });

export const network: CiCdPipelineProps['networkPolicies'] = { apiServer, webhook: { from: [pods] } };

// Someone sends the webhooks.
// @ts-expect-error Property 'webhook' is missing
export const noSender: CiCdPipelineProps['networkPolicies'] = { apiServer };

new MinioServer(scope, 'minio', {
  networkPolicy: { namespaces: ['ci'], from: [pods], consoleFrom: [addresses] },
});
