import { App, Chart } from 'cdk8s';
import type { ClusterNetwork } from '../../../lib/kubernetes/network/cluster-network';
import { renderDns, renderExternal } from '../../../lib/kubernetes/network/cluster-network';
import {
  checkClusterNetwork,
  checkDestinations,
  checkPeers,
} from '../../../lib/kubernetes/network/check-network';
import { isHostInCluster, namespaceOfService } from '../../../lib/kubernetes/network/cluster-host';
import type { NetworkRule } from '../../../lib/kubernetes/network/network-policy';
import { createNetworkPolicy, tcp } from '../../../lib/kubernetes/network/network-policy';
import type { NetworkPeer } from '../../../lib/kubernetes/network/peer';
import { renderPeer } from '../../../lib/kubernetes/network/peer';
import type { Manifest, NetworkEnd } from '../../support';
import { allowsConnection, networkPolicyErrors, synthChart } from '../../support';

const API_SERVER = { cidrs: ['172.18.0.2/32'], ports: [6443] };

/** A NetworkPolicy for the pods `app: a` in the namespace `one`. */
function policyOf(rules: { readonly ingress?: NetworkRule[]; readonly egress?: NetworkRule[] }): Manifest[] {
  const chart = new Chart(new App(), 'test', { namespace: 'one' });
  createNetworkPolicy(chart, 'policy', {
    metadata: { name: 'policy' },
    pods: { matchLabels: { app: 'a' } },
    ingress: () => rules.ingress ?? [],
    egress: () => rules.egress ?? [],
  });
  const manifests = synthChart(chart);
  expect(manifests.flatMap(networkPolicyErrors)).toEqual([]);
  return manifests;
}

function pod(namespace: string, app: string): NetworkEnd {
  return { ip: '10.0.0.1', pod: { namespace, labels: { app } } };
}

const HTTP = { port: 80, protocol: 'TCP' } as const;

/** Whether pod `a` reaches another end at port 80, if its policy allows connections to these peers. */
function reaches(peer: NetworkPeer, end: NetworkEnd, ports: readonly number[] = [80]): boolean {
  const egress = [{ peers: renderPeer(peer), ports: tcp(ports) }];
  return allowsConnection(policyOf({ egress }), pod('one', 'a'), end, HTTP);
}

describe('a policy', () => {
  const none = policyOf({});

  test('without rules allows nothing to the pods that it applies to', () => {
    expect(allowsConnection(none, pod('one', 'a'), pod('one', 'b'), HTTP)).toBe(false);
    expect(allowsConnection(none, pod('one', 'b'), pod('one', 'a'), HTTP)).toBe(false);
  });

  test('does not apply to other pods and namespaces', () => {
    expect(allowsConnection(none, pod('one', 'b'), pod('one', 'c'), HTTP)).toBe(true);
    expect(allowsConnection(none, pod('two', 'a'), pod('two', 'b'), HTTP)).toBe(true);
  });

  test('allows connections in one direction', () => {
    const egress = policyOf({ egress: [{ peers: renderPeer({ podLabels: { app: 'b' } }) }] });
    expect(allowsConnection(egress, pod('one', 'a'), pod('one', 'b'), HTTP)).toBe(true);
    expect(allowsConnection(egress, pod('one', 'b'), pod('one', 'a'), HTTP)).toBe(false);
  });

  test('never contains an empty list of peers or ports, which would mean all of them', () => {
    const [manifest] = policyOf({
      ingress: [{ peers: [], ports: tcp([80]) }],
      egress: [{ peers: renderPeer({ podLabels: { app: 'b' } }), ports: [] }],
    });
    expect(manifest?.spec).toMatchObject({ ingress: [], egress: [] });
  });
});

describe('a peer', () => {
  test('with labels is in the namespace of the policy', () => {
    expect(reaches({ podLabels: { app: 'b' } }, pod('one', 'b'))).toBe(true);
    expect(reaches({ podLabels: { app: 'b' } }, pod('two', 'b'))).toBe(false);
    expect(reaches({ podLabels: { app: 'b' } }, pod('one', 'c'))).toBe(false);
  });

  test('with a namespace and labels has both', () => {
    const peer = { namespace: 'two', podLabels: { app: 'b' } };
    expect(reaches(peer, pod('two', 'b'))).toBe(true);
    expect(reaches(peer, pod('one', 'b'))).toBe(false);
    expect(reaches(peer, pod('two', 'c'))).toBe(false);
  });

  test('with a namespace is any pod in it', () => {
    expect(reaches({ namespace: 'two' }, pod('two', 'b'))).toBe(true);
    expect(reaches({ namespace: 'two' }, pod('one', 'b'))).toBe(false);
  });

  test('with addresses has one of them', () => {
    const peer = { cidrs: ['10.1.0.0/16', 'fd00::/64'] };
    expect(reaches(peer, { ip: '10.1.2.3' })).toBe(true);
    expect(reaches(peer, { ip: 'fd00::1' })).toBe(true);
    expect(reaches(peer, { ip: '10.2.0.1' })).toBe(false);
    expect(reaches(peer, { ip: 'fd01::1' })).toBe(false);
  });

  test('has only the listed TCP ports', () => {
    expect(reaches({ namespace: 'two' }, pod('two', 'b'), [443, 80])).toBe(true);
    expect(reaches({ namespace: 'two' }, pod('two', 'b'), [443])).toBe(false);
  });
});

test.each([['::ffff:0:0/96'], ['10.0.0.0/8'], ['::/0'], ['x']])(
  'Kubernetes rejects %s as a part of ::/0',
  (block) => {
    const peers = [{ ipBlock: { cidr: '::/0', except: [block] } }];
    const chart = new Chart(new App(), 'test', { namespace: 'one' });
    const rules = { ingress: () => [], egress: () => [{ peers }] };
    createNetworkPolicy(chart, 'policy', { metadata: { name: 'policy' }, pods: {}, ...rules });
    expect(synthChart(chart).flatMap(networkPolicyErrors)).not.toEqual([]);
  },
);

describe('DNS', () => {
  /** Whether pod `a` can ask a server. */
  function asks(dns: ClusterNetwork['dns'], end: NetworkEnd, port = 53): boolean {
    const policy = policyOf({ egress: renderDns({ dns }) });
    const answers = (['UDP', 'TCP'] as const).map((protocol) =>
      allowsConnection(policy, pod('one', 'a'), end, { port, protocol }),
    );
    expect(new Set(answers).size).toBe(1);
    return answers[0] === true;
  }

  const coreDns: NetworkEnd = {
    ip: '10.0.0.2',
    pod: { namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } },
  };

  test('is CoreDNS by default', () => {
    expect(asks(undefined, coreDns)).toBe(true);
    expect(asks(undefined, { ip: '169.254.20.10' })).toBe(false);
  });

  test('can be NodeLocal DNSCache, or have another port', () => {
    expect(asks([{ cidrs: ['169.254.20.10/32'] }], { ip: '169.254.20.10' })).toBe(true);
    expect(asks([{ cidrs: ['169.254.20.10/32'] }], coreDns)).toBe(false);
    const openShift = [{ namespace: 'openshift-dns', ports: [5353] }];
    expect(asks(openShift, pod('openshift-dns', 'dns'), 5353)).toBe(true);
    expect(asks(openShift, pod('openshift-dns', 'dns'), 53)).toBe(false);
  });
});

describe('external addresses', () => {
  /** Whether pod `a` reaches an address. */
  function reachesAddress(external: ClusterNetwork['external'], ip: string, port = 80): boolean {
    const policy = policyOf({ egress: renderExternal({ external }) });
    return allowsConnection(policy, pod('one', 'a'), { ip }, { port, protocol: 'TCP' });
  }

  test('are public by default', () => {
    expect(reachesAddress(undefined, '140.82.121.3')).toBe(true);
    expect(reachesAddress(undefined, '2606:50c0:8001::154')).toBe(true);
    expect(reachesAddress(undefined, '10.1.2.3')).toBe(false);
  });

  test.each([
    ['9.255.255.255', '10.0.0.0', '10.255.255.255', '11.0.0.0'],
    ['100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0'],
    ['169.253.255.255', '169.254.0.0', '169.254.255.255', '169.255.0.0'],
    ['172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0'],
    ['192.167.255.255', '192.168.0.0', '192.168.255.255', '192.169.0.0'],
    ['192.0.1.255', '192.0.2.0', '192.0.2.255', '192.0.3.0'],
    ['192.88.98.255', '192.88.99.0', '192.88.99.255', '192.88.100.0'],
    ['198.51.99.255', '198.51.100.0', '198.51.100.255', '198.51.101.0'],
    ['203.0.112.255', '203.0.113.0', '203.0.113.255', '203.0.114.0'],
    ['198.17.255.255', '198.18.0.0', '198.19.255.255', '198.20.0.0'],
    ['168.63.129.15', '168.63.129.16', '168.63.129.16', '168.63.129.17'],
    ['fbff:ffff::', 'fc00::', 'fdff:ffff::', 'fe00::'],
    ['fe7f:ffff::', 'fe80::', 'febf:ffff::', 'fec0::'],
  ])('contain %s and not %s to %s, and %s again', (before, first, last, after) => {
    expect([before, first, last, after].map((ip) => reachesAddress(undefined, ip))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    if (before.includes(':')) return;
    // The same through NAT64. The last 32 bits of the address are those of the IPv4 address.
    expect([before, first, last, after].map((ip) => reachesAddress(undefined, `64:ff9b::${ip}`))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('can be fewer, by address and by port', () => {
    const external = { except: ['203.0.113.0/24', '2001:db8::/32'], ports: [443] };
    expect(reachesAddress(external, '140.82.121.3', 443)).toBe(true);
    expect(reachesAddress(external, '140.82.121.3', 80)).toBe(false);
    expect(reachesAddress(external, '203.0.113.7', 443)).toBe(false);
    expect(reachesAddress(external, '64:ff9b::203.0.113.7', 443)).toBe(false);
    expect(reachesAddress(external, '2001:db8::1', 443)).toBe(false);
  });

  test('can be none', () => {
    expect(reachesAddress(false, '140.82.121.3')).toBe(false);
  });
});

describe('checks', () => {
  /** `code at path` for each problem. */
  function codes(problems: ReturnType<typeof checkPeers>): string[] {
    return problems.map(({ code, path }) => `${code} at ${path ?? ''}`);
  }

  test('accept valid values', () => {
    const network: ClusterNetwork = {
      apiServer: API_SERVER,
      dns: [{ cidrs: ['169.254.20.10/32'] }, { namespace: 'kube-system', ports: [53, 5353] }],
      external: { except: ['203.0.113.0/24', '2001:db8::/32'], ports: [443] },
    };
    expect(checkClusterNetwork(network)).toEqual([]);
    expect(checkClusterNetwork({ apiServer: API_SERVER, external: false })).toEqual([]);
    expect(checkDestinations([{ podLabels: { app: 'x' }, ports: [1, 65535] }], 'to')).toEqual([]);
  });

  test('find invalid addresses, ports, names and labels', () => {
    expect(
      codes(
        checkClusterNetwork(
          {
            apiServer: { cidrs: ['172.18.0.2'], ports: [] },
            dns: [{ cidrs: ['fd00::a/64'], ports: [0] }],
            external: { except: ['10.0.0.0/33', '0.0.0.0/0'], ports: [1.5] },
          },
          'networkPolicies.',
        ),
      ),
    ).toEqual([
      'invalid-cidr at networkPolicies.apiServer.cidrs[0]',
      'invalid-port at networkPolicies.apiServer.ports',
      'invalid-cidr at networkPolicies.dns[0].cidrs[0]',
      'invalid-port at networkPolicies.dns[0].ports',
      'invalid-cidr at networkPolicies.external.except[0]',
      'invalid-cidr at networkPolicies.external.except[1]',
      'invalid-port at networkPolicies.external.ports',
    ]);
    expect(
      codes(
        checkPeers(
          [{}, { podLabels: {} }, { cidrs: [] }, { namespace: 'Two' }, { podLabels: { 'a b': 'c' } }],
          'from',
        ),
      ),
    ).toEqual([
      'missing-network-peer at from[0]',
      'missing-network-peer at from[1]',
      'missing-network-peer at from[2].cidrs',
      'invalid-name at from[3].namespace',
      'invalid-label at from[4].podLabels.a b',
    ]);
    expect(codes(checkDestinations([{ namespace: 'two', ports: [80, 70000] }], 'to'))).toEqual([
      'invalid-port at to[0].ports',
    ]);
  });

  test('say how to write one address', () => {
    const [ipv4, ipv6, block] = checkPeers([{ cidrs: ['10.1.2.3', 'fd00::1', '10.1.2.3/24'] }], 'from');
    expect(ipv4?.message).toBe("'10.1.2.3' is not in CIDR notation. For one address, use '10.1.2.3/32'.");
    expect(ipv6?.message).toContain("use 'fd00::1/128'");
    expect(block?.message).toContain("'10.1.2.0/24'");
  });

  test.each(['0.0.0.0/0', '169.254.0.0/16', '169.254.169.254/32', '100.64.0.0/10', '::/0', 'fd00::/8'])(
    'report that %s contains a metadata service',
    (cidr) => {
      expect(codes(checkDestinations([{ cidrs: [cidr], ports: [80] }], 'to'))).toEqual([
        'forbidden-metadata-service at to[0].cidrs[0]',
      ]);
      const dns = (ports?: number[]) =>
        codes(checkClusterNetwork({ apiServer: API_SERVER, dns: [{ cidrs: [cidr], ports }] }));
      expect(dns([53, 80])).toEqual(['forbidden-metadata-service at dns[0].cidrs[0]']);
      // Cloud DNS for GKE resolves names at 169.254.169.254.
      expect(dns()).toEqual([]);
      // Webhooks may come from anywhere.
      expect(checkPeers([{ cidrs: [cidr] }], 'from')).toEqual([]);
    },
  );

  test('say how to avoid a metadata service', () => {
    const cidrs = ['169.254.169.254/32', '169.254.0.0/16'];
    const [address, block] = checkDestinations([{ cidrs, ports: [80] }], 'to');
    expect(address?.message).toMatch(/ Remove it\.$/);
    expect(block?.message).toMatch(/ Use smaller blocks\.$/);
  });

  test.each(['169.254.20.10/32', '10.0.0.0/8', 'fd12::/16'])('accept %s', (cidr) => {
    expect(checkDestinations([{ cidrs: [cidr], ports: [80] }], 'to')).toEqual([]);
  });
});

test.each([
  ['gitea.gitea.svc:3000', 'gitea'],
  ['gitea.tools.svc.cluster.local', 'tools'],
  ['registry:5000', undefined],
  ['10.1.2.3:5000', undefined],
  ['172.20.0.1', undefined],
  ['192.168.1.1', undefined],
])('%s is inside the cluster or a private network', (host, namespace) => {
  expect(isHostInCluster(host)).toBe(true);
  expect(namespaceOfService(host)).toBe(namespace);
});

test.each(['github.com', 'ghcr.io', 'git.acme.dev:8443', '140.82.121.3', '172.32.0.1', 'svc.acme.dev', ''])(
  '%j is not known to be',
  (host) => {
    expect(isHostInCluster(host)).toBe(false);
  },
);
