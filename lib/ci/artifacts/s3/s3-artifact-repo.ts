import type { Construct } from 'constructs';
import type { Problem } from '../../../finding';
import { markConstructInTexts } from '../../../finding';
import { ArtifactRepo } from '../repository/artifact-repo';
import type { ArtifactStorage } from '../repository/artifact-storage';
import { resolveS3 } from './resolve-s3-repository';
import type { S3ArtifactRepoProps, S3RepositoryOptions } from './s3-artifact-repo-props';
import type { S3Source } from './s3-repository';
import { hasOwnCredentials } from './s3-repository';

/** The endpoint of Amazon S3 for all regions. */
const AWS_ENDPOINT = 's3.amazonaws.com';

const S3: ArtifactStorage<S3RepositoryOptions> = {
  key: 's3',
  resolve: (options, namespace) => {
    const {
      server,
      credentials,
      key: _,
      isDefault: __,
      metadata: ___,
      archiveLogs: ____,
      ...fields
    } = options;
    const endpoint = fields.endpoint ?? (server === undefined ? AWS_ENDPOINT : undefined);
    const source = { s3: { ...fields, endpoint }, server, credentials, namespace };
    const { problems, ...resolved } = resolveS3(source, '');
    return { ...resolved, problems: [...problems, ...checkAuthentication(source)] };
  },
};

/**
 * The artifact repository of a namespace: a bucket in Amazon S3, in another S3 storage, or on a server of the app, in
 * Argo's ConfigMap `artifact-repositories`.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { S3ArtifactRepo, SeaweedFsServer } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci', { namespace: 'ci' });
 * const server = new SeaweedFsServer(chart, 'seaweedfs');
 * const repo = new S3ArtifactRepo(chart, 'artifacts', { server });
 * repo.addRepository('releases', { bucket: 'acme-releases', region: 'eu-central-1', useSDKCreds: true });
 * ```
 */
export class S3ArtifactRepo extends ArtifactRepo<S3RepositoryOptions> {
  static {
    markConstructInTexts(this, 'S3ArtifactRepo');
  }

  constructor(scope: Construct, id: string, props: S3ArtifactRepoProps) {
    super(scope, id, props, S3);
  }
}

/** The types already reject a repository without authentication; this check is for plain JavaScript. */
function checkAuthentication({ s3, server, credentials }: S3Source): readonly Problem[] {
  if (server !== undefined || credentials !== undefined || hasOwnCredentials(s3)) return [];
  const message = "Neither 'credentials' nor 'useSDKCreds' is set. Set one of them.";
  return [{ code: 'missing-credential', path: 'credentials', message }];
}
