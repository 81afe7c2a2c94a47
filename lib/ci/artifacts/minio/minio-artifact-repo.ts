import type { Construct } from 'constructs';
import type { ArtifactRepositoryRef } from '../../../../imports/argoproj.io';
import { markConstructInTexts } from '../../../finding';
import { ArtifactRepo } from '../repository/artifact-repo';
import type { ArtifactStorage } from '../repository/artifact-storage';
import { resolveS3 } from '../s3/resolve-s3-repository';
import type { MinioArtifactRepoProps, MinioRepositoryOptions } from './minio-artifact-repo-props';

const MINIO: ArtifactStorage<MinioRepositoryOptions> = {
  key: 'minio',
  resolve: ({ s3, server, credentials }, namespace) =>
    resolveS3({ s3, server, credentials, namespace }, 's3.'),
};

/**
 * The artifact repository of a namespace with MinIO's names as defaults: the bucket `argo-bucket` at `minio:9000`, with the
 * credentials of the Secret `minio`. For other storage, `S3ArtifactRepo` requires what these defaults would hide.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { MinioArtifactRepo } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * new MinioArtifactRepo(chart, 'artifacts', { s3: { endpoint: 'minio.storage.svc:9000', bucket: 'builds', insecure: true } });
 * ```
 */
export class MinioArtifactRepo extends ArtifactRepo<MinioRepositoryOptions> {
  static {
    markConstructInTexts(this, 'MinioArtifactRepo');
  }

  constructor(scope: Construct, id: string, props: MinioArtifactRepoProps = {}) {
    super(scope, id, props, MINIO);
  }

  /** Adds another repository to the ConfigMap, and returns the reference for `artifactRepositoryRef` of a workflow. */
  override addRepository(key: string, options: MinioRepositoryOptions = {}): ArtifactRepositoryRef {
    return super.addRepository(key, options);
  }
}
