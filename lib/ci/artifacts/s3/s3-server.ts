import type { S3Credentials } from '../../credentials/s3-credentials';
import type { StorageServer } from '../repository/repositories';

/** An S3 server of the app without TLS, such as a `SeaweedFsServer`: what an artifact repository needs to know about it. */
export interface S3Server extends StorageServer {
  /** The buckets of the server. Artifacts are stored in the first one by default. */
  readonly buckets: readonly string[];

  /** The access key and the secret key. */
  readonly credentials: S3Credentials;

  /** The namespace of the server; undefined if it is only chosen when the manifests are applied. */
  readonly namespace: string | undefined;

  /** Host and port of the S3 API for pods of a namespace. */
  endpointFrom(namespace: string | undefined): string;
}
