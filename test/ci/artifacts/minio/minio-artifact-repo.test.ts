import { ApiObject, App, Chart, JsonPatch, Yaml } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { parse } from 'yaml';
import { MinioArtifactRepo } from '../../../../lib/ci/artifacts/minio/minio-artifact-repo';
import type { MinioArtifactRepoProps } from '../../../../lib/ci/artifacts/minio/minio-artifact-repo-props';
import { MinioServer } from '../../../../lib/ci/artifacts/minio/minio-server';
import { MinioSecret } from '../../../../lib/ci/credentials/minio-secret';
import { codesOf, manifestOf, manifestsOf, problemsOf } from '../../synth';

function repoOf(props?: MinioArtifactRepoProps, namespace?: string) {
  const chart = new Chart(new App(), 'chart', { namespace });
  return { chart, repo: new MinioArtifactRepo(chart, 'repo', props) };
}

/** A repository in the ConfigMap, as Argo reads it. */
function contentOf(chart: Chart, key = 'minio'): unknown {
  return parse(manifestOf(chart, 'ConfigMap').data?.[key] ?? '');
}

const SECRETS = {
  accessKeySecret: { name: 'minio', key: 'root-user' },
  secretKeySecret: { name: 'minio', key: 'root-password' },
};

test('uses MinIO in the same namespace as the default repository', () => {
  const { chart, repo } = repoOf({}, 'ci');
  expect(problemsOf(repo)).toEqual([]);
  expect(repo.ref).toEqual({ configMap: 'artifact-repositories', key: 'minio' });
  expect(manifestsOf(chart)).toMatchInlineSnapshot(`
   [
     {
       "apiVersion": "v1",
       "data": {
         "minio": "archiveLogs: false
   s3:
     bucket: argo-bucket
     endpoint: minio:9000
     insecure: true
     accessKeySecret:
       name: minio
       key: root-user
     secretKeySecret:
       name: minio
       key: root-password
   ",
       },
       "kind": "ConfigMap",
       "metadata": {
         "annotations": {
           "workflows.argoproj.io/default-artifact-repository": "minio",
         },
         "name": "artifact-repositories",
         "namespace": "ci",
       },
     },
   ]
  `);
  expect(contentOf(chart)).toEqual({
    archiveLogs: false,
    s3: { bucket: 'argo-bucket', endpoint: 'minio:9000', insecure: true, ...SECRETS },
  });
});

test('supports any S3 storage', () => {
  const s3 = {
    endpoint: 's3.eu-central-1.amazonaws.com',
    bucket: 'artifacts-of-ada',
    region: 'eu-central-1',
    keyFormat: '{{workflow.namespace}}/{{workflow.name}}/{{pod.name}}',
    encryptionOptions: { enableEncryption: true, kmsKeyId: 'key' },
    createBucketIfNotPresent: { objectLocking: true },
    caSecret: { name: 'ca', key: 'ca.crt' },
    roleARN: 'arn:aws:iam::123456789012:role/ci',
  };
  const { chart, repo } = repoOf({ s3, archiveLogs: true });
  expect(problemsOf(repo)).toEqual([]);
  expect(contentOf(chart)).toEqual({ archiveLogs: true, s3 });
});

test.each([
  ['the Secret `minio`', {}, SECRETS],
  [
    'the Secret `minio` if `useSDKCreds` is false',
    { useSDKCreds: false },
    { useSDKCreds: false, ...SECRETS },
  ],
  ['none if `useSDKCreds` is true', { useSDKCreds: true }, { useSDKCreds: true }],
  [
    'those of `s3`',
    { accessKeySecret: { name: 'a', key: 'b' }, secretKeySecret: { name: 'c', key: 'd' } },
    undefined,
  ],
])('uses as default credentials %s', (_, login, expected) => {
  const location = { endpoint: 'minio.storage:9000', bucket: 'artifacts' };
  const { chart, repo } = repoOf({ s3: { ...location, ...login, insecure: undefined, caSecret: undefined } });
  expect(problemsOf(repo)).toEqual([]);
  expect(contentOf(chart)).toEqual({ archiveLogs: false, s3: { ...location, ...(expected ?? login) } });
});

test('supports MinIO with TLS and a custom CA', () => {
  const caSecret = { name: 'ca', key: 'ca.crt' };
  const { chart, repo } = repoOf({ s3: { caSecret } });
  expect(problemsOf(repo)).toEqual([]);
  expect(contentOf(chart)).toEqual({
    archiveLogs: false,
    s3: { bucket: 'argo-bucket', endpoint: 'minio:9000', caSecret, ...SECRETS },
  });
});

test('uses the credentials of an existing Secret', () => {
  const chart = new Chart(new App(), 'test');
  const keys = MinioSecret.fromSecretName(chart, 'keys', 's3', {
    usernameKey: 'access',
    passwordKey: 'secret',
  });
  expect(contentOf(repoOf({ credentials: keys }).chart)).toMatchObject({
    s3: { accessKeySecret: { name: 's3', key: 'access' }, secretKeySecret: { name: 's3', key: 'secret' } },
  });
  const plus = Secret.fromSecretName(chart, 'plus', 's3');
  expect(contentOf(repoOf({ credentials: plus }).chart)).toMatchObject({
    s3: { accessKeySecret: { name: 's3', key: 'root-user' } },
  });
});

test('uses two keys of Secrets, and checks them', () => {
  const username = { secret: 's3', key: 'access' };
  const { chart, repo } = repoOf({ credentials: { username, password: { secret: 's4', key: 'secret' } } });
  expect(problemsOf(repo)).toEqual([]);
  expect(contentOf(chart)).toMatchObject({
    s3: { accessKeySecret: { name: 's3', key: 'access' }, secretKeySecret: { name: 's4', key: 'secret' } },
  });
  const { repo: other } = repoOf({ credentials: { username, password: { secret: '', key: 'secret' } } });
  expect(codesOf(other)).toEqual(['missing-name at credentials.password.secret']);
});

describe('a server of the same app', () => {
  function withServer(
    serverNamespace: string | undefined,
    namespace: string | undefined,
    props: MinioArtifactRepoProps = {},
  ) {
    const app = new App();
    const data = new Chart(app, 'data', { namespace: serverNamespace });
    const credentials = MinioSecret.fromSecretName(data, 'keys', 'keys');
    const server = new MinioServer(data, 'store', {
      metadata: { name: 's3' },
      buckets: ['builds', 'logs'],
      credentials,
    });
    const chart = new Chart(app, 'chart', { namespace });
    return { chart, repo: new MinioArtifactRepo(chart, 'repo', { server, ...props }) };
  }

  test('provides endpoint, bucket and credentials', () => {
    const { chart, repo } = withServer('ci', 'ci');
    expect(problemsOf(repo)).toEqual([]);
    expect(contentOf(chart)).toEqual({
      archiveLogs: false,
      s3: {
        bucket: 'builds',
        endpoint: 's3:9000',
        insecure: true,
        accessKeySecret: { name: 'keys', key: 'root-user' },
        secretKeySecret: { name: 'keys', key: 'root-password' },
      },
    });
  });

  test('must have the bucket, unless Argo creates it', () => {
    expect(problemsOf(withServer('ci', 'ci', { s3: { bucket: 'logs' } }).repo)).toEqual([]);
    expect(codesOf(withServer('ci', 'ci', { s3: { bucket: 'others' } }).repo)).toEqual([
      'unknown-bucket at s3.bucket',
    ]);
    const made = { bucket: 'others', createBucketIfNotPresent: {} };
    expect(problemsOf(withServer('ci', 'ci', { s3: made }).repo)).toEqual([]);
  });

  test('is accessible from another namespace, but its Secret is not', () => {
    const { chart, repo } = withServer('data', 'ci');
    expect(contentOf(chart)).toMatchObject({ s3: { endpoint: 's3.data.svc:9000' } });
    expect(codesOf(repo)).toEqual(['conflicting-namespaces at credentials']);
    const credentials = MinioSecret.fromSecretName(new Chart(new App(), 'test'), 'copy', 'copy');
    expect(problemsOf(withServer('data', 'ci', { credentials }).repo)).toEqual([]);
    expect(problemsOf(withServer(undefined, 'ci').repo)).toEqual([]);
    expect(problemsOf(withServer('data', undefined).repo)).toEqual([]);
  });
});

describe('the ConfigMap', () => {
  test('can have another name, which workflows refer to', () => {
    const metadata = { name: 'stores', labels: { team: 'a' }, annotations: { note: 'b' } };
    const { chart, repo } = repoOf({ metadata, key: 'main', isDefault: false });
    expect(repo.ref).toEqual({ configMap: 'stores', key: 'main' });
    expect(manifestOf(chart, 'ConfigMap').metadata).toEqual(metadata);
    expect(manifestOf(repoOf({ isDefault: false }).chart, 'ConfigMap').metadata).toEqual({
      name: 'artifact-repositories',
    });
  });

  test('can contain several repositories', () => {
    const { chart, repo } = repoOf();
    expect(repo.addRepository('logs', { s3: { bucket: 'logs' }, archiveLogs: true })).toEqual({
      configMap: 'artifact-repositories',
      key: 'logs',
    });
    expect(repo.addRepository('same')).toMatchObject({ key: 'same' });
    expect(problemsOf(repo)).toEqual([]);
    expect(contentOf(chart, 'logs')).toMatchObject({ archiveLogs: true, s3: { bucket: 'logs' } });
    expect(contentOf(chart, 'same')).toEqual(contentOf(chart));
  });

  test('can be patched', () => {
    const { chart, repo } = repoOf();
    ApiObject.of(repo).addJsonPatch(JsonPatch.add('/data/gcs', Yaml.stringify({ gcs: { bucket: 'b' } })));
    expect(contentOf(chart, 'gcs')).toEqual({ gcs: { bucket: 'b' } });
  });

  test('can be an existing one', () => {
    const chart = new Chart(new App(), 'test');
    expect(MinioArtifactRepo.fromConfigMapName(chart, 'a', 'stores', { key: 'main' }).ref).toEqual({
      configMap: 'stores',
      key: 'main',
    });
    expect(MinioArtifactRepo.fromConfigMapName(chart, 'b', 'stores').ref).toEqual({ configMap: 'stores' });
    expect(problemsOf(chart)).toEqual([]);
    MinioArtifactRepo.fromConfigMapName(chart, 'c', '', { key: 'a/b' });
    expect(codesOf(chart)).toEqual(['missing-name at name', 'invalid-key at key']);
  });
});

describe('reports', () => {
  test('every problem at once', () => {
    const { repo } = repoOf({
      key: 'a b',
      metadata: { name: 'Stores' },
      s3: {
        endpoint: 'http://minio:9000',
        bucket: 'Argo_Bucket',
        insecure: true,
        caSecret: { name: 'ca', key: 'ca.crt' },
        accessKeySecret: { name: '', key: '' },
      },
      credentials: MinioSecret.fromSecretName(new Chart(new App(), 'test'), 'keys', 'keys'),
    });
    repo.addRepository('a b', { s3: { endpoint: 'minio/bucket' } });
    expect(codesOf(repo)).toEqual([
      'invalid-name at metadata.name',
      'invalid-key at key',
      'invalid-endpoint at s3.endpoint',
      'invalid-bucket at s3.bucket',
      'conflicting-ca-and-insecure at s3.insecure',
      'missing-name at s3.accessKeySecret.name',
      'invalid-key at s3.accessKeySecret.key',
      'missing-credential at s3.secretKeySecret',
      'conflicting-secret-sources at credentials',
      'invalid-key at addRepository("a b")',
      'duplicate-repository at addRepository("a b")',
      'invalid-endpoint at addRepository("a b").s3.endpoint',
      'missing-bucket at addRepository("a b").s3.bucket',
    ]);
  });

  test.each([
    ['an empty name', { name: '', key: 'a' }, 'missing-name at s3.accessKeySecret.name'],
    ['no name', { key: 'a' }, 'missing-name at s3.accessKeySecret.name'],
    ['an empty key', { name: 'a', key: '' }, 'invalid-key at s3.accessKeySecret.key'],
  ])('%s of a Secret', (_, accessKeySecret, code) => {
    const { repo } = repoOf({ s3: { accessKeySecret, secretKeySecret: { name: 'a', key: 'b' } } });
    expect(codesOf(repo)).toEqual([code]);
  });

  test('a Secret for only one of the keys', () => {
    const selector = { name: 'a', key: 'b' };
    const { repo } = repoOf({ s3: { accessKeySecret: selector } });
    expect(codesOf(repo)).toEqual(['missing-credential at s3.secretKeySecret']);
    const { repo: other } = repoOf({ s3: { secretKeySecret: selector } });
    expect(codesOf(other)).toEqual(['missing-credential at s3.accessKeySecret']);
  });

  test.each(['caSecret', 'sessionTokenSecret'] as const)('a %s without a name', (field) => {
    expect(codesOf(repoOf({ s3: { [field]: { name: '', key: 'a' } } }).repo)).toEqual([
      `missing-name at s3.${field}.name`,
    ]);
  });

  test('an empty Secret for encryption', () => {
    const serverSideCustomerKeySecret = { name: 'a', key: '' };
    const { repo } = repoOf({ s3: { encryptionOptions: { serverSideCustomerKeySecret } } });
    expect(codesOf(repo)).toEqual(['invalid-key at s3.encryptionOptions.serverSideCustomerKeySecret.key']);
  });

  test('an empty endpoint', () => {
    expect(codesOf(repoOf({ s3: { endpoint: '', bucket: 'artifacts' } }).repo)).toEqual([
      'invalid-endpoint at s3.endpoint',
    ]);
  });
});
