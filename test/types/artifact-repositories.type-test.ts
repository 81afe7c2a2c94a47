import type { Construct } from 'constructs';
import type { ArtifactRepositoryRef } from '../../imports/argoproj.io';
import type { IArtifactRepo, MinioServer, S3Server, SeaweedFsServer } from '../../lib';
import { AzureArtifactRepo, GcsArtifactRepo, S3ArtifactRepo, WorkflowNetworkPolicy } from '../../lib';

declare const scope: Construct;
declare const minio: MinioServer;
declare const seaweedFs: SeaweedFsServer;
const credentials = {
  username: { secret: 's3', key: 'access' },
  password: { secret: 's3', key: 'secret' },
};

export const servers: readonly S3Server[] = [minio, seaweedFs];
const s3 = new S3ArtifactRepo(scope, 'a', { server: seaweedFs });
export const repos: readonly IArtifactRepo[] = [
  s3,
  new S3ArtifactRepo(scope, 'b', { server: minio, bucket: 'logs', credentials }),
  new S3ArtifactRepo(scope, 'c', { bucket: 'builds', useSDKCreds: true, roleARN: 'arn:aws:iam::1:role/ci' }),
  new S3ArtifactRepo(scope, 'd', { bucket: 'builds', endpoint: 'ceph.acme.dev', credentials }),
  new GcsArtifactRepo(scope, 'e', { bucket: 'builds' }),
  S3ArtifactRepo.fromConfigMapName(scope, 'f', 'stores'),
];
export const ref: ArtifactRepositoryRef = s3.addRepository('g', { bucket: 'builds', useSDKCreds: true });
new WorkflowNetworkPolicy(scope, 'h', {
  apiServer: { cidrs: ['192.0.2.1/32'], ports: [6443] },
  artifactStore: seaweedFs,
});

// @ts-expect-error: credentials, SDK or a server
new S3ArtifactRepo(scope, 'i', { bucket: 'builds' });
// @ts-expect-error: not both
new S3ArtifactRepo(scope, 'j', { bucket: 'builds', credentials, useSDKCreds: true });
// @ts-expect-error: a bucket outside of the app must be named
new S3ArtifactRepo(scope, 'k', { useSDKCreds: true });
// @ts-expect-error: a server has its own endpoint
new S3ArtifactRepo(scope, 'l', { server: minio, endpoint: 'minio:9000' });
// @ts-expect-error: a role is assumed with the credentials of the SDK
new S3ArtifactRepo(scope, 'm', { bucket: 'builds', credentials, roleARN: 'arn:aws:iam::1:role/ci' });
// @ts-expect-error: a repository has no single key, but `keyFormat`
s3.addRepository('n', { bucket: 'builds', useSDKCreds: true, key: 'source.tgz' });
// @ts-expect-error: credentials must be in a Secret
new GcsArtifactRepo(scope, 'o', { bucket: 'builds', serviceAccountKeySecret: '{}' });

const container = { endpoint: 'https://acme.blob.core.windows.net', container: 'builds' };
new AzureArtifactRepo(scope, 'p', { ...container, useSDKCreds: true });
new AzureArtifactRepo(scope, 'q', { ...container, accountKeySecret: { name: 'azure', key: 'key' } });
// @ts-expect-error: the key or the SDK
new AzureArtifactRepo(scope, 'r', container);
const accountKeySecret = { name: 'azure', key: 'key' };
// @ts-expect-error: not both
new AzureArtifactRepo(scope, 's', { ...container, useSDKCreds: true, accountKeySecret });
