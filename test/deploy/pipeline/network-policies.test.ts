import type { Chart } from 'cdk8s';
import { App, Chart as NewChart } from 'cdk8s';
import type { CiCdPipelineProps } from '../../../lib/index';
import {
  CiCdPipeline,
  EventBus,
  MinioArtifactRepo,
  MinioServer,
  WorkflowNetworkPolicy,
  findingsOf,
  giteaRepository,
  githubRepository,
  helmValues,
} from '../../../lib/index';
import type { Manifest, NetworkEnd } from '../../support/index';
import {
  allowsConnection,
  argolint,
  describeWithShared,
  networkPolicyErrors,
  synthChart,
  workflowIn,
} from '../../support/index';

/** A cluster with Gitea, a registry and an Ingress controller. */
const NETWORK = {
  apiServer: { cidrs: ['172.18.0.2/32'], ports: [6443] },
  to: [
    { namespace: 'gitea', podLabels: { app: 'gitea' }, ports: [3000] },
    { namespace: 'registry', podLabels: { app: 'registry' }, ports: [5000] },
  ],
  webhook: { from: [{ namespace: 'ingress-nginx', podLabels: { app: 'ingress-nginx' } }] },
} satisfies CiCdPipelineProps['networkPolicies'];

const PROPS = {
  repository: giteaRepository('http://gitea.gitea.svc:3000/acme/web'),
  webhookSecret: { secret: 'gitea-webhook', key: 'secret' },
  branches: ['main'],
  imageName: 'registry.registry.svc:5000/web',
  deploy: {
    repository: 'http://gitea.gitea.svc:3000/acme/config.git',
    credentials: { token: { secret: 'config', key: 'token' } },
    updates: [helmValues('web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
  },
  networkPolicies: NETWORK,
};

/** The pipeline at Gitea, with a MinIO server. */
function createPipeline(props: object = {}, build?: (chart: Chart) => void): Chart {
  const chart = new NewChart(new App(), 'test', { namespace: 'ci' });
  const server = new MinioServer(chart, 'minio', { networkPolicy: {} });
  new MinioArtifactRepo(chart, 'artifacts', { server });
  new CiCdPipeline(chart, 'web', { ...PROPS, ...props });
  build?.(chart);
  return chart;
}

/** The pipeline at GitHub, whose EventSource registers the webhook. */
function createGitHubPipeline(): Chart {
  const chart = new NewChart(new App(), 'test', { namespace: 'ci' });
  new CiCdPipeline(chart, 'web', {
    ...PROPS,
    repository: githubRepository('https://github.com/acme/web'),
    registerHook: { url: 'https://ci.acme.dev', token: { secret: 'hook-token', key: 'token' } },
  });
  return chart;
}

let addresses = 0;

/** A pod; its address is private. */
function pod(namespace: string, labels: { readonly [name: string]: string }): NetworkEnd {
  addresses += 1;
  return { ip: `10.244.${addresses >> 8}.${addresses & 255}`, pod: { namespace, labels } };
}

const WORKFLOW = 'workflows.argoproj.io/workflow';
const PIPELINE = 'cdk8s-argo-ci/pipeline';

/** Pods by name. The labels are those that Argo, Argo Events, their Helm charts and Kubernetes set. */
const PODS = {
  build: pod('ci', { [WORKFLOW]: 'web-1a2b', [PIPELINE]: 'web', 'workflows.argoproj.io/completed': 'false' }),
  'another build': pod('ci', { [WORKFLOW]: 'web-3c4d', [PIPELINE]: 'web' }),
  'artifact GC': pod('ci', {
    [WORKFLOW]: 'web-1a2b',
    [PIPELINE]: 'web',
    'workflows.argoproj.io/component': 'artifact-gc',
  }),
  'build of another pipeline': pod('ci', { [WORKFLOW]: 'shop-1a2b', [PIPELINE]: 'shop' }),
  'build in another namespace': pod('other', { [WORKFLOW]: 'web-1a2b', [PIPELINE]: 'web' }),
  'event source': pod('ci', {
    controller: 'eventsource-controller',
    'eventsource-name': 'web',
    'owner-name': 'web',
  }),
  'another event source': pod('ci', {
    controller: 'eventsource-controller',
    'eventsource-name': 'shop',
    'owner-name': 'shop',
  }),
  sensor: pod('ci', { controller: 'sensor-controller', 'sensor-name': 'web', 'owner-name': 'web' }),
  bus: pod('ci', { controller: 'eventbus-controller', 'eventbus-name': 'default', 'owner-name': 'default' }),
  'another bus pod': pod('ci', {
    controller: 'eventbus-controller',
    'eventbus-name': 'default',
    'owner-name': 'default',
  }),
  MinIO: pod('ci', {
    'app.kubernetes.io/name': 'minio',
    'app.kubernetes.io/instance': 'minio',
    'app.kubernetes.io/component': 'artifact-storage',
  }),
  'some pod': pod('ci', { app: 'database' }),
  'a pod like Gitea': pod('ci', { app: 'gitea' }),
  'some pod in another namespace': pod('web', { app: 'web' }),
  DNS: pod('kube-system', { 'k8s-app': 'kube-dns' }),
  'metrics server': pod('kube-system', { 'k8s-app': 'metrics-server' }),
  Gitea: pod('gitea', { app: 'gitea' }),
  'database of Gitea': pod('gitea', { app: 'postgres' }),
  registry: pod('registry', { app: 'registry' }),
  'Ingress controller': pod('ingress-nginx', { app: 'ingress-nginx' }),
  'Argo server': pod('argo', { app: 'argo-server' }),
} satisfies { readonly [name: string]: NetworkEnd };

/** Addresses without a pod. */
const HOSTS = {
  'API server': '172.18.0.2',
  'another node': '172.18.0.3',
  'github.com': '140.82.121.3',
  'ghcr.io, IPv6': '2606:50c0:8001::154',
  'AWS metadata': '169.254.169.254',
  'AWS metadata, IPv6': 'fd00:ec2::254',
  'metadata by NAT64': '64:ff9b::a9fe:a9fe',
  'github.com by NAT64': '64:ff9b::8c52:7903',
  'Alibaba metadata': '100.100.100.200',
  'Azure WireServer': '168.63.129.16',
  'Oracle metadata': '192.0.0.192',
  'private 10.0.0.0/8': '10.8.0.1',
  'private 172.16.0.0/12': '172.31.255.254',
  'private 192.168.0.0/16': '192.168.1.1',
  'shared 100.64.0.0/10': '100.64.0.1',
  'reserved 240.0.0.0/4': '240.10.0.1',
  multicast: '224.0.0.251',
  'link-local IPv6': 'fe80::1',
  'unique local IPv6': 'fc00::1',
} satisfies { readonly [name: string]: string };

type End = keyof typeof PODS | keyof typeof HOSTS;

function endOf(name: End): NetworkEnd {
  return name in PODS ? PODS[name as keyof typeof PODS] : { ip: HOSTS[name as keyof typeof HOSTS] };
}

/** Port 443 unless it is given: `[source, destination, port, protocol]`. */
type Connection = readonly [source: End, destination: End, port?: number, protocol?: 'TCP' | 'UDP'];

/** Connections with a title of their test. */
function titled(connections: readonly Connection[], verb: string): (readonly [string, Connection])[] {
  return connections.map((connection) => {
    const [source, destination, port = 443, protocol = 'TCP'] = connection;
    return [`${source} ${verb} ${destination} at ${protocol} ${port}`, connection];
  });
}

function isAllowed(manifests: readonly Manifest[], connection: Connection): boolean {
  const [source, destination, port = 443, protocol = 'TCP'] = connection;
  return allowsConnection(manifests, endOf(source), endOf(destination), { port, protocol });
}

describe('a pipeline at Gitea, with MinIO', () => {
  let manifests: readonly Manifest[];

  beforeAll(() => {
    manifests = synthChart(createPipeline());
  });

  const REACHES: readonly Connection[] = [
    ['build', 'DNS', 53, 'UDP'],
    ['build', 'DNS', 53, 'TCP'],
    ['build', 'API server', 6443],
    ['build', 'MinIO', 9000],
    ['build', 'Gitea', 3000],
    ['build', 'registry', 5000],
    ['build', 'github.com', 443],
    ['build', 'github.com', 22],
    ['build', 'ghcr.io, IPv6', 443],
    ['build', 'github.com by NAT64', 443],
    ['artifact GC', 'MinIO', 9000],
    ['artifact GC', 'API server', 6443],
    // No policy of this pipeline applies to these, except for that of MinIO.
    ['build of another pipeline', 'MinIO', 9000],
    ['build of another pipeline', 'some pod', 5432],
    ['some pod', 'some pod in another namespace', 80],
    ['Ingress controller', 'event source', 12000],
    ['event source', 'DNS', 53, 'UDP'],
    ['event source', 'bus', 4222],
    ['another event source', 'bus', 4222],
    ['sensor', 'DNS', 53, 'UDP'],
    ['sensor', 'bus', 4222],
    ['sensor', 'API server', 6443],
    ['bus', 'another bus pod', 6222],
    ['bus', 'DNS', 53, 'UDP'],
  ];

  test.each(titled(REACHES, 'reaches'))('%s', (_, connection) => {
    expect(isAllowed(manifests, connection)).toBe(true);
  });

  const REACHES_NOT: readonly Connection[] = [
    // Other pods.
    ['build', 'another build', 8080],
    ['build', 'build of another pipeline', 8080],
    ['build', 'some pod', 5432],
    ['build', 'a pod like Gitea', 3000],
    ['build', 'some pod in another namespace', 80],
    ['build', 'database of Gitea', 5432],
    ['build', 'database of Gitea', 3000],
    ['build', 'Argo server', 2746],
    ['build', 'metrics server', 4443],
    ['build', 'metrics server', 53, 'UDP'],
    ['build', 'Ingress controller', 443],
    // The trigger.
    ['build', 'event source', 12000],
    ['build', 'another event source', 12000],
    ['build', 'sensor', 7777],
    ['build', 'bus', 4222],
    // Other ports of what it reaches.
    ['build', 'MinIO', 9001],
    ['build', 'Gitea', 22],
    ['build', 'registry', 443],
    ['build', 'DNS', 9153],
    ['build', 'API server', 10250],
    ['build', 'API server', 2379],
    ['build', 'API server', 22],
    // Nodes, private addresses and metadata services.
    ['build', 'another node', 10250],
    ['build', 'another node', 6443],
    ['build', 'AWS metadata', 80],
    ['build', 'AWS metadata, IPv6', 80],
    ['build', 'metadata by NAT64', 80],
    ['build', 'Alibaba metadata', 80],
    ['build', 'Azure WireServer', 80],
    ['build', 'Oracle metadata', 80],
    ['build', 'private 10.0.0.0/8'],
    ['build', 'private 172.16.0.0/12'],
    ['build', 'private 192.168.0.0/16'],
    ['build', 'shared 100.64.0.0/10'],
    ['build', 'reserved 240.0.0.0/4'],
    ['build', 'multicast', 5353, 'UDP'],
    ['build', 'link-local IPv6'],
    ['build', 'unique local IPv6'],
    ['artifact GC', 'some pod', 5432],
    // No one connects to a build.
    ['some pod', 'build', 8080],
    ['Ingress controller', 'build', 8080],
    ['another node', 'build', 8080],
    // MinIO.
    ['some pod', 'MinIO', 9000],
    ['some pod in another namespace', 'MinIO', 9000],
    ['build in another namespace', 'MinIO', 9000],
    ['event source', 'MinIO', 9000],
    ['Argo server', 'MinIO', 9000],
    ['another node', 'MinIO', 9000],
    ['MinIO', 'build', 8080],
    ['MinIO', 'github.com', 443],
    ['MinIO', 'AWS metadata', 80],
    // The EventSource.
    ['some pod', 'event source', 12000],
    ['build of another pipeline', 'event source', 12000],
    ['build in another namespace', 'event source', 12000],
    ['sensor', 'event source', 12000],
    ['github.com', 'event source', 12000],
    ['Ingress controller', 'event source', 7777],
    ['event source', 'API server', 6443],
    ['event source', 'Gitea', 3000],
    ['event source', 'github.com', 443],
    ['event source', 'AWS metadata', 80],
    ['event source', 'sensor', 7777],
    ['event source', 'bus', 8222],
    // The Sensor.
    ['Ingress controller', 'sensor', 7777],
    ['some pod', 'sensor', 7777],
    ['sensor', 'github.com', 443],
    ['sensor', 'AWS metadata', 80],
    ['sensor', 'bus', 6222],
    ['sensor', 'some pod', 5432],
    // The EventBus.
    ['some pod', 'bus', 4222],
    ['build of another pipeline', 'bus', 4222],
    ['Ingress controller', 'bus', 4222],
    ['sensor', 'bus', 8222],
    ['bus', 'some pod', 5432],
    ['bus', 'github.com', 443],
  ];

  test.each(titled(REACHES_NOT, 'does not reach'))('%s', (_, connection) => {
    expect(isAllowed(manifests, connection)).toBe(false);
  });

  test('without the policies, each of these connections is possible', () => {
    const without = synthChart(createPipeline({ networkPolicies: undefined })).filter(
      ({ metadata }) => metadata.name !== 'minio',
    );
    expect(without.filter(({ kind }) => kind === 'NetworkPolicy')).toEqual([]);
    for (const connection of REACHES_NOT) expect(isAllowed(without, connection)).toBe(true);
  });

  test('has a policy for each kind of pod, and all are valid', () => {
    const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy');
    expect(policies.map(({ metadata }) => metadata.name).sort()).toEqual([
      'minio',
      'web-eventbus',
      'web-eventsource',
      'web-sensor',
      'web-workflow',
    ]);
    expect(policies.flatMap(networkPolicyErrors)).toEqual([]);
  });

  test('labels the pods of the workflow and those that delete its artifacts, and keeps other labels', () => {
    const spec = {
      podMetadata: { labels: { team: 'web' }, annotations: { note: 'x' } },
      artifactGC: { strategy: 'OnWorkflowCompletion', podMetadata: { labels: { team: 'web' } } },
    };
    const workflow = workflowIn(synthChart(createPipeline({ spec })), 'web');
    expect(workflow.spec).toMatchObject({
      podMetadata: { labels: { team: 'web', [PIPELINE]: 'web' }, annotations: { note: 'x' } },
      artifactGC: {
        strategy: 'OnWorkflowCompletion',
        podMetadata: { labels: { team: 'web', [PIPELINE]: 'web' } },
      },
    });
  });

  describeWithShared('Argo', ['argolint'], () => {
    test('accepts the labels of the pods', () => {
      expect(argolint(manifests.filter(({ kind }) => kind === 'WorkflowTemplate'))).toEqual({
        ok: true,
        errors: [],
      });
    });
  });
});

test('a pipeline without the option has no policies, and no label', () => {
  const manifests = synthChart(createPipeline({ networkPolicies: undefined }));
  expect(JSON.stringify(manifests)).not.toContain(PIPELINE);
});

test('an EventSource that registers the webhook reaches addresses outside of the cluster', () => {
  const manifests = synthChart(createGitHubPipeline());
  expect(isAllowed(manifests, ['event source', 'github.com'])).toBe(true);
  expect(isAllowed(manifests, ['event source', 'API server', 6443])).toBe(false);
  expect(isAllowed(manifests, ['event source', 'registry', 5000])).toBe(false);
  expect(isAllowed(manifests, ['event source', 'AWS metadata', 80])).toBe(false);
  expect(isAllowed(manifests, ['sensor', 'github.com'])).toBe(false);
});

test('two pipelines of a namespace reach their own servers only, and share the EventBus', () => {
  const shop = { apiServer: NETWORK.apiServer, webhook: { from: [{ namespace: 'traefik' }] } };
  const chart = createPipeline({}, (place) => {
    new CiCdPipeline(place, 'shop', {
      ...PROPS,
      repository: githubRepository('https://github.com/acme/shop'),
      imageName: 'ghcr.io/acme/shop',
      deploy: { ...PROPS.deploy, repository: 'https://github.com/acme/config.git' },
      networkPolicies: shop,
    });
  });
  const manifests = synthChart(chart);
  expect(isAllowed(manifests, ['build of another pipeline', 'Gitea', 3000])).toBe(false);
  expect(isAllowed(manifests, ['build', 'Gitea', 3000])).toBe(true);
  expect(isAllowed(manifests, ['build of another pipeline', 'MinIO', 9000])).toBe(true);
  expect(isAllowed(manifests, ['Ingress controller', 'another event source', 12000])).toBe(false);
  expect(isAllowed(manifests, ['another event source', 'bus', 4222])).toBe(true);
  expect(isAllowed(manifests, ['event source', 'bus', 4222])).toBe(true);
});

test('an EventBus of another app is reached, but gets no policy', () => {
  const manifests = synthChart(createPipeline({ eventBus: EventBus.fromEventBusName('default') }));
  expect(isAllowed(manifests, ['sensor', 'bus', 4222])).toBe(true);
  expect(manifests.some(({ metadata }) => metadata.name === 'web-eventbus')).toBe(false);
});

test('the policy of a namespace applies to the pods of all workflows, whatever other labels they have', () => {
  const chart = createPipeline({ networkPolicies: undefined }, (place) => {
    new WorkflowNetworkPolicy(place, 'workflows', { apiServer: NETWORK.apiServer, external: false });
  });
  const manifests = synthChart(chart);
  for (const source of ['build', 'artifact GC', 'build of another pipeline'] as const) {
    expect(isAllowed(manifests, [source, 'API server', 6443])).toBe(true);
    expect(isAllowed(manifests, [source, 'MinIO', 9000])).toBe(true);
    expect(isAllowed(manifests, [source, 'some pod', 5432])).toBe(false);
    expect(isAllowed(manifests, [source, 'github.com'])).toBe(false);
  }
  expect(isAllowed(manifests, ['some pod', 'github.com'])).toBe(true);
  expect(isAllowed(manifests, ['build in another namespace', 'github.com'])).toBe(true);
});

describe('hosts', () => {
  /** The warnings about hosts that are not reached. */
  function warningsOf(props: object): string[] {
    return findingsOf(createPipeline(props))
      .filter(({ code }) => code === 'missing-network-destination')
      .map(({ path, message }) => `${path ?? ''}: ${message}`);
  }

  test('inside the cluster that the policy does not allow are reported', () => {
    const to = NETWORK.to.slice(1);
    expect(warningsOf({ networkPolicies: { ...NETWORK, to } })).toEqual([
      "networkPolicies.to: 'gitea.gitea.svc:3000' is inside the cluster or a private network, and the NetworkPolicy does not allow connections to it. Add its pods or addresses.",
    ]);
    expect(warningsOf({ networkPolicies: { ...NETWORK, to: undefined } })).toHaveLength(2);
    expect(
      warningsOf({ networkPolicies: { ...NETWORK, to: [] }, imageName: '10.1.2.3:5000/web' }),
    ).toHaveLength(2);
  });

  test('that it allows, inside and outside of the cluster, are not reported', () => {
    expect(warningsOf({})).toEqual([]);
    expect(warningsOf({ networkPolicies: undefined })).toEqual([]);
    const outside = {
      repository: githubRepository('https://github.com/acme/web'),
      deploy: { ...PROPS.deploy, repository: 'https://github.com/acme/config.git' },
      networkPolicies: { ...NETWORK, to: undefined },
    };
    for (const imageName of ['ghcr.io/acme/web', 'acme/web', 'web', '8.8.8.8:5000/web'])
      expect(warningsOf({ ...outside, imageName })).toEqual([]);
  });

  test('outside of the cluster are reported if no address outside is reached, unless there may be a proxy', () => {
    const outside = {
      repository: githubRepository('https://github.com/acme/web'),
      deploy: { ...PROPS.deploy, repository: 'https://github.com/acme/config.git' },
      imageName: 'acme/web',
    };
    const networkPolicies = { ...NETWORK, external: false, to: [] };
    expect(warningsOf({ ...outside, networkPolicies })).toEqual([
      expect.stringContaining("'github.com' is outside of the cluster"),
      expect.stringContaining("'docker.io' is outside of the cluster"),
    ]);
    const to = [{ namespace: 'proxy', podLabels: { app: 'squid' }, ports: [3128] }];
    expect(warningsOf({ ...outside, networkPolicies: { ...networkPolicies, to } })).toEqual([]);
  });
});

test('pods in the network of their node are reported, since no policy restricts them', () => {
  const codes = (props: object): string[] => findingsOf(createPipeline(props)).map(({ code }) => code);
  const spec = { hostNetwork: true };
  expect(codes({ spec })).toContain('conflicting-host-network-and-policies');
  expect(codes({ spec: { hostNetwork: false } })).not.toContain('conflicting-host-network-and-policies');
  expect(codes({ spec, networkPolicies: undefined })).not.toContain('conflicting-host-network-and-policies');
});

test('two policies with the same name are reported', () => {
  const chart = createPipeline({}, (place) => {
    new WorkflowNetworkPolicy(place, 'web-workflow', { apiServer: NETWORK.apiServer });
  });
  expect(findingsOf(chart).filter(({ code }) => code === 'duplicate-object')).toHaveLength(1);
});
