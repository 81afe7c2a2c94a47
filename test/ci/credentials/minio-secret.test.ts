import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import type { MinioSecretProps } from '../../../lib/ci/credentials/minio-secret';
import { MinioSecret, minioSecret } from '../../../lib/ci/credentials/minio-secret';
import { codesOf, manifestOf, manifestsOf, problemsOf } from '../synth';

const ADA = { manifest: 'private', user: 'ada', password: 'correct horse' } as const;
const KEYS = { userKey: 'root-user', passwordKey: 'root-password' };

function secretOf(props: MinioSecretProps) {
  const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
  return { chart, secret: new MinioSecret(chart, 'secret', props) };
}

function base64(value: string): string {
  return Buffer.from(value).toString('base64');
}

test('user and password in a private manifest', () => {
  const { chart, secret } = secretOf(ADA);
  expect(problemsOf(secret)).toEqual([]);
  expect(secret).toMatchObject({ secretName: 'minio', ...KEYS });
  expect(manifestsOf(chart)).toEqual([
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'minio', namespace: 'ci' },
      type: 'Opaque',
      data: { 'root-user': base64('ada'), 'root-password': base64('correct horse') },
    },
  ]);
});

test('names and keys can be others', () => {
  const { chart, secret } = secretOf({
    ...ADA,
    metadata: { name: 's3' },
    userKey: 'access',
    passwordKey: 'secret',
  });
  expect(secret).toMatchObject({ secretName: 's3', userKey: 'access', passwordKey: 'secret' });
  expect(Object.keys(manifestOf(chart, 'Secret').data ?? {}).sort()).toEqual(['access', 'secret']);
});

test('the Secret can be patched', () => {
  const { chart, secret } = secretOf(ADA);
  ApiObject.of(secret).addJsonPatch(JsonPatch.add('/immutable', true));
  expect(manifestOf(chart, 'Secret')).toMatchObject({ immutable: true });
});

test('an ExternalSecret that writes both keys', () => {
  const data = ['root-user', 'root-password'].map((key) => ({
    secretKey: key,
    remoteRef: { key: 'ci/minio' },
  }));
  const { chart, secret } = secretOf({ externalSecret: { data }, metadata: { name: 's3' } });
  expect(problemsOf(secret)).toEqual([]);
  expect(secret.secretName).toBe('s3');
  expect(manifestsOf(chart)).toMatchObject([
    { kind: 'ExternalSecret', spec: { data, target: { name: 's3' } } },
  ]);
  expect(codesOf(secretOf({ externalSecret: { data: data.slice(0, 1) } }).secret)).toEqual([
    'missing-external-secret-key at externalSecret.data',
  ]);
});

test('a Secret that exists', () => {
  const chart = new Chart(new App(), 'test');
  expect(MinioSecret.fromSecretName(chart, 'a', 's3')).toMatchObject({ secretName: 's3', ...KEYS });
  expect(MinioSecret.fromSecretName(chart, 'b', 's3', { userKey: 'access' })).toMatchObject({
    userKey: 'access',
  });
  const secret = Secret.fromSecretName(chart, 'c', 's3');
  expect(MinioSecret.fromSecret(secret, { passwordKey: 'secret' })).toEqual({
    secretName: 's3',
    userKey: 'root-user',
    passwordKey: 'secret',
  });
  expect(problemsOf(chart)).toEqual([]);
  expect(manifestsOf(chart)).toEqual([]);

  MinioSecret.fromSecretName(chart, 'd', '', { userKey: '/' });
  expect(codesOf(chart)).toEqual(['missing-name at name', 'invalid-key at userKey']);
});

test('whatever Secret is given, the rest of the program sees a name and two keys', () => {
  const { secret } = secretOf(ADA);
  expect(minioSecret(undefined)).toEqual({ secretName: 'minio', ...KEYS });
  expect(minioSecret(secret)).toBe(secret);
  expect(minioSecret(Secret.fromSecretName(new Chart(new App(), 'test'), 'a', 's3'))).toEqual({
    secretName: 's3',
    ...KEYS,
  });
});

test('everything that is wrong is told at once, and then no credential is rendered', () => {
  // @ts-expect-error: the word is missing.
  const { chart, secret } = secretOf({ user: 'al', password: 'hunter2', userKey: 'a', passwordKey: 'a' });
  expect(codesOf(secret)).toEqual([
    'duplicate-key at passwordKey',
    'forbidden-credentials at manifest',
    'invalid-credential at user',
    'invalid-credential at password',
  ]);
  expect(problemsOf(secret).join()).not.toContain('hunter2');
  expect(manifestOf(chart, 'Secret').data ?? {}).toEqual({});
});

test('empty values and missing variables', () => {
  const { secret } = secretOf({ ...ADA, user: '', password: { env: 'CDK8S_ARGO_CI_MISSING' } });
  expect(codesOf(secret)).toEqual(['missing-credential at user', 'missing-environment-variable at password']);
  // @ts-expect-error: no source.
  expect(codesOf(secretOf({ manifest: 'private' }).secret)).toEqual([
    'missing-credential at user',
    'missing-credential at password',
  ]);
});

test('two sources', () => {
  // @ts-expect-error: one source is enough.
  const { secret } = secretOf({ ...ADA, externalSecret: { dataFrom: [{ extract: { key: 'a' } }] } });
  expect(codesOf(secret)).toEqual(['conflicting-secret-sources at externalSecret']);
});
