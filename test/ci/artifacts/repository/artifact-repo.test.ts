import { App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { AzureArtifactRepo } from '../../../../lib/ci/artifacts/azure/azure-artifact-repo';
import { GcsArtifactRepo } from '../../../../lib/ci/artifacts/gcs/gcs-artifact-repo';
import { MinioArtifactRepo } from '../../../../lib/ci/artifacts/minio/minio-artifact-repo';
import { S3ArtifactRepo } from '../../../../lib/ci/artifacts/s3/s3-artifact-repo';
import { SeaweedFsServer } from '../../../../lib/ci/artifacts/seaweedfs/seaweedfs-server';
import { SCHEMA_VERSIONS, describeWithShared } from '../../../support';
import type { Validators } from '../../../support/read-schemas';
import { readWorkflowSchema } from '../../../support/read-schemas';
import { problemsOf } from '../../synth';
import { contentOf } from '../content';

const selector = { name: 'storage', key: 'key' };
const credentials = {
  username: { secret: 'storage', key: 'access' },
  password: { secret: 'storage', key: 'secret' },
};
const container = { endpoint: 'https://acme.blob.core.windows.net', container: 'builds' };
const s3 = {
  bucket: 'builds',
  region: 'eu-central-1',
  keyFormat: '{{workflow.uid}}/{{pod.name}}',
  caSecret: selector,
  encryptionOptions: { enableEncryption: true, serverSideCustomerKeySecret: selector },
};

/** A repository of each kind, by the name of the kind and how it authenticates. */
const REPOSITORIES: { readonly [title: string]: (chart: Chart) => IConstruct } = {
  MinIO: (chart) => new MinioArtifactRepo(chart, 'repo', { key: 'main' }),
  'a server': (chart) =>
    new S3ArtifactRepo(chart, 'repo', { key: 'main', server: new SeaweedFsServer(chart, 'server') }),
  'S3 with keys': (chart) =>
    new S3ArtifactRepo(chart, 'repo', { key: 'main', ...s3, credentials, sessionTokenSecret: selector }),
  'S3 with a role': (chart) =>
    new S3ArtifactRepo(chart, 'repo', {
      key: 'main',
      ...s3,
      useSDKCreds: true,
      roleARN: 'arn:aws:iam::1:role/a',
    }),
  'GCS with a key': (chart) =>
    new GcsArtifactRepo(chart, 'repo', { key: 'main', bucket: 'builds', serviceAccountKeySecret: selector }),
  'GCS without a key': (chart) => new GcsArtifactRepo(chart, 'repo', { key: 'main', bucket: 'builds' }),
  'Azure with a key': (chart) =>
    new AzureArtifactRepo(chart, 'repo', { key: 'main', ...container, accountKeySecret: selector }),
  'Azure with the SDK': (chart) =>
    new AzureArtifactRepo(chart, 'repo', { key: 'main', ...container, useSDKCreds: true }),
};

describeWithShared("Argo's schema", ['schemas'], () => {
  let validators: readonly ReturnType<Validators>[];

  beforeAll(() => {
    validators = SCHEMA_VERSIONS.map((version) => readWorkflowSchema(version)('ArtifactRepository'));
  });

  test.each(Object.entries(REPOSITORIES))('accepts the repository of %s', (_, build) => {
    const chart = new Chart(new App(), 'chart');
    expect(problemsOf(build(chart))).toEqual([]);
    const content = contentOf(chart, 'main');
    expect(validators.map((validate) => (validate(content) ? [] : validate.errors))).toEqual([[], []]);
  });

  test('rejects a field that Argo does not know', () => {
    expect(validators.map((validate) => validate({ s3: { bucket: 'a', isDefault: false } }))).toEqual([
      false,
      false,
    ]);
  });
});
