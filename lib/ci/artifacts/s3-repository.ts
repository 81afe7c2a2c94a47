import type { S3Artifact, SecretKeySelector } from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import { checkDataKey, checkName } from '../../kubernetes/name';
import type { IMinioSecret } from '../credentials/minio-secret';
import { minioSecret } from '../credentials/minio-secret';
import type { MinioServer } from './minio-server';
import { checkBucket, checkEndpoint } from './s3-location';

/** Argo's S3 artifact repository: a bucket, how to get at it, and how the artifacts in it are named. */
export interface S3ArtifactRepository extends Omit<S3Artifact, 'key'> {
  /**
   * The key of an artifact in the bucket, made of workflow variables. A bucket that several namespaces or clusters
   * share needs more than the default, since their workflows may have the same names:
   * `{{workflow.namespace}}/{{workflow.name}}/{{pod.name}}`.
   *
   * @default - Argo's own, `{{workflow.name}}/{{pod.name}}`
   */
  readonly keyFormat?: string;

  /**
   * What the default key is prefixed with.
   *
   * @deprecated Argo prefers `keyFormat`.
   */
  readonly keyPrefix?: string;
}

/** What an S3 repository is made of. */
export interface S3Source {
  readonly s3?: S3ArtifactRepository;
  readonly server?: MinioServer;
  readonly credentials?: IMinioSecret | ISecret;

  /** The namespace of the ConfigMap, as far as it is known. */
  readonly namespace: string | undefined;
}

/** The repository with defaults for what was left out. */
export function s3Of(source: S3Source): S3ArtifactRepository {
  const { server, namespace } = source;
  const { bucket, endpoint, insecure, ...others } = source.s3 ?? {};
  const inCluster = endpoint === undefined;
  return {
    bucket: bucket ?? (inCluster ? (server?.buckets[0] ?? 'argo-bucket') : undefined),
    endpoint: endpoint ?? server?.endpointFrom(namespace) ?? 'minio:9000',
    insecure: insecure ?? (inCluster && others.caSecret === undefined ? true : undefined),
    ...others,
    ...secretsOf(source),
  };
}

function secretsOf({ s3, server, credentials }: S3Source): S3ArtifactRepository {
  if (hasLogin(s3)) return {};
  const { secretName, userKey, passwordKey } = minioSecret(credentials ?? server?.credentials);
  return {
    accessKeySecret: { name: secretName, key: userKey },
    secretKeySecret: { name: secretName, key: passwordKey },
  };
}

/** Argo prefers access keys to anything else, so none are added where a role or the SDK is to log in. */
function hasLogin(s3: S3ArtifactRepository = {}): boolean {
  const { accessKeySecret, secretKeySecret, roleARN, useSDKCreds } = s3;
  return (accessKeySecret ?? secretKeySecret ?? roleARN) !== undefined || useSDKCreds === true;
}

/** Says what is wrong with the finished repository, and with what it was made from. */
export function checkS3(s3: S3ArtifactRepository, source: S3Source): readonly Problem[] {
  return [
    ...checkLocation(s3, source.server),
    ...checkTls(s3),
    ...checkSecrets(s3),
    ...checkSources(source),
    ...checkReach(source),
  ];
}

function checkLocation(s3: S3ArtifactRepository, server: MinioServer | undefined): readonly Problem[] {
  const endpoint = checkEndpoint(s3.endpoint ?? '', 's3.endpoint');
  if (s3.bucket === undefined) {
    const message = 'No bucket is named at this endpoint. Say which one the artifacts go to.';
    return [...endpoint, { code: 'missing-bucket', path: 's3.bucket', message }];
  }
  const wrong = [...endpoint, ...checkBucket(s3.bucket, 's3.bucket')];
  if (
    server === undefined ||
    server.buckets.includes(s3.bucket) ||
    s3.createBucketIfNotPresent !== undefined
  ) {
    return wrong;
  }
  const message =
    'The server does not have this bucket. Add it to the `buckets` of the server, ' +
    'or let Argo make it (`createBucketIfNotPresent: {}`).';
  return [...wrong, { code: 'unknown-bucket', path: 's3.bucket', message }];
}

function checkTls(s3: S3ArtifactRepository): readonly Problem[] {
  if (s3.insecure !== true || s3.caSecret === undefined) return [];
  const message =
    '`insecure` turns TLS off, and the CA is then ignored. Leave out `insecure` to use TLS with this CA, ' +
    'or leave out `caSecret`.';
  return [{ code: 'conflicting-ca-and-insecure', path: 's3.insecure', message }];
}

function checkSecrets(s3: S3ArtifactRepository): readonly Problem[] {
  const selectors: { readonly [field: string]: SecretKeySelector | undefined } = {
    accessKeySecret: s3.accessKeySecret,
    secretKeySecret: s3.secretKeySecret,
    sessionTokenSecret: s3.sessionTokenSecret,
    caSecret: s3.caSecret,
    'encryptionOptions.serverSideCustomerKeySecret': s3.encryptionOptions?.serverSideCustomerKeySecret,
  };
  const wrong = Object.entries(selectors).flatMap(([field, selector]) => {
    if (selector === undefined) return [];
    const path = `s3.${field}`;
    return [
      ...checkName(selector.name ?? '', 'subdomain', 'Secret', `${path}.name`),
      ...checkDataKey(selector.key, `${path}.key`),
    ];
  });
  if ((s3.accessKeySecret === undefined) === (s3.secretKeySecret === undefined)) return wrong;
  const missing = s3.accessKeySecret === undefined ? 'accessKeySecret' : 'secretKeySecret';
  const message = `Argo needs both keys or neither, and \`${missing}\` is missing. Add it.`;
  return [...wrong, { code: 'missing-credential', path: `s3.${missing}`, message }];
}

function checkSources({ s3, credentials }: S3Source): readonly Problem[] {
  if (credentials === undefined || !hasLogin(s3)) return [];
  const message =
    'The credentials are given twice: here, and in `s3` by its own Secrets, `useSDKCreds` or `roleARN`. Keep one.';
  return [{ code: 'conflicting-secret-sources', path: 'credentials', message }];
}

/** Secrets do not cross namespaces: the server's own is only there for workflows that run beside it. */
function checkReach({ s3, server, credentials, namespace }: S3Source): readonly Problem[] {
  if (server?.namespace === undefined || namespace === undefined || server.namespace === namespace) return [];
  if (credentials !== undefined || hasLogin(s3)) return [];
  const message =
    `The server's Secret is in the namespace "${server.namespace}", where workflows of "${namespace}" cannot ` +
    'read it. Copy it there and refer to the copy: MinioSecret.fromSecretName.';
  return [{ code: 'conflicting-namespaces', path: 'credentials', message }];
}
