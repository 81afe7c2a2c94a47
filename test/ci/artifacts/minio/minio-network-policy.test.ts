import { App, Chart } from 'cdk8s';
import { MinioArtifactRepo } from '../../../../lib/ci/artifacts/minio/minio-artifact-repo';
import type { MinioNetworkPolicy } from '../../../../lib/ci/artifacts/minio/minio-server-props';
import { MinioServer } from '../../../../lib/ci/artifacts/minio/minio-server';
import type { Manifest, NetworkEnd } from '../../../support';
import { allowsConnection, networkPolicyErrors, synthChart } from '../../../support';
import { codesOf, problemsOf } from '../../synth';

function serverOf(networkPolicy?: MinioNetworkPolicy) {
  const app = new App();
  const chart = new Chart(app, 'chart', { namespace: 'storage' });
  return { app, chart, server: new MinioServer(chart, 'minio', { networkPolicy }) };
}

function pod(namespace: string, labels: { readonly [name: string]: string }): NetworkEnd {
  return { ip: '10.244.0.1', pod: { namespace, labels } };
}

const MINIO = pod('storage', {
  'app.kubernetes.io/name': 'minio',
  'app.kubernetes.io/instance': 'minio',
  'app.kubernetes.io/component': 'artifact-storage',
});
const WORKFLOW = { 'workflows.argoproj.io/workflow': 'build-1a2b' };
const ARGO_SERVER = { namespace: 'argo', podLabels: { app: 'argo-server' } };

/** Whether a pod reaches the server. */
function reaches(manifests: readonly Manifest[], source: NetworkEnd, port = 9000): boolean {
  return allowsConnection(manifests, source, MINIO, { port, protocol: 'TCP' });
}

test('there is no NetworkPolicy by default', () => {
  const { chart, server } = serverOf();
  expect(server.networkPolicy).toBeUndefined();
  expect(synthChart(chart).map(({ kind }) => kind)).not.toContain('NetworkPolicy');
});

test('workflows of its namespace reach the server, and it reaches nothing', () => {
  const { chart, server } = serverOf({});
  expect(server.networkPolicy?.name).toBe('minio');
  const manifests = synthChart(chart);
  expect(manifests.filter(({ kind }) => kind === 'NetworkPolicy').flatMap(networkPolicyErrors)).toEqual([]);
  expect(reaches(manifests, pod('storage', WORKFLOW))).toBe(true);
  expect(reaches(manifests, pod('storage', WORKFLOW), 9001)).toBe(false);
  expect(reaches(manifests, pod('storage', { app: 'web' }))).toBe(false);
  expect(reaches(manifests, pod('ci', WORKFLOW))).toBe(false);
  for (const destination of [pod('storage', WORKFLOW), pod('kube-system', {}), { ip: '140.82.121.3' }])
    expect(allowsConnection(manifests, MINIO, destination, { port: 443, protocol: 'TCP' })).toBe(false);
});

test('so do those in the namespace of each of its artifact repositories, even if it is created later', () => {
  const { app, chart, server } = serverOf({});
  const others = new Chart(app, 'others', { namespace: 'ci' });
  const credentials = {
    username: { secret: 'minio', key: 'root-user' },
    password: { secret: 'minio', key: 'root-password' },
  };
  new MinioArtifactRepo(others, 'artifacts', { server, credentials });
  const manifests = synthChart(chart);
  expect(reaches(manifests, pod('ci', WORKFLOW))).toBe(true);
  expect(reaches(manifests, pod('storage', WORKFLOW))).toBe(true);
  expect(reaches(manifests, pod('other', WORKFLOW))).toBe(false);
  expect(reaches(manifests, pod('ci', { app: 'web' }))).toBe(false);
});

test('the namespaces can be listed', () => {
  const manifests = synthChart(serverOf({ namespaces: ['ci'] }).chart);
  expect(reaches(manifests, pod('ci', WORKFLOW))).toBe(true);
  expect(reaches(manifests, pod('storage', WORKFLOW))).toBe(false);
});

test('others reach the S3 API or the console if they are listed', () => {
  const { chart } = serverOf({ from: [ARGO_SERVER], consoleFrom: [{ cidrs: ['10.8.0.0/16'] }] });
  const manifests = synthChart(chart);
  expect(reaches(manifests, pod('argo', { app: 'argo-server' }))).toBe(true);
  expect(reaches(manifests, pod('argo', { app: 'argo-server' }), 9001)).toBe(false);
  expect(reaches(manifests, pod('argo', { app: 'workflow-controller' }))).toBe(false);
  expect(reaches(manifests, { ip: '10.8.0.1' }, 9001)).toBe(true);
  expect(reaches(manifests, { ip: '10.8.0.1' })).toBe(false);
  expect(reaches(manifests, { ip: '10.9.0.1' }, 9001)).toBe(false);
});

test('the properties are checked', () => {
  const { server } = serverOf({ namespaces: ['CI'], from: [{}], consoleFrom: [{ cidrs: ['10.8.0.1'] }] });
  expect(codesOf(server)).toEqual([
    'invalid-name at networkPolicy.namespaces[0]',
    'missing-network-peer at networkPolicy.from[0]',
    'invalid-cidr at networkPolicy.consoleFrom[0].cidrs[0]',
  ]);
  expect(problemsOf(serverOf({ from: [ARGO_SERVER] }).server)).toEqual([]);
});
