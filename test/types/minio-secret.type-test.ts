import type { Construct } from 'constructs';
import type { IMinioSecret } from '../../lib/ci/credentials/minio-secret';
import { MinioSecret } from '../../lib/ci/credentials/minio-secret';

declare const scope: Construct;

const ada = { user: 'ada', password: { env: 'MINIO_PASSWORD' } };
const externalSecret = { dataFrom: [{ extract: { key: 'ci/minio' } }] };

// Each source alone, and what comes out of it.
export const secrets: readonly IMinioSecret[] = [
  new MinioSecret(scope, 'a', { manifest: 'private', ...ada }),
  new MinioSecret(scope, 'b', { externalSecret, userKey: 'access' }),
  MinioSecret.fromSecretName(scope, 'c', 'minio'),
];

// @ts-expect-error: credentials need the word.
new MinioSecret(scope, 'd', ada);
// @ts-expect-error: two sources.
new MinioSecret(scope, 'e', { manifest: 'private', ...ada, externalSecret });
// @ts-expect-error: no source.
new MinioSecret(scope, 'f', {});
// @ts-expect-error: no password.
new MinioSecret(scope, 'g', { manifest: 'private', user: 'ada' });
