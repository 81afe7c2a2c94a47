import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import type { MinioSecretProps } from '../../../lib/ci/credentials/minio-secret';
import { MinioSecret } from '../../../lib/ci/credentials/minio-secret';
import { resolveS3Credentials } from '../../../lib/ci/credentials/s3-credentials';
import { codesOf, manifestOf, manifestsOf, problemsOf } from '../synth';

const ADA = { manifest: 'private', username: 'ada', password: 'correct horse' } as const;

/** Credentials in a Secret, by default under the default keys. */
function credentialsIn(name: string, usernameKey = 'root-user', passwordKey = 'root-password') {
  const secret = { name };
  return { username: { secret, key: usernameKey }, password: { secret, key: passwordKey } };
}

function secretOf(props: MinioSecretProps) {
  const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
  return { chart, secret: new MinioSecret(chart, 'secret', props) };
}

function base64(value: string): string {
  return Buffer.from(value).toString('base64');
}

test('renders user name and password in a private manifest', () => {
  const { chart, secret } = secretOf(ADA);
  expect(problemsOf(secret)).toEqual([]);
  expect(secret).toMatchObject({ secret: { name: 'minio' }, ...credentialsIn('minio') });
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

test('uses the name and the keys of the properties', () => {
  const { chart, secret } = secretOf({
    ...ADA,
    metadata: { name: 's3' },
    usernameKey: 'access',
    passwordKey: 'secret',
  });
  expect(secret).toMatchObject({
    secret: { name: 's3' },
    ...credentialsIn('s3', 'access', 'secret'),
  });
  expect(Object.keys(manifestOf(chart, 'Secret').data ?? {}).sort()).toEqual(['access', 'secret']);
});

test('can be patched', () => {
  const { chart, secret } = secretOf(ADA);
  ApiObject.of(secret).addJsonPatch(JsonPatch.add('/immutable', true));
  expect(manifestOf(chart, 'Secret')).toMatchObject({ immutable: true });
});

test('renders an ExternalSecret, which must write both keys', () => {
  const data = ['root-user', 'root-password'].map((key) => ({
    secretKey: key,
    remoteRef: { key: 'ci/minio' },
  }));
  const { chart, secret } = secretOf({ externalSecret: { data }, metadata: { name: 's3' } });
  expect(problemsOf(secret)).toEqual([]);
  expect(secret.secret.name).toBe('s3');
  expect(manifestsOf(chart)).toMatchObject([
    { kind: 'ExternalSecret', spec: { data, target: { name: 's3' } } },
  ]);
  expect(codesOf(secretOf({ externalSecret: { data: data.slice(0, 1) } }).secret)).toEqual([
    'missing-external-secret-key at externalSecret.data',
  ]);
});

test('refers to an existing Secret', () => {
  const chart = new Chart(new App(), 'test');
  expect(MinioSecret.fromSecretName(chart, 'a', 's3')).toMatchObject(credentialsIn('s3'));
  expect(MinioSecret.fromSecretName(chart, 'b', 's3', { usernameKey: 'access' })).toMatchObject(
    credentialsIn('s3', 'access'),
  );
  const secret = Secret.fromSecretName(chart, 'c', 's3');
  expect(MinioSecret.fromSecret(secret, { passwordKey: 'secret' })).toEqual(
    credentialsIn('s3', 'root-user', 'secret'),
  );
  expect(problemsOf(chart)).toEqual([]);
  expect(manifestsOf(chart)).toEqual([]);

  MinioSecret.fromSecretName(chart, 'd', '', { usernameKey: '/' });
  expect(codesOf(chart)).toEqual(['missing-name at name', 'invalid-key at usernameKey']);
});

test('resolves every kind of credentials to two keys of Secrets', () => {
  const { secret } = secretOf(ADA);
  expect(resolveS3Credentials(undefined)).toEqual(credentialsIn('minio'));
  expect(resolveS3Credentials(secret)).toBe(secret);
  expect(resolveS3Credentials(Secret.fromSecretName(new Chart(new App(), 'test'), 'a', 's3'))).toEqual(
    credentialsIn('s3'),
  );
});

test('reports every problem at once, and renders no credentials', () => {
  // @ts-expect-error: 'manifest' is missing
  const { chart, secret } = secretOf({
    username: 'al',
    password: 'hunter2',
    usernameKey: 'a',
    passwordKey: 'a',
  });
  expect(codesOf(secret)).toEqual([
    'duplicate-key at passwordKey',
    'forbidden-credentials at manifest',
    'invalid-credential at username',
    'invalid-credential at password',
  ]);
  expect(problemsOf(secret).join()).not.toContain('hunter2');
  expect(manifestOf(chart, 'Secret').data ?? {}).toEqual({});
});

test('reports empty values and missing variables', () => {
  const { secret } = secretOf({ ...ADA, username: '', password: { env: 'CDK8S_ARGO_CI_MISSING' } });
  expect(codesOf(secret)).toEqual([
    'missing-credential at username',
    'missing-environment-variable at password',
  ]);
  // @ts-expect-error: no source
  expect(codesOf(secretOf({ manifest: 'private' }).secret)).toEqual([
    'missing-credential at username',
    'missing-credential at password',
  ]);
});

test('reports two sources of credentials', () => {
  // @ts-expect-error: two sources
  const { secret } = secretOf({ ...ADA, externalSecret: { dataFrom: [{ extract: { key: 'a' } }] } });
  expect(codesOf(secret)).toEqual(['conflicting-secret-sources at externalSecret']);
});
