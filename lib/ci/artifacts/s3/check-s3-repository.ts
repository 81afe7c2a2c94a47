import type { Problem } from '../../../finding';
import { checkS3Credentials } from '../../credentials/s3-credentials';
import { checkSecretSelectors } from '../repository/check-secret-selectors';
import type { S3Server } from './s3-server';
import { checkBucket, checkEndpoint } from './s3-location';
import type { S3ArtifactRepository, S3Source } from './s3-repository';
import { hasOwnCredentials } from './s3-repository';

/**
 * Checks a rendered S3 repository and the properties that it was rendered from.
 *
 * @param prefix the path of the fields of S3, such as `s3.`
 */
export function checkS3(s3: S3ArtifactRepository, source: S3Source, prefix: string): readonly Problem[] {
  return [
    ...[...checkLocation(s3, source.server), ...checkTls(s3), ...checkSecrets(source.s3 ?? {})].map(
      (problem) => ({ ...problem, path: `${prefix}${problem.path ?? ''}` }),
    ),
    ...checkS3Credentials(source.credentials, 'credentials'),
    ...checkSources(source),
    ...checkNamespaces(source),
  ];
}

function checkLocation(s3: S3ArtifactRepository, server: S3Server | undefined): readonly Problem[] {
  const path = 'bucket';
  const endpoint = checkEndpoint(s3.endpoint ?? '', 'endpoint');
  if (s3.bucket === undefined) {
    const message = "An endpoint is set, but no bucket. Set 'bucket' as well.";
    return [...endpoint, { code: 'missing-bucket', path, message }];
  }
  const problems = [...endpoint, ...checkBucket(s3.bucket, path)];
  if (
    server === undefined ||
    server.buckets.includes(s3.bucket) ||
    s3.createBucketIfNotPresent !== undefined
  ) {
    return problems;
  }
  const message =
    `The server has no bucket '${s3.bucket}'. Add it to the 'buckets' of the server, ` +
    "or set 'createBucketIfNotPresent: {}'.";
  return [...problems, { code: 'unknown-bucket', path, message }];
}

function checkTls(s3: S3ArtifactRepository): readonly Problem[] {
  if (s3.insecure !== true || s3.caSecret === undefined) return [];
  const message =
    "'insecure' disables TLS, so 'caSecret' has no effect. Remove 'insecure' to use TLS, or remove 'caSecret'.";
  return [{ code: 'conflicting-ca-and-insecure', path: 'insecure', message }];
}

function checkSecrets(s3: S3ArtifactRepository): readonly Problem[] {
  const problems = checkSecretSelectors({
    accessKeySecret: s3.accessKeySecret,
    secretKeySecret: s3.secretKeySecret,
    sessionTokenSecret: s3.sessionTokenSecret,
    caSecret: s3.caSecret,
    'encryptionOptions.serverSideCustomerKeySecret': s3.encryptionOptions?.serverSideCustomerKeySecret,
  });
  if ((s3.accessKeySecret === undefined) === (s3.secretKeySecret === undefined)) return problems;
  const missing = s3.accessKeySecret === undefined ? 'accessKeySecret' : 'secretKeySecret';
  const message = `'${missing}' is missing, and Argo needs both keys or none. Set it.`;
  return [...problems, { code: 'missing-credential', path: missing, message }];
}

function checkSources({ s3, credentials }: S3Source): readonly Problem[] {
  if (credentials === undefined || !hasOwnCredentials(s3)) return [];
  const message =
    "Both 'credentials' and fields of 's3' say how to authenticate. Remove 'credentials', or the Secrets, " +
    "'useSDKCreds' and 'roleARN'.";
  return [{ code: 'conflicting-secret-sources', path: 'credentials', message }];
}

/** Pods read Secrets of their own namespace only, so the Secret of a server is of no use in another namespace. */
function checkNamespaces({ s3, server, credentials, namespace }: S3Source): readonly Problem[] {
  if (server?.namespace === undefined || namespace === undefined || server.namespace === namespace) return [];
  if (credentials !== undefined || hasOwnCredentials(s3)) return [];
  const message =
    `The Secret of the server is in the namespace '${server.namespace}', not in '${namespace}'. ` +
    "Copy it there and set 'credentials' to the copy.";
  return [{ code: 'conflicting-namespaces', path: 'credentials', message }];
}
