import { BlockList, isIP } from 'node:net';
import { Ajv2020 } from 'ajv/dist/2020';
import type { Manifest } from './manifest';

/*
 * Which connections NetworkPolicies allow, by the documentation of Kubernetes (Concepts, "Network Policies", and the API
 * reference of networking.k8s.io/v1). A connection is possible if the egress policies of the source and the ingress
 * policies of the destination allow it. A pod that no policy selects for a direction is not restricted in it. Policies are
 * additive.
 */

/** One end of a connection. */
export interface NetworkEnd {
  readonly ip: string;

  /** The pod with this address, if there is one in the cluster. */
  readonly pod?: { readonly namespace: string; readonly labels: Labels };
}

/** The port that a connection goes to. */
export interface TargetPort {
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
}

interface Labels {
  readonly [name: string]: string;
}

interface Requirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values?: readonly string[];
}

interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly Requirement[];
}

interface Peer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly namespaceSelector?: Selector;
  readonly podSelector?: Selector;
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly { readonly port?: number; readonly protocol?: string }[];
}

interface NetworkPolicy {
  readonly namespace: string;
  readonly spec: {
    readonly podSelector: Selector;
    readonly policyTypes: readonly ('Ingress' | 'Egress')[];
    readonly ingress?: readonly Rule[];
    readonly egress?: readonly Rule[];
  };
}

/** Whether the NetworkPolicies among the manifests allow a connection. */
export function allowsConnection(
  manifests: readonly Manifest[],
  source: NetworkEnd,
  destination: NetworkEnd,
  port: TargetPort,
): boolean {
  const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy').map(readPolicy);
  const egress = rulesFor(policies, source, 'Egress');
  const ingress = rulesFor(policies, destination, 'Ingress');
  return (
    (egress?.some(({ rule, namespace }) => matchesRule(rule, rule.to, namespace, destination, port)) ??
      true) &&
    (ingress?.some(({ rule, namespace }) => matchesRule(rule, rule.from, namespace, source, port)) ?? true)
  );
}

function readPolicy(manifest: Manifest): NetworkPolicy {
  const errors = networkPolicyErrors(manifest);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { namespace } = manifest.metadata;
  if (namespace === undefined) throw new Error('the tests need policies with a namespace');
  // The schema has been checked.
  return { namespace, spec: manifest.spec as NetworkPolicy['spec'] };
}

/** The rules for a pod; undefined if no policy restricts it in this direction. */
function rulesFor(
  policies: readonly NetworkPolicy[],
  { pod }: NetworkEnd,
  direction: 'Ingress' | 'Egress',
): { readonly rule: Rule; readonly namespace: string }[] | undefined {
  if (pod === undefined) return undefined;
  const selecting = policies.filter(
    ({ namespace, spec }) =>
      namespace === pod.namespace &&
      spec.policyTypes.includes(direction) &&
      matchesLabels(spec.podSelector, pod.labels),
  );
  if (selecting.length === 0) return undefined;
  return selecting.flatMap(({ namespace, spec }) =>
    (spec[direction === 'Ingress' ? 'ingress' : 'egress'] ?? []).map((rule) => ({ rule, namespace })),
  );
}

/** An empty list of peers or ports matches all of them. */
function matchesRule(
  { ports = [] }: Rule,
  peers: readonly Peer[] = [],
  namespace: string,
  end: NetworkEnd,
  target: TargetPort,
): boolean {
  const isPort = ports.some(
    ({ port, protocol = 'TCP' }) => protocol === target.protocol && (port ?? target.port) === target.port,
  );
  return (
    (ports.length === 0 || isPort) &&
    (peers.length === 0 || peers.some((peer) => matchesPeer(peer, namespace, end)))
  );
}

/** Some networks apply blocks of addresses to pods too, so the tests do. */
function matchesPeer(
  { ipBlock, namespaceSelector, podSelector }: Peer,
  own: string,
  end: NetworkEnd,
): boolean {
  if (ipBlock !== undefined) {
    const { cidr, except = [] } = ipBlock;
    return isIn(cidr, end.ip) && !except.some((block) => isIn(block, end.ip));
  }
  const { pod } = end;
  if (pod === undefined) return false;
  // Kubernetes sets this label on each namespace.
  const namespaceLabels = { 'kubernetes.io/metadata.name': pod.namespace };
  const isNamespace =
    namespaceSelector === undefined
      ? pod.namespace === own
      : matchesLabels(namespaceSelector, namespaceLabels);
  return isNamespace && matchesLabels(podSelector ?? {}, pod.labels);
}

function matchesLabels({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean {
  return (
    Object.entries(matchLabels).every(([name, value]) => labels[name] === value) &&
    matchExpressions.every((requirement) => matchesRequirement(requirement, labels))
  );
}

function matchesRequirement({ key, operator, values = [] }: Requirement, labels: Labels): boolean {
  const value = labels[key];
  switch (operator) {
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
  }
}

/** Whether a block contains an address. Node's BlockList also finds IPv4 addresses that are written in IPv6. */
function isIn(cidr: string, ip: string): boolean {
  const [address = '', prefix] = cidr.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) !== isIP(ip)) return false;
  const list = new BlockList();
  list.addSubnet(address, Number(prefix), family);
  return list.check(ip, family);
}

const LABELS = { type: 'object', additionalProperties: { type: 'string' } };

const SELECTOR = {
  type: 'object',
  additionalProperties: false,
  properties: {
    matchLabels: LABELS,
    matchExpressions: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['key', 'operator'],
        properties: {
          key: { type: 'string' },
          operator: { enum: ['In', 'NotIn', 'Exists', 'DoesNotExist'] },
          values: { type: 'array', items: { type: 'string' } },
        },
      },
    },
  },
};

/** A peer is a block of addresses, or selects pods (apis/networking/validation, `ValidateNetworkPolicyPeer`). */
const PEERS = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    properties: {
      ipBlock: {
        type: 'object',
        additionalProperties: false,
        required: ['cidr'],
        properties: { cidr: { type: 'string' }, except: { type: 'array', items: { type: 'string' } } },
      },
      namespaceSelector: SELECTOR,
      podSelector: SELECTOR,
    },
    if: { required: ['ipBlock'] },
    then: { maxProperties: 1 },
  },
};

const PORTS = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    properties: {
      port: { type: 'integer', minimum: 1, maximum: 65535 },
      protocol: { enum: ['TCP', 'UDP', 'SCTP'] },
    },
  },
};

function rules(direction: 'from' | 'to'): object {
  return {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties: { ports: PORTS, [direction]: PEERS },
    },
  };
}

/** The part of the schema of networking.k8s.io/v1 that the library uses (Kubernetes v1.34, api/openapi-spec). */
const validate = new Ajv2020({ allErrors: true }).compile({
  type: 'object',
  additionalProperties: false,
  required: ['apiVersion', 'kind', 'metadata', 'spec'],
  properties: {
    apiVersion: { const: 'networking.k8s.io/v1' },
    kind: { const: 'NetworkPolicy' },
    metadata: { type: 'object' },
    spec: {
      type: 'object',
      additionalProperties: false,
      required: ['podSelector', 'policyTypes'],
      properties: {
        podSelector: SELECTOR,
        policyTypes: { type: 'array', items: { enum: ['Ingress', 'Egress'] } },
        ingress: rules('from'),
        egress: rules('to'),
      },
    },
  },
});

/** The errors of a NetworkPolicy by its schema. */
export function networkPolicyErrors(manifest: Manifest): string[] {
  validate(manifest);
  const errors = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
  );
  return errors.length > 0 ? errors : blockErrors(manifest.spec as NetworkPolicy['spec']);
}

/** What the schema does not say about blocks (apis/networking/validation, `ValidateIPBlock`). */
function blockErrors({ ingress = [], egress = [] }: NetworkPolicy['spec']): string[] {
  const peers = [...ingress.flatMap(({ from = [] }) => from), ...egress.flatMap(({ to = [] }) => to)];
  return peers.flatMap(({ ipBlock }) => {
    if (ipBlock === undefined) return [];
    const { cidr, except = [] } = ipBlock;
    const blocks = [cidr, ...except];
    const invalid = blocks.filter(
      (block) => !/^[^/]+\/\d+$/.test(block) || isIP(block.split('/')[0] ?? '') === 0,
    );
    // Go reads these as IPv4.
    const mapped = blocks.filter((block) => /^::ffff:/i.test(block));
    const outside = except.filter(
      (block) =>
        !isIn(cidr, block.split('/')[0] ?? '') || Number(block.split('/')[1]) <= Number(cidr.split('/')[1]),
    );
    return [...invalid, ...mapped, ...outside].map((block) => `${block} is not a block inside of ${cidr}`);
  });
}
