import type { ISecret } from '../../../kubernetes/cdk8s-plus';
import type { S3Credentials } from '../../credentials/s3-credentials';
import type { ArtifactRepoProps, ArtifactStoreOptions } from '../repository/artifact-repo-props';
import type { S3ArtifactRepository } from '../s3/s3-repository';
import type { MinioServer } from './minio-server';

/** Options of one artifact repository in MinIO. */
export interface MinioRepositoryOptions extends ArtifactStoreOptions {
  /**
   * The bucket, its endpoint and its credentials: any field of Argo's S3 artifact repository. An error if the endpoint
   * has a scheme, S3 does not allow the name of the bucket, `insecure` is combined with a CA, or a Secret has no name.
   *
   * @default - the bucket `argo-bucket` at `minio:9000` without TLS, or the first bucket of `server`. For any other
   * endpoint, TLS is used unless `insecure` is set, and `bucket` is required
   */
  readonly s3?: S3ArtifactRepository;

  /**
   * A MinIO server of the same app, which provides the endpoint and the credentials.
   *
   * @default - none
   */
  readonly server?: MinioServer;

  /**
   * The access key and the secret key (`s3.accessKeySecret`, `s3.secretKeySecret`): a `MinioSecret`, two keys of
   * Secrets, or a Secret of cdk8s-plus with the keys `root-user` and `root-password`. Argo reads the Secret in the
   * namespace of each workflow.
   *
   * @default - those of `server`, or the existing Secret `minio`; none with `s3.useSDKCreds` or `s3.roleARN`
   */
  readonly credentials?: S3Credentials | ISecret;
}

/** Properties of a `MinioArtifactRepo`. */
export interface MinioArtifactRepoProps extends ArtifactRepoProps, MinioRepositoryOptions {}
