import type { NetworkPolicyPeer } from './network-policy';

/** Pods that a NetworkPolicy allows connections with. At least one property is required. */
export interface NetworkPods {
  /**
   * The name of their namespace.
   *
   * @default - the namespace of the policy
   */
  readonly namespace?: string;

  /**
   * Labels that all of the pods have.
   *
   * @default - all pods of the namespace
   */
  readonly podLabels?: { readonly [name: string]: string };

  readonly cidrs?: undefined;
}

/** Addresses that a NetworkPolicy allows connections with. */
export interface NetworkAddresses {
  /**
   * Blocks of addresses in CIDR notation, such as `10.1.2.0/24`, or `10.1.2.3/32` for one address. For a Service, use the
   * addresses of its pods: most networks replace the address of a Service before they apply a policy.
   */
  readonly cidrs: readonly string[];

  readonly namespace?: undefined;
  readonly podLabels?: undefined;
}

/** Where connections come from: pods or addresses. */
export type NetworkPeer = NetworkPods | NetworkAddresses;

/** Where connections go to: pods or addresses, and their ports. */
export type NetworkDestination = NetworkPeer & {
  /**
   * The TCP ports. For pods, these are the ports of their containers: most networks replace the port of a Service before
   * they apply a policy.
   */
  readonly ports: readonly number[];
};

/** The label with the name of a namespace, which Kubernetes sets. */
const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';

/** Renders the pods or addresses of a rule. */
export function renderPeer(peer: NetworkPeer): NetworkPolicyPeer[] {
  if (peer.cidrs !== undefined) return peer.cidrs.map((cidr) => ({ ipBlock: { cidr } }));
  const { namespace, podLabels } = peer;
  // With neither selector, a peer is not valid.
  const needsPods = podLabels !== undefined || namespace === undefined;
  const podSelector = podLabels === undefined ? {} : { matchLabels: podLabels };
  return [{ ...namespacePeer(namespace), ...(needsPods && { podSelector }) }];
}

/** The part of a peer that selects a namespace by name; undefined is that of the policy. */
export function namespacePeer(namespace: string | undefined): Pick<NetworkPolicyPeer, 'namespaceSelector'> {
  if (namespace === undefined) return {};
  return { namespaceSelector: { matchLabels: { [NAMESPACE_LABEL]: namespace } } };
}
