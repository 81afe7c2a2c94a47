import type { Construct } from 'constructs';
import type { ArtifactRepositoryRef } from '../../imports/argoproj.io';
import type { MinioServer } from '../../lib';
import { MinioArtifactRepo } from '../../lib';

declare const scope: Construct;
declare const server: MinioServer;

const repo = new MinioArtifactRepo(scope, 'a', {
  server,
  s3: { keyFormat: '{{workflow.uid}}/{{pod.name}}' },
});
export const refs: readonly ArtifactRepositoryRef[] = [
  repo.ref,
  repo.addRepository('logs', { s3: { bucket: 'logs' }, archiveLogs: true }),
  MinioArtifactRepo.fromConfigMapName(scope, 'b', 'stores').ref,
];

// @ts-expect-error: a repository has no single key, but `keyFormat`
new MinioArtifactRepo(scope, 'c', { s3: { key: 'source.tgz' } });
// @ts-expect-error: credentials must be in a Secret
new MinioArtifactRepo(scope, 'd', { s3: { accessKeySecret: 'ada' } });
// @ts-expect-error: the fields of S3 are in `s3`, as in Argo
new MinioArtifactRepo(scope, 'e', { bucket: 'artifacts' });
// @ts-expect-error: the ConfigMap has metadata, a repository has none
repo.addRepository('f', { metadata: {} });
