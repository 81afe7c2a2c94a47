import { isIP } from 'node:net';

/** A block of IP addresses. */
export interface Cidr {
  readonly family: 4 | 6;

  /** The first address of the block. */
  readonly first: bigint;

  /** How many bits of the first address all addresses of the block have in common. */
  readonly prefix: number;
}

/** The number of bits of an address. */
const BITS = { 4: 32, 6: 128 } as const;

/**
 * Parses a block in CIDR notation. It must start at its first address: `10.0.0.0/24`, not `10.0.0.1/24`. It is undefined
 * for IPv4 addresses in IPv6, `::ffff:10.0.0.0/104`, which Kubernetes reads as IPv4.
 */
export function parseCidr(text: string): Cidr | undefined {
  const [, ip = '', length = ''] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const address = parseAddress(ip);
  const prefix = Number(length);
  if (address === undefined || length === '' || prefix > BITS[address.family]) return undefined;
  if (address.family === 6 && address.value >> 32n === 0xffffn) return undefined;
  const cidr = { family: address.family, first: address.value, prefix };
  return networkOf(cidr) === cidr.first ? cidr : undefined;
}

/** Whether the first block contains the second. */
export function containsCidr(outer: Cidr, inner: Cidr): boolean {
  return (
    outer.family === inner.family &&
    outer.prefix <= inner.prefix &&
    networkOf({ ...inner, prefix: outer.prefix }) === outer.first
  );
}

/** The block with a single address. */
export function cidrOfAddress(ip: string): Cidr | undefined {
  const address = parseAddress(ip);
  if (address === undefined) return undefined;
  return { family: address.family, first: address.value, prefix: BITS[address.family] };
}

/** The first address of the block with this prefix. */
function networkOf({ family, first, prefix }: Cidr): bigint {
  const host = BigInt(BITS[family] - prefix);
  return (first >> host) << host;
}

function parseAddress(ip: string): { readonly family: 4 | 6; readonly value: bigint } | undefined {
  const family = isIP(ip);
  if (family === 4) return { family, value: joined(ip.split('.').map(Number), 8) };
  // Zones, as in fe80::1%eth0, are local to a machine.
  return family === 6 && !ip.includes('%') ? { family, value: joined(groupsOf(ip), 16) } : undefined;
}

/** The shortest form of an IPv6 address (RFC 5952), except that an embedded IPv4 address becomes two groups. */
export function canonicalIpv6(ip: string): string {
  return new URL(`http://[${ip}]`).hostname.slice(1, -1);
}

/** The eight groups of an IPv6 address. */
function groupsOf(ip: string): number[] {
  const [head = '', tail] = canonicalIpv6(ip).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16));
}

function joined(parts: readonly number[], bits: number): bigint {
  return parts.reduce((value, part) => (value << BigInt(bits)) | BigInt(part), 0n);
}
