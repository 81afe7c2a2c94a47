import type { Problem } from '../../finding';
import { checkLabels } from '../label';
import { checkName } from '../name';
import type { Cidr } from './cidr';
import { cidrOfAddress, containsCidr, parseCidr } from './cidr';
import type { ClusterNetwork, DnsServers } from './cluster-network';
import type { NetworkDestination, NetworkPeer } from './peer';

/** Checks the servers of a cluster and the addresses outside of it. `prefix` is that of the properties. */
export function checkClusterNetwork(
  { apiServer, dns = [], external }: ClusterNetwork,
  prefix = '',
): Problem[] {
  const { except = [], ports } = external === false ? {} : (external ?? {});
  return [
    ...checkDestination(apiServer, `${prefix}apiServer`),
    ...dns.flatMap((servers, index) => [
      ...checkPeer(servers, `${prefix}dns[${index}]`),
      ...(isOnlyDns(servers.ports) ? [] : checkMetadataServices(servers, `${prefix}dns[${index}]`)),
      ...checkPorts(servers.ports, `${prefix}dns[${index}].ports`),
    ]),
    ...except.flatMap((cidr, index) => checkExcept(cidr, `${prefix}external.except[${index}]`)),
    ...checkPorts(ports, `${prefix}external.ports`),
  ];
}

/** Google Cloud and Azure resolve names at the address of their metadata service, which gives no credentials at this port. */
function isOnlyDns(ports: DnsServers['ports'] = [53]): boolean {
  return ports.every((port) => port === 53);
}

/** Checks where connections come from. */
export function checkPeers(peers: readonly NetworkPeer[] | undefined, path: string): Problem[] {
  return (peers ?? []).flatMap((peer, index) => checkPeer(peer, `${path}[${index}]`));
}

/** Checks where connections go to. */
export function checkDestinations(given: readonly NetworkDestination[] | undefined, path: string): Problem[] {
  return (given ?? []).flatMap((destination, index) => checkDestination(destination, `${path}[${index}]`));
}

function checkDestination(destination: NetworkDestination, path: string): Problem[] {
  return [
    ...checkPeer(destination, path),
    ...checkMetadataServices(destination, path),
    ...checkPorts(destination.ports, `${path}.ports`),
  ];
}

function checkPeer({ cidrs, namespace, podLabels }: NetworkPeer, path: string): Problem[] {
  if (cidrs?.length === 0) return [missingPeer(`${path}.cidrs`)];
  if (cidrs !== undefined) return cidrs.flatMap((cidr, index) => checkCidr(cidr, `${path}.cidrs[${index}]`));
  if (namespace === undefined && Object.keys(podLabels ?? {}).length === 0) return [missingPeer(path)];
  return [
    ...(namespace === undefined ? [] : checkName(namespace, 'label', 'namespace', `${path}.namespace`)),
    ...checkLabels(podLabels ?? {}, `${path}.podLabels`),
  ];
}

function missingPeer(path: string): Problem {
  const message = "Neither addresses nor pods are specified. Set 'cidrs', 'namespace' or 'podLabels'.";
  return { code: 'missing-network-peer', message, path };
}

/** Checks the ports of a rule. For Kubernetes, none at all would be all ports. */
export function checkPorts(ports: readonly number[] | undefined, path: string): Problem[] {
  if (ports?.length === 0) {
    const message = "'ports' is empty. Add at least one port.";
    return [{ code: 'invalid-port', message, path }];
  }
  return (ports ?? [])
    .filter((port) => !Number.isInteger(port) || port < 1 || port > 65535)
    .map((port): Problem => {
      const message = `${port} is not a port. Use an integer from 1 to 65535.`;
      return { code: 'invalid-port', message, path };
    });
}

function checkCidr(text: string, path: string): Problem[] {
  if (parseCidr(text) !== undefined) return [];
  const isAddress = cidrOfAddress(text) !== undefined;
  const remedy = isAddress
    ? `For one address, use '${text}/${text.includes(':') ? 128 : 32}'.`
    : "Use the first address of a block and the length of its prefix, such as '10.1.2.0/24'.";
  return [{ code: 'invalid-cidr', message: `'${text}' is not in CIDR notation. ${remedy}`, path }];
}

function checkExcept(text: string, path: string): Problem[] {
  if (parseCidr(text)?.prefix !== 0) return checkCidr(text, path);
  const message = `'${text}' contains all addresses. For none outside of the cluster, set 'external: false'.`;
  return [{ code: 'invalid-cidr', message, path }];
}

/** Addresses at which cloud providers give credentials to their machines. */
const METADATA_SERVICES = [
  '169.254.169.254',
  '100.100.100.200',
  '168.63.129.16',
  '192.0.0.192',
  'fd00:ec2::254',
].flatMap((address): { readonly address: string; readonly cidr: Cidr }[] => {
  const cidr = cidrOfAddress(address);
  return cidr === undefined ? [] : [{ address, cidr }];
});

/** Finds destinations that contain a metadata service. */
function checkMetadataServices({ cidrs = [] }: NetworkPeer, path: string): Problem[] {
  return cidrs.flatMap((text, index): Problem[] => {
    const cidr = parseCidr(text);
    const reached = METADATA_SERVICES.find(
      (service) => cidr !== undefined && containsCidr(cidr, service.cidr),
    );
    if (reached === undefined) return [];
    const remedy = text === `${reached.address}/${reached.cidr.prefix}` ? 'Remove it' : 'Use smaller blocks';
    const message = `'${text}' contains ${reached.address}, a metadata service with the credentials of a node. ${remedy}.`;
    return [{ code: 'forbidden-metadata-service', message, path: `${path}.cidrs[${index}]` }];
  });
}
