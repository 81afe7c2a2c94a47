import type { S3Artifact } from '../../../../imports/argoproj.io';
import type { ISecret } from '../../../kubernetes/cdk8s-plus';
import { secretKeySelector } from '../../../kubernetes/secret-key';
import type { S3Credentials } from '../../credentials/s3-credentials';
import { resolveS3Credentials } from '../../credentials/s3-credentials';
import type { KeyFormat } from '../repository/artifact-repo-props';
import type { S3Server } from './s3-server';

/** Argo's S3 artifact repository: the bucket, its credentials, and the keys of the artifacts. */
export interface S3ArtifactRepository extends Omit<S3Artifact, 'key'>, KeyFormat {
  /**
   * A prefix of the default key.
   *
   * @deprecated Argo recommends `keyFormat`.
   */
  readonly keyPrefix?: string;
}

/** The properties of an S3 repository, and where its ConfigMap is. */
export interface S3Source {
  readonly s3?: S3ArtifactRepository;
  readonly server?: S3Server;
  readonly credentials?: S3Credentials | ISecret;

  /** The namespace of the ConfigMap, if it is known at synth. */
  readonly namespace: string | undefined;
}

/** Renders the S3 repository, with defaults for all fields that are not set. */
export function renderS3(source: S3Source): S3ArtifactRepository {
  const { server, namespace } = source;
  const { bucket, endpoint, insecure, ...others } = source.s3 ?? {};
  const isInCluster = endpoint === undefined;
  return {
    bucket: bucket ?? (isInCluster ? (server?.buckets[0] ?? 'argo-bucket') : undefined),
    endpoint: endpoint ?? server?.endpointFrom(namespace) ?? 'minio:9000',
    insecure: insecure ?? (isInCluster && others.caSecret === undefined ? true : undefined),
    ...others,
    ...renderCredentials(source),
  };
}

function renderCredentials({ s3, server, credentials }: S3Source): S3ArtifactRepository {
  if (hasOwnCredentials(s3)) return {};
  const { username, password } = resolveS3Credentials(credentials ?? server?.credentials);
  return { accessKeySecret: secretKeySelector(username), secretKeySecret: secretKeySelector(password) };
}

/**
 * Whether the fields of `s3` say how to authenticate. Argo prefers access keys to all other methods, so none are added
 * if a role or the SDK is meant to authenticate.
 */
export function hasOwnCredentials(s3: S3ArtifactRepository = {}): boolean {
  const { accessKeySecret, secretKeySecret, roleARN, useSDKCreds } = s3;
  return (accessKeySecret ?? secretKeySecret ?? roleARN) !== undefined || useSDKCreds === true;
}
