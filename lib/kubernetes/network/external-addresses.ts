import { canonicalIpv6, parseCidr } from './cidr';
import type { NetworkPolicyPeer } from './network-policy';

/** Addresses outside of the cluster. */
export interface ExternalAddresses {
  /**
   * Further addresses that are not reached, in CIDR notation: those of nodes, pods and Services if they are public, as in
   * clusters with IPv6.
   *
   * @default - only those that are not public: private and link-local ones, which include metadata services, and others
   * with a special purpose
   */
  readonly except?: readonly string[];

  /**
   * The TCP ports that are reached, such as `[443]`.
   *
   * @default - all ports of all protocols
   */
  readonly ports?: readonly number[];
}

/**
 * IPv4 addresses that are not public, by IANA's registry of special-purpose addresses, and those of cloud services for
 * their own machines. Cloud providers use several of these blocks for pods, nodes and metadata services.
 */
const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  // Shared address space: Alibaba Cloud's metadata service, 100.100.100.200, and pods of EKS and GKE.
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Azure's WireServer, which has the credentials of a node.
  '168.63.129.16/32',
  // Link-local: the metadata services of AWS, Azure, Google Cloud and others, 169.254.169.254.
  '169.254.0.0/16',
  '172.16.0.0/12',
  // IETF protocols: a metadata address of Oracle Cloud, 192.0.0.192.
  '192.0.0.0/24',
  // Examples (TEST-NET-1), and a former relay: nodes and pods of GKE.
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  // Benchmarks: pods of EKS.
  '198.18.0.0/15',
  // Examples (TEST-NET-2 and 3): nodes and pods of GKE.
  '198.51.100.0/24',
  '203.0.113.0/24',
  // Multicast, and the reserved addresses up to 255.255.255.255: pods of GKE.
  '224.0.0.0/3',
];

/** The same for IPv6. */
const SPECIAL_IPV6 = [
  // No address, and the own pod.
  '::/96',
  // NAT64 of a private network.
  '64:ff9b:1::/48',
  // Unique local addresses: the metadata service of AWS, fd00:ec2::254.
  'fc00::/7',
  'fe80::/10',
  // Multicast.
  'ff00::/8',
];

/** Renders the addresses outside of the cluster. */
export function renderExternalPeers({ except = [] }: ExternalAddresses): NetworkPolicyPeer[] {
  const isIpv6 = (cidr: string): boolean => cidr.includes(':');
  const ipv4 = [...SPECIAL_IPV4, ...except.filter((cidr) => !isIpv6(cidr))];
  const ipv6 = [...SPECIAL_IPV6, ...except.filter(isIpv6), ...ipv4.map(nat64Of)];
  return [{ ipBlock: { cidr: '0.0.0.0/0', except: ipv4 } }, { ipBlock: { cidr: '::/0', except: ipv6 } }];
}

/** The block of IPv6 addresses that NAT64 translates to a block of IPv4 addresses (RFC 6052). */
function nat64Of(cidr: string): string {
  const { first = 0n, prefix = 0 } = parseCidr(cidr) ?? {};
  const groups = [first >> 16n, first & 0xffffn].map((group) => group.toString(16));
  return `${canonicalIpv6(`64:ff9b::${groups.join(':')}`)}/${96 + prefix}`;
}
