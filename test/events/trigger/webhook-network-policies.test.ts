import { App, Chart } from 'cdk8s';
import { findingsOf, giteaRepository, gitlabRepository } from '../../../lib';
import type { NetworkEnd } from '../../support';
import { allowsConnection, codesIn, errorsOf, placedCodesIn, synth } from '../../support';
import { pushTrigger } from '../trigger';

const NETWORK = {
  apiServer: { cidrs: ['172.18.0.2/32'], ports: [6443] },
  webhook: { from: [{ cidrs: ['10.0.1.0/24'] }] },
};

// The chart of `synth` has no namespace.
const METADATA = { name: 'app', namespace: 'ci' };

const EVENT_SOURCE: NetworkEnd = {
  ip: '10.244.0.1',
  pod: { namespace: 'ci', labels: { 'eventsource-name': 'app' } },
};

/** Whether a trigger with these properties allows a connection to or from its EventSource. */
function allows(props: object, source: NetworkEnd, destination: NetworkEnd, port: number): boolean {
  const manifests = synth((chart) => pushTrigger(chart, { metadata: METADATA, ...props }));
  return allowsConnection(manifests, source, destination, { port, protocol: 'TCP' });
}

test('webhooks come from the listed addresses only', () => {
  const props = { networkPolicies: NETWORK };
  expect(allows(props, { ip: '10.0.1.7' }, EVENT_SOURCE, 12000)).toBe(true);
  expect(allows(props, { ip: '10.0.2.7' }, EVENT_SOURCE, 12000)).toBe(false);
  expect(allows({}, { ip: '10.0.2.7' }, EVENT_SOURCE, 12000)).toBe(true);
});

test('with no address at all, there are none', () => {
  const props = { networkPolicies: { ...NETWORK, webhook: { from: [] } } };
  expect(allows(props, { ip: '10.0.1.7' }, EVENT_SOURCE, 12000)).toBe(false);
});

test('the Git host inside the cluster is reached only to register the webhook', () => {
  const git: NetworkEnd = { ip: '10.244.0.2', pod: { namespace: 'gitlab', labels: { app: 'webservice' } } };
  const networkPolicies = {
    ...NETWORK,
    webhook: { ...NETWORK.webhook, to: [{ namespace: 'gitlab', ports: [8181] }] },
    external: false,
  };
  const props = { repository: gitlabRepository('https://gitlab.acme.dev/acme/app'), networkPolicies };
  const registerHook = { url: 'https://ci.acme.dev', token: { secret: 'gitlab-hooks', key: 'token' } };
  expect(allows({ ...props, registerHook }, EVENT_SOURCE, git, 8181)).toBe(true);
  expect(allows({ ...props, registerHook }, EVENT_SOURCE, git, 22)).toBe(false);
  expect(allows({ ...props, registerHook }, EVENT_SOURCE, { ip: '140.82.121.3' }, 443)).toBe(false);
  expect(allows(props, EVENT_SOURCE, git, 8181)).toBe(false);
});

test('a Git host at which the webhook cannot be registered is reported', () => {
  const registerHook = { url: 'https://ci.acme.dev', token: { secret: 'gitlab-hooks', key: 'token' } };
  const findings = (url: string, network: object, props: object = { registerHook }): string[] => {
    const chart = new Chart(new App(), 'test', { namespace: 'ci' });
    const networkPolicies = { ...NETWORK, ...network };
    pushTrigger(chart, { repository: gitlabRepository(url), networkPolicies, ...props });
    return findingsOf(chart).flatMap(({ code, path = '' }) =>
      code === 'missing-network-destination' ? [path] : [],
    );
  };
  const inside = 'http://gitlab.gitlab.svc:8181/acme/app';
  const outside = 'https://gitlab.com/acme/app';
  const path = 'networkPolicies.webhook.to';
  const to = [{ namespace: 'gitlab', ports: [8181] }];
  expect(findings(inside, {})).toEqual([path]);
  expect(findings(outside, { external: false })).toEqual([path]);
  expect(findings(outside, {})).toEqual([]);
  expect(findings(inside, { webhook: { ...NETWORK.webhook, to } })).toEqual([]);
  expect(findings(inside, {}, {})).toEqual([]);
});

test('the properties are checked', () => {
  const networkPolicies = {
    apiServer: { cidrs: ['172.18.0.2'], ports: [6443] },
    webhook: { from: [{}], to: [{ namespace: 'gitea', ports: [0] }] },
  };
  const repository = giteaRepository('https://gitea.acme.dev/acme/app');
  const errors = errorsOf((chart) => pushTrigger(chart, { repository, networkPolicies }));
  expect(codesIn(errors)).toHaveLength(3);
  expect(placedCodesIn(errors)).toEqual([
    'invalid-cidr at networkPolicies.apiServer.cidrs[0]',
    'missing-network-peer at networkPolicies.webhook.from[0]',
    'invalid-port at networkPolicies.webhook.to[0].ports',
  ]);
});
