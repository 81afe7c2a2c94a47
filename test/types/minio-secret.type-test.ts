import type { Construct } from 'constructs';
import type { S3Credentials } from '../../lib';
import { MinioSecret } from '../../lib';

declare const scope: Construct;

const ada = { username: 'ada', password: { env: 'MINIO_PASSWORD' } };
const externalSecret = { dataFrom: [{ extract: { key: 'ci/minio' } }] };

// Each source of credentials.
export const secrets: readonly S3Credentials[] = [
  new MinioSecret(scope, 'a', { manifest: 'private', ...ada }),
  new MinioSecret(scope, 'b', { externalSecret, usernameKey: 'access' }),
  MinioSecret.fromSecretName(scope, 'c', 'minio'),
];

// @ts-expect-error: 'manifest' is missing
new MinioSecret(scope, 'd', ada);
// @ts-expect-error: two sources
new MinioSecret(scope, 'e', { manifest: 'private', ...ada, externalSecret });
// @ts-expect-error: no source
new MinioSecret(scope, 'f', {});
// @ts-expect-error: no password
new MinioSecret(scope, 'g', { manifest: 'private', username: 'ada' });
