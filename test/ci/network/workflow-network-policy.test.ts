import { App, Chart } from 'cdk8s';
import { MinioArtifactRepo } from '../../../lib/ci/artifacts/minio/minio-artifact-repo';
import { MinioServer } from '../../../lib/ci/artifacts/minio/minio-server';
import { S3ArtifactRepo } from '../../../lib/ci/artifacts/s3/s3-artifact-repo';
import { SeaweedFsServer } from '../../../lib/ci/artifacts/seaweedfs/seaweedfs-server';
import { WorkflowNetworkPolicy } from '../../../lib/ci/network/workflow-network-policy';
import type { WorkflowNetworkPolicyProps } from '../../../lib/ci/network/workflow-network-policy-props';
import type { NetworkEnd } from '../../support';
import { allowsConnection, networkPolicyErrors, synthChart } from '../../support';
import { codesOf, problemsOf } from '../synth';

const API_SERVER = { cidrs: ['172.18.0.2/32'], ports: [6443] };
const WORKFLOW = 'workflows.argoproj.io/workflow';
const CREDENTIALS = {
  username: { secret: 'minio', key: 'root-user' },
  password: { secret: 'minio', key: 'root-password' },
};

function policyOf(props: Partial<WorkflowNetworkPolicyProps> = {}, build?: (chart: Chart) => void) {
  const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
  build?.(chart);
  return {
    chart,
    policy: new WorkflowNetworkPolicy(chart, 'workflows', { apiServer: API_SERVER, ...props }),
  };
}

function pod(namespace: string, labels: { readonly [name: string]: string }): NetworkEnd {
  return { ip: '10.244.0.1', pod: { namespace, labels } };
}

const BUILD = pod('ci', { [WORKFLOW]: 'build-1a2b', team: 'web' });
const MINIO_LABELS = { 'app.kubernetes.io/name': 'minio', 'app.kubernetes.io/instance': 'minio' };

/** Whether a pod of a workflow reaches another end. */
function reaches(chart: Chart, destination: NetworkEnd, port: number, source = BUILD): boolean {
  const policies = synthChart(chart).filter(({ kind }) => kind === 'NetworkPolicy');
  expect(policies.flatMap(networkPolicyErrors)).toEqual([]);
  return allowsConnection(policies, source, destination, { port, protocol: 'TCP' });
}

test('the pods of all workflows in the namespace are restricted', () => {
  const { chart, policy } = policyOf();
  expect(problemsOf(policy)).toEqual([]);
  expect(policy.apiObject.name).toBe('workflows');
  const database = pod('ci', { app: 'database' });
  expect(reaches(chart, database, 5432)).toBe(false);
  expect(reaches(chart, database, 5432, pod('ci', { app: 'web' }))).toBe(true);
  expect(reaches(chart, { ip: '172.18.0.2' }, 6443)).toBe(true);
});

test('with labels, only the pods of workflows that have them', () => {
  const { chart } = policyOf({ podLabels: { team: 'web' } });
  const database = pod('ci', { app: 'database' });
  expect(reaches(chart, database, 5432)).toBe(false);
  expect(reaches(chart, database, 5432, pod('ci', { [WORKFLOW]: 'shop-1a2b' }))).toBe(true);
  expect(reaches(chart, database, 5432, pod('ci', { team: 'web' }))).toBe(true);
});

describe('the artifact storage', () => {
  test('is the MinIO server of the artifact repositories in the namespace', () => {
    const { chart } = policyOf({}, (place) => {
      new MinioArtifactRepo(place, 'artifacts', { server: new MinioServer(place, 'minio') });
    });
    expect(reaches(chart, pod('ci', MINIO_LABELS), 9000)).toBe(true);
    expect(reaches(chart, pod('ci', MINIO_LABELS), 9001)).toBe(false);
    expect(reaches(chart, pod('storage', MINIO_LABELS), 9000)).toBe(false);
  });

  test('is a SeaweedFS server in the same way', () => {
    const labels = { 'app.kubernetes.io/name': 'seaweedfs', 'app.kubernetes.io/instance': 'seaweedfs' };
    const { chart } = policyOf({}, (place) => {
      new S3ArtifactRepo(place, 'artifacts', { server: new SeaweedFsServer(place, 'seaweedfs') });
    });
    expect(reaches(chart, pod('ci', labels), 8333)).toBe(true);
    expect(reaches(chart, pod('ci', labels), 8888)).toBe(false);
    const other = new Chart(new App(), 'chart', { namespace: 'ci' });
    const artifactStore = new SeaweedFsServer(other, 'seaweedfs');
    new WorkflowNetworkPolicy(other, 'workflows', { apiServer: API_SERVER, artifactStore });
    expect(reaches(other, pod('ci', labels), 8333)).toBe(true);
  });

  test('can be in another namespace', () => {
    const { chart } = policyOf({}, (place) => {
      const server = new MinioServer(place, 'minio', { metadata: { namespace: 'storage' } });
      new MinioArtifactRepo(place, 'artifacts', { server, credentials: CREDENTIALS });
    });
    expect(reaches(chart, pod('storage', MINIO_LABELS), 9000)).toBe(true);
    expect(reaches(chart, pod('ci', MINIO_LABELS), 9000)).toBe(false);
  });

  test('is found although it is created after the policy', () => {
    const { chart } = policyOf();
    new MinioArtifactRepo(chart, 'artifacts', { server: new MinioServer(chart, 'minio') });
    expect(reaches(chart, pod('ci', MINIO_LABELS), 9000)).toBe(true);
  });

  test('can be specified', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
    const artifactStore = new MinioServer(chart, 'minio');
    new WorkflowNetworkPolicy(chart, 'workflows', { apiServer: API_SERVER, artifactStore });
    expect(reaches(chart, pod('ci', MINIO_LABELS), 9000)).toBe(true);
    const { chart: other } = policyOf({ artifactStore: [{ namespace: 'storage', ports: [8333] }] });
    expect(reaches(other, pod('storage', { app: 'seaweedfs' }), 8333)).toBe(true);
  });

  test('of another namespace is not reached', () => {
    const app = new App();
    const others = new Chart(app, 'others', { namespace: 'other' });
    new MinioArtifactRepo(others, 'artifacts', { server: new MinioServer(others, 'minio') });
    const chart = new Chart(app, 'chart', { namespace: 'ci' });
    new WorkflowNetworkPolicy(chart, 'workflows', { apiServer: API_SERVER });
    expect(reaches(chart, pod('other', MINIO_LABELS), 9000)).toBe(false);
  });

  test('is reported if it is inside the cluster, and its pods are not known', () => {
    const repository = (place: Chart): void => {
      new MinioArtifactRepo(place, 'artifacts');
    };
    expect(problemsOf(policyOf({}, repository).policy)).toEqual([
      expect.stringContaining("artifactStore: The artifact repository 'minio:9000' is inside the cluster"),
    ]);
    const artifactStore = [{ namespace: 'minio', ports: [9000] }];
    expect(problemsOf(policyOf({ artifactStore }, repository).policy)).toEqual([]);
    const s3 = (place: Chart): void => {
      const bucket = { endpoint: 's3.amazonaws.com', bucket: 'builds', useSDKCreds: true };
      new MinioArtifactRepo(place, 'artifacts', { s3: bucket });
    };
    expect(problemsOf(policyOf({}, s3).policy)).toEqual([]);
  });
});

test('daemons are reached at the listed ports by the selected pods only', () => {
  const { chart } = policyOf({ daemonPorts: [5432] });
  const other = pod('ci', { [WORKFLOW]: 'build-3c4d' });
  expect(reaches(chart, other, 5432)).toBe(true);
  expect(reaches(chart, other, 5433)).toBe(false);
  expect(reaches(chart, pod('ci', { app: 'database' }), 5432)).toBe(false);
  expect(reaches(chart, BUILD, 5432, pod('ci', { app: 'web' }))).toBe(false);
  expect(reaches(chart, pod('other', { [WORKFLOW]: 'build-3c4d' }), 5432)).toBe(false);
});

test('the properties are checked', () => {
  const { policy } = policyOf({
    metadata: { name: 'Workflows' },
    podLabels: { team: 'a b' },
    apiServer: { cidrs: ['172.18.0.2'], ports: [6443] },
    to: [{ namespace: 'gitea', ports: [] }],
    artifactStore: [{ ports: [9000] }],
    daemonPorts: [0],
  });
  expect(codesOf(policy)).toEqual([
    'invalid-name at metadata.name',
    'invalid-label at podLabels.team',
    'invalid-cidr at apiServer.cidrs[0]',
    'invalid-port at to[0].ports',
    'missing-network-peer at artifactStore[0]',
    'invalid-port at daemonPorts',
  ]);
});
