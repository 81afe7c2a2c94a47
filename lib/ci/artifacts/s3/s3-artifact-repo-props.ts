import type { S3Artifact, SecretKeySelector } from '../../../../imports/argoproj.io';
import type { S3Credentials } from '../../credentials/s3-credentials';
import type { ArtifactRepoProps, KeyFormat, ArtifactStoreOptions } from '../repository/artifact-repo-props';
import type { S3Server } from './s3-server';

/** The fields of Argo's S3 artifact that do not depend on how the repository is found and authenticated. */
type S3CommonFields = Omit<
  S3Artifact,
  | 'key'
  | 'bucket'
  | 'endpoint'
  | 'accessKeySecret'
  | 'secretKeySecret'
  | 'sessionTokenSecret'
  | 'useSDKCreds'
  | 'roleARN'
>;

interface S3CommonOptions extends ArtifactStoreOptions, S3CommonFields, KeyFormat {}

/** A repository in a bucket of any S3 storage. */
interface S3BucketOptions extends S3CommonOptions {
  readonly server?: never;

  /** The bucket. An error if S3 does not allow the name. */
  readonly bucket: string;

  /**
   * Host and optional port of the S3 API, without a scheme. An error if it has one. TLS is used unless `insecure` is set.
   *
   * @default 's3.amazonaws.com'
   */
  readonly endpoint?: string;
}

/** A repository in a bucket, with the access keys of a Secret. */
export interface S3RepositoryWithKeys extends S3BucketOptions {
  /**
   * The access key and the secret key, as keys of Secrets. Argo reads them in the namespace of the workflow, and mounts
   * them into its own containers only, so that the code of the workflow does not find them.
   */
  readonly credentials: S3Credentials;

  /**
   * The session token of temporary access keys, such as those of an S3 access grant.
   *
   * @default - none
   */
  readonly sessionTokenSecret?: SecretKeySelector;
  readonly useSDKCreds?: never;
  readonly roleARN?: never;
}

/** A repository in a bucket, with the credentials that the AWS SDK finds in the pod. */
export interface S3RepositoryWithSdk extends S3BucketOptions {
  /**
   * The AWS SDK finds the credentials: those of an IAM role for service accounts (IRSA), of EKS Pod Identity, or of the
   * node. The role belongs to the ServiceAccount of the workflow, and so do the credentials to all containers of its
   * pods, also to those that run the code of a repository.
   */
  readonly useSDKCreds: true;

  /**
   * The ARN of another role, which Argo assumes with the credentials that the SDK has found.
   *
   * @default - none
   */
  readonly roleARN?: string;
  readonly credentials?: never;
  readonly sessionTokenSecret?: never;
}

/** A repository on a server of the app. */
export interface S3RepositoryOnServer extends S3CommonOptions {
  /** A server of the app, which provides the endpoint, the bucket and the credentials. */
  readonly server: S3Server;

  /**
   * The bucket. An error if the server does not create it, unless `createBucketIfNotPresent` is set.
   *
   * @default - the first bucket of the server
   */
  readonly bucket?: string;

  /**
   * The access key and the secret key, as keys of Secrets. Required if the server is in another namespace, where
   * workflows cannot read its Secret; an error if they are missing.
   *
   * @default - those of the server
   */
  readonly credentials?: S3Credentials;
  readonly endpoint?: never;
  readonly sessionTokenSecret?: never;
  readonly useSDKCreds?: never;
  readonly roleARN?: never;
}

/** Options of one artifact repository in S3. */
export type S3RepositoryOptions = S3RepositoryOnServer | S3RepositoryWithSdk | S3RepositoryWithKeys;

/**
 * Properties of an `S3ArtifactRepo`: the fields of Argo's S3 artifact repository, with either a `server` of the app,
 * `credentials`, or `useSDKCreds`.
 */
export type S3ArtifactRepoProps = ArtifactRepoProps & S3RepositoryOptions;
