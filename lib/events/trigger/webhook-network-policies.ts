import type { Construct } from 'constructs';
import type { Problem } from '../../finding';
import type { NamedMetadata } from '../../kubernetes/name';
import { checkClusterNetwork, checkDestinations, checkPeers } from '../../kubernetes/network/check-network';
import { isHostInCluster } from '../../kubernetes/network/cluster-host';
import { renderDestination, renderDns, renderExternal } from '../../kubernetes/network/cluster-network';
import type { NetworkPolicyPeer, NetworkRule } from '../../kubernetes/network/network-policy';
import { createNetworkPolicy, havingLabel, tcp } from '../../kubernetes/network/network-policy';
import { renderPeer } from '../../kubernetes/network/peer';
import type { IEventBus } from '../bus/event-bus';
import { EventBus } from '../bus/event-bus';
import { WEBHOOK_PORT } from '../webhook/webhook-source';
import type { WebhookNetwork } from './git-webhook-props';

/**
 * The labels with the name of the object that Argo Events sets on the pods of an EventSource, a Sensor and an EventBus
 * (v1.9, pkg/reconciler: eventsource/controller.go, sensor/controller.go, eventbus/installer/installer.go).
 */
const LABELS = { eventSource: 'eventsource-name', sensor: 'sensor-name', eventBus: 'eventbus-name' } as const;

/** The ports of JetStream for clients, and for its pods among themselves (v1.9, eventbus/installer/jetstream.go). */
const JETSTREAM = { client: 4222, cluster: 6222 } as const;

/** A webhook whose pods get NetworkPolicies. */
interface RestrictedWebhook {
  readonly network: WebhookNetwork;
  readonly metadata: NamedMetadata;
  readonly eventBus: IEventBus;

  /** Whether the EventSource calls the API of the Git host. */
  readonly registersHook: boolean;
}

/** Creates the NetworkPolicies of an EventSource, its Sensor, and their EventBus if it belongs to the app. */
export function createWebhookPolicies(scope: Construct, webhook: RestrictedWebhook): void {
  const { network, eventBus, metadata, registersHook } = webhook;
  const bus: NetworkPolicyPeer = {
    podSelector: { matchLabels: { [LABELS.eventBus]: eventBus.eventBusName } },
  };
  const toBus: NetworkRule[] = [...renderDns(network), { peers: [bus], ports: tcp([JETSTREAM.client]) }];
  const toHost = registersHook
    ? [...(network.webhook.to ?? []).map(renderDestination), ...renderExternal(network)]
    : [];
  const metadataOf = (suffix: string): NamedMetadata => {
    const { name, namespace } = metadata;
    return { namespace, name: `${name}-${suffix}` };
  };
  createNetworkPolicy(scope, 'EventSourceNetworkPolicy', {
    metadata: metadataOf('eventsource'),
    pods: { matchLabels: { [LABELS.eventSource]: metadata.name } },
    ingress: () => [{ peers: network.webhook.from.flatMap(renderPeer), ports: tcp([WEBHOOK_PORT]) }],
    egress: () => [...toBus, ...toHost],
  });
  createNetworkPolicy(scope, 'SensorNetworkPolicy', {
    metadata: metadataOf('sensor'),
    pods: { matchLabels: { [LABELS.sensor]: metadata.name } },
    ingress: () => [],
    egress: () => [...toBus, renderDestination(network.apiServer)],
  });
  if (!EventBus.isEventBus(eventBus)) return;
  const eachOther: NetworkRule = { peers: [bus], ports: tcp([JETSTREAM.cluster]) };
  createNetworkPolicy(scope, 'EventBusNetworkPolicy', {
    metadata: metadataOf('eventbus'),
    pods: bus.podSelector ?? {},
    ingress: () => [
      // Other triggers of the namespace use the same EventBus.
      {
        peers: [
          { podSelector: havingLabel(LABELS.eventSource) },
          { podSelector: havingLabel(LABELS.sensor) },
        ],
        ports: tcp([JETSTREAM.client]),
      },
      eachOther,
    ],
    egress: () => [...renderDns(network), eachOther],
  });
}

/**
 * Checks what the pods of a webhook reach, and who reaches them.
 *
 * @param host the Git host, if the EventSource registers the webhook there
 */
export function checkWebhookNetwork(
  network: WebhookNetwork | undefined,
  host: string | undefined,
): Problem[] {
  if (network === undefined) return [];
  const path = 'networkPolicies';
  return [
    ...checkClusterNetwork(network, `${path}.`),
    ...checkPeers(network.webhook.from, `${path}.webhook.from`),
    ...checkDestinations(network.webhook.to, `${path}.webhook.to`),
    ...checkHost(network, host, `${path}.webhook.to`),
  ];
}

/** Finds a Git host at which the EventSource cannot register the webhook. */
function checkHost({ webhook, external }: WebhookNetwork, host: string | undefined, path: string): Problem[] {
  const { to = [] } = webhook;
  if (host === undefined || to.length > 0 || (external !== false && !isHostInCluster(host))) return [];
  const message = `The NetworkPolicy does not allow the EventSource to connect to '${host}', where it registers the webhook. Add the pods or addresses of the host, or of a proxy.`;
  return [{ code: 'missing-network-destination', message, path }];
}
