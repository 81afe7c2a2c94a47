import type { ApiObjectMetadata } from 'cdk8s';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import type { S3Credentials } from '../credentials/s3-credentials';
import type { MinioServer } from './minio-server';
import type { S3ArtifactRepository } from './s3-repository';

/** Properties of one artifact repository in S3. */
export interface S3RepositoryProps {
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

  /**
   * Whether the logs of all pods are archived in the repository, as the artifact `main-logs`. Archived logs outlive
   * their pods, but they keep any secret that was logged by mistake, and pods fail when the storage is unavailable. A
   * workflow or a template can override it.
   *
   * @default false - as in Argo
   */
  readonly archiveLogs?: boolean;
}

/** Properties of a `MinioArtifactRepo`. */
export interface MinioArtifactRepoProps extends S3RepositoryProps {
  /**
   * The key of the repository in the ConfigMap.
   *
   * @default 'minio'
   */
  readonly key?: string;

  /**
   * Whether the repository is the default of the namespace, by the annotation
   * `workflows.argoproj.io/default-artifact-repository`. Argo reads the annotation only from a ConfigMap
   * `artifact-repositories` in the namespace of the workflow.
   *
   * @default true
   */
  readonly isDefault?: boolean;

  /**
   * Name, namespace, labels and annotations of the ConfigMap. Argo looks for it in the namespace of the workflow. If
   * a workflow refers to the ConfigMap, Argo also looks in its own namespace.
   *
   * @default - the name `artifact-repositories`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;
}

/** Options of a reference to an existing ConfigMap. */
export interface ExistingArtifactRepoOptions {
  /**
   * The key of the repository in the ConfigMap.
   *
   * @default - the one that the annotation of the ConfigMap names
   */
  readonly key?: string;
}
