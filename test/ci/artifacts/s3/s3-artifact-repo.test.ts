import { App, Chart } from 'cdk8s';
import { MinioServer } from '../../../../lib/ci/artifacts/minio/minio-server';
import { S3ArtifactRepo } from '../../../../lib/ci/artifacts/s3/s3-artifact-repo';
import type { S3ArtifactRepoProps } from '../../../../lib/ci/artifacts/s3/s3-artifact-repo-props';
import { SeaweedFsServer } from '../../../../lib/ci/artifacts/seaweedfs/seaweedfs-server';
import { codesOf, manifestOf, problemsOf } from '../../synth';
import { contentOf } from '../content';

function repoOf(props: S3ArtifactRepoProps, namespace = 'ci') {
  const chart = new Chart(new App(), 'chart', { namespace });
  return { chart, repo: new S3ArtifactRepo(chart, 'repo', props) };
}

const CREDENTIALS = {
  username: { secret: 's3', key: 'access' },
  password: { secret: 's3', key: 'secret' },
};
const KEYS = {
  accessKeySecret: { name: 's3', key: 'access' },
  secretKeySecret: { name: 's3', key: 'secret' },
};

test('is the default repository of the namespace, in Amazon S3 with TLS', () => {
  const { chart, repo } = repoOf({ bucket: 'builds', region: 'eu-central-1', useSDKCreds: true });
  expect(problemsOf(repo)).toEqual([]);
  expect(repo.ref).toEqual({ configMap: 'artifact-repositories', key: 's3' });
  expect(manifestOf(chart, 'ConfigMap').metadata).toEqual({
    name: 'artifact-repositories',
    namespace: 'ci',
    annotations: { 'workflows.argoproj.io/default-artifact-repository': 's3' },
  });
  expect(contentOf(chart, 's3')).toEqual({
    archiveLogs: false,
    s3: { bucket: 'builds', endpoint: 's3.amazonaws.com', region: 'eu-central-1', useSDKCreds: true },
  });
});

test('passes every field of Argo through, and only those', () => {
  const fields = {
    bucket: 'builds',
    endpoint: 'ceph.acme.dev',
    addressingStyle: 'path',
    caSecret: { name: 'ca', key: 'ca.crt' },
    encryptionOptions: { enableEncryption: true, kmsKeyId: 'key' },
    createBucketIfNotPresent: { objectLocking: true },
    keyFormat: '{{workflow.namespace}}/{{workflow.name}}/{{pod.name}}',
  } as const;
  const { chart, repo } = repoOf({
    ...fields,
    credentials: CREDENTIALS,
    sessionTokenSecret: { name: 's3', key: 'token' },
    key: 'main',
    isDefault: false,
    metadata: { name: 'stores' },
    archiveLogs: true,
  });
  expect(problemsOf(repo)).toEqual([]);
  expect(contentOf(chart, 'main')).toEqual({
    archiveLogs: true,
    s3: { ...fields, ...KEYS, sessionTokenSecret: { name: 's3', key: 'token' } },
  });
});

test('assumes another role with the credentials of the SDK', () => {
  const roleARN = 'arn:aws:iam::123456789012:role/ci';
  const { chart, repo } = repoOf({ bucket: 'builds', useSDKCreds: true, roleARN });
  expect(problemsOf(repo)).toEqual([]);
  expect(contentOf(chart, 's3')).toMatchObject({ s3: { useSDKCreds: true, roleARN } });
});

test('adds repositories with other credentials', () => {
  const { chart, repo } = repoOf({ bucket: 'builds', useSDKCreds: true });
  const other = { bucket: 'logs', endpoint: 'minio.storage.svc:9000', insecure: true } as const;
  expect(repo.addRepository('logs', { ...other, credentials: CREDENTIALS })).toEqual({
    configMap: 'artifact-repositories',
    key: 'logs',
  });
  expect(problemsOf(repo)).toEqual([]);
  expect(contentOf(chart, 'logs')).toEqual({ archiveLogs: false, s3: { ...other, ...KEYS } });
});

describe.each([
  ['MinIO', MinioServer, 'minio', 9000],
  ['SeaweedFS', SeaweedFsServer, 'seaweedfs', 8333],
] as const)('on a %s server', (_, Server, name, port) => {
  function onServer(serverNamespace: string, options: { readonly bucket?: string } = {}) {
    const app = new App();
    const server = new Server(new Chart(app, 'data', { namespace: serverNamespace }), 'server', {
      buckets: ['builds', 'logs'],
    });
    const chart = new Chart(app, 'chart', { namespace: 'ci' });
    return { chart, repo: new S3ArtifactRepo(chart, 'repo', { server, ...options }) };
  }

  test('has its endpoint, its first bucket and its credentials', () => {
    const { chart, repo } = onServer('ci');
    expect(problemsOf(repo)).toEqual([]);
    expect(contentOf(chart, 's3')).toEqual({
      archiveLogs: false,
      s3: {
        bucket: 'builds',
        endpoint: `${name}:${port}`,
        insecure: true,
        accessKeySecret: { name, key: 'root-user' },
        secretKeySecret: { name, key: 'root-password' },
      },
    });
  });

  test('needs a bucket that it creates, and a Secret in the namespace', () => {
    expect(problemsOf(onServer('ci', { bucket: 'logs' }).repo)).toEqual([]);
    expect(codesOf(onServer('ci', { bucket: 'others' }).repo)).toEqual(['unknown-bucket at bucket']);
    const { chart, repo } = onServer('data');
    expect(contentOf(chart, 's3')).toMatchObject({ s3: { endpoint: `${name}.data.svc:${port}` } });
    expect(codesOf(repo)).toEqual(['conflicting-namespaces at credentials']);
  });
});

test('reports an endpoint with a scheme, a bucket that S3 rejects, and a Secret without a name', () => {
  const { repo } = repoOf({
    bucket: 'Builds',
    endpoint: 'https://s3.acme.dev',
    credentials: { ...CREDENTIALS, username: { secret: '', key: 'access' } },
    sessionTokenSecret: { name: '', key: 'token' },
  });
  repo.addRepository('logs', {
    bucket: 'a',
    insecure: true,
    caSecret: { name: 'a', key: 'b' },
    useSDKCreds: true,
  });
  expect(codesOf(repo)).toEqual([
    'invalid-endpoint at endpoint',
    'invalid-bucket at bucket',
    'missing-name at sessionTokenSecret.name',
    'missing-name at credentials.username.secret',
    'invalid-bucket at addRepository("logs").bucket',
    'conflicting-ca-and-insecure at addRepository("logs").insecure',
  ]);
});

/** Properties that only plain JavaScript can pass. */
function repoOfUntyped(props: object) {
  return repoOf(props as S3ArtifactRepoProps).repo;
}

test('reports what the types reject, for plain JavaScript', () => {
  expect(codesOf(repoOfUntyped({ useSDKCreds: true }))).toEqual(['missing-bucket at bucket']);
  expect(codesOf(repoOfUntyped({ bucket: 'builds' }))).toEqual(['missing-credential at credentials']);
  const both = { bucket: 'builds', credentials: CREDENTIALS, useSDKCreds: true };
  expect(codesOf(repoOfUntyped(both))).toEqual(['conflicting-secret-sources at credentials']);
});

test('can be an existing ConfigMap', () => {
  const chart = new Chart(new App(), 'test');
  expect(S3ArtifactRepo.fromConfigMapName(chart, 'a', 'stores', { key: 'main' }).ref).toEqual({
    configMap: 'stores',
    key: 'main',
  });
});
