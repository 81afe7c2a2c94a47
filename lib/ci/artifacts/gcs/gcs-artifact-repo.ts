import type { Construct } from 'constructs';
import type { GCSArtifact } from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding';
import { markConstructInTexts } from '../../../finding';
import { ArtifactRepo } from '../repository/artifact-repo';
import type { ArtifactRepoProps, KeyFormat, ArtifactStoreOptions } from '../repository/artifact-repo-props';
import type { ArtifactStorage } from '../repository/artifact-storage';
import { checkSecretSelectors } from '../repository/check-secret-selectors';

/** Options of one artifact repository in Google Cloud Storage: the fields of Argo's GCS artifact repository. */
export interface GcsRepositoryOptions
  extends ArtifactStoreOptions, KeyFormat, Pick<GCSArtifact, 'serviceAccountKeySecret'> {
  /** The bucket. An error if Google does not allow the name. */
  readonly bucket: string;

  /**
   * The key of a Google service account, as a JSON file in a Secret. Argo reads it in the namespace of the workflow, and
   * mounts it into its own containers only, so that the code of the workflow does not find it.
   *
   * @default - Application Default Credentials, such as those of Workload Identity Federation for GKE. They belong to the
   * ServiceAccount of the workflow, and so to all containers of its pods, also to those that run the code of a repository
   */
  readonly serviceAccountKeySecret?: GCSArtifact['serviceAccountKeySecret'];
}

/** Properties of a `GcsArtifactRepo`. */
export interface GcsArtifactRepoProps extends ArtifactRepoProps, GcsRepositoryOptions {}

const GCS: ArtifactStorage<GcsRepositoryOptions> = {
  key: 'gcs',
  resolve: ({ key: _, isDefault: __, metadata: ___, archiveLogs: ____, ...gcs }) => ({
    fields: { gcs },
    endpoint: 'storage.googleapis.com',
    problems: [
      ...checkGcsBucket(gcs.bucket),
      ...checkSecretSelectors({ serviceAccountKeySecret: gcs.serviceAccountKeySecret }),
    ],
  }),
};

/**
 * The artifact repository of a namespace: a bucket in Google Cloud Storage, in Argo's ConfigMap `artifact-repositories`.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { GcsArtifactRepo } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * new GcsArtifactRepo(chart, 'artifacts', {
 *   bucket: 'acme-builds',
 *   serviceAccountKeySecret: { name: 'gcs', key: 'key.json' },
 * });
 * ```
 */
export class GcsArtifactRepo extends ArtifactRepo<GcsRepositoryOptions> {
  static {
    markConstructInTexts(this, 'GcsArtifactRepo');
  }

  constructor(scope: Construct, id: string, props: GcsArtifactRepoProps) {
    super(scope, id, props, GCS);
  }
}

/** Checks the name of a bucket (Google Cloud Storage, "Bucket naming"). */
function checkGcsBucket(bucket: string): readonly Problem[] {
  const expected = expectedOfBucket(bucket);
  if (expected === undefined) return [];
  const message = `'${bucket}' is not a valid bucket name. Use ${expected}.`;
  return [{ code: 'invalid-bucket', path: 'bucket', message }];
}

function expectedOfBucket(bucket: string): string | undefined {
  const maximum = bucket.includes('.') ? 222 : 63;
  if (bucket.length < 3 || bucket.length > maximum) return `3 to ${maximum} characters`;
  if (bucket.split('.').some((part) => part === '' || part.length > 63))
    return 'parts of 1 to 63 characters between dots';
  if (!/^[-._a-z0-9]+$/.test(bucket)) return "only lower-case letters, digits, '-', '_' and '.'";
  if (!/^[a-z0-9].*[a-z0-9]$/.test(bucket)) return 'a letter or a digit at the start and at the end';
  if (/^(\d+\.){3}\d+$/.test(bucket)) return 'a name that does not look like an IP address';
  if (/^goog|google|g00gle/.test(bucket)) return "a name without 'google' and without 'goog' at the start";
  return undefined;
}
