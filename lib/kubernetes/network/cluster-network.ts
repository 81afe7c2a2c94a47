import type { ExternalAddresses } from './external-addresses';
import { renderExternalPeers } from './external-addresses';
import type { NetworkRule } from './network-policy';
import { tcp } from './network-policy';
import type { NetworkAddresses, NetworkDestination, NetworkPeer } from './peer';
import { renderPeer } from './peer';

/** Servers that resolve names. */
export type DnsServers = NetworkPeer & {
  /**
   * Their ports, for UDP and TCP. The pods of OpenShift listen on 5353.
   *
   * @default [53]
   */
  readonly ports?: readonly number[];
};

/** What NetworkPolicies need to know about a cluster. */
export interface ClusterNetwork {
  /**
   * The API server: the addresses and the port that `kubectl get endpointslices -n default -l
   * kubernetes.io/service-name=kubernetes` lists, such as `{ cidrs: ['172.18.0.2/32'], ports: [6443] }`. If the network
   * applies policies to the addresses of Services, such as that of the AWS VPC CNI, add the address and the port of the
   * Service (`kubectl get service -n default kubernetes`). With Cilium, a policy applies to the addresses of nodes only
   * if `policyCIDRMatchMode` is `nodes`.
   */
  readonly apiServer: NetworkAddresses & Pick<NetworkDestination, 'ports'>;

  /**
   * The DNS servers. With NodeLocal DNSCache, add its address: `{ cidrs: ['169.254.20.10/32'] }`, and with Cloud DNS for
   * GKE that of Google's metadata server: `{ cidrs: ['169.254.169.254/32'] }`.
   *
   * @default - the pods in `kube-system` with the label `k8s-app: kube-dns`, as CoreDNS has
   */
  readonly dns?: readonly DnsServers[];

  /**
   * The addresses outside of the cluster. With `false`, none of them is reached.
   *
   * @default - all public addresses
   */
  readonly external?: ExternalAddresses | false;
}

/** The DNS servers of most clusters. */
const CLUSTER_DNS: readonly DnsServers[] = [
  { namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' } },
];

const DNS_PORTS = [53];

/** Renders the rules for DNS servers. */
export function renderDns({ dns = CLUSTER_DNS }: Pick<ClusterNetwork, 'dns'>): NetworkRule[] {
  return dns.map((servers) => ({
    peers: renderPeer(servers),
    ports: (servers.ports ?? DNS_PORTS).flatMap((port) => [
      { protocol: 'UDP' as const, port },
      { protocol: 'TCP' as const, port },
    ]),
  }));
}

/** Renders the rule for a destination. */
export function renderDestination(destination: NetworkDestination): NetworkRule {
  return { peers: renderPeer(destination), ports: tcp(destination.ports) };
}

/** Renders the rules for addresses outside of the cluster. */
export function renderExternal({ external = {} }: Pick<ClusterNetwork, 'external'>): NetworkRule[] {
  if (external === false) return [];
  const { ports } = external;
  return [{ peers: renderExternalPeers(external), ...(ports !== undefined && { ports: tcp(ports) }) }];
}
