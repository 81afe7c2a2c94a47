import type { Construct } from 'constructs';
import { addFindings, markConstructInTexts } from '../../../finding';
import { ClassMark } from '../../../identity';
import { shortReference } from '../../../images/image-list';
import { libraryImage } from '../../../images/image-settings';
import { checkPeers } from '../../../kubernetes/network/check-network';
import { InClusterS3Server } from '../server/in-cluster-s3-server';
import { renderMinioPod } from './minio-server-pod';
import type { MinioServerProps } from './minio-server-props';

const MINIO_SERVER_MARK = new ClassMark('MinioServer');

/** The port of the web console. */
const CONSOLE_PORT = 9001;

/**
 * A MinIO server as a single pod with a volume: S3 storage inside the cluster, for pipelines that have no other. It
 * uses no TLS and no replication. MinIO's community edition is no longer maintained: `SeaweedFsServer` is.
 *
 * ```ts
 * import { App, Chart, Size } from 'cdk8s';
 * import { MinioArtifactRepo, MinioServer } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const server = new MinioServer(chart, 'minio', { size: Size.gibibytes(50) });
 * new MinioArtifactRepo(chart, 'artifacts', { server });
 * ```
 */
export class MinioServer extends InClusterS3Server {
  static {
    markConstructInTexts(this, 'MinioServer');
    MINIO_SERVER_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a MinIO server, also of another installed copy of this library. */
  static isMinioServer(value: unknown): value is MinioServer {
    return MINIO_SERVER_MARK.isOn(value);
  }

  /** The last image that MinIO published of its community edition. */
  static readonly IMAGE: string = shortReference('minio');

  /** The port of the Service for the S3 API. */
  static readonly PORT = 9000;

  constructor(scope: Construct, id: string, props: MinioServerProps = {}) {
    const console = props.console ?? false;
    super(scope, id, props, {
      name: 'minio',
      port: MinioServer.PORT,
      otherPorts: console ? [{ name: 'console', port: CONSOLE_PORT }] : [],
      otherPeers: [{ port: CONSOLE_PORT, from: props.networkPolicy?.consoleFrom ?? [] }],
      renderPod: (server, { claimName }) =>
        renderMinioPod({
          image: props.image ?? libraryImage(server, 'minio'),
          buckets: server.buckets,
          credentials: server.credentials,
          claimName,
          console,
          container: props.container ?? {},
          pod: props.pod ?? {},
        }),
    });
    addFindings(this, checkPeers(props.networkPolicy?.consoleFrom, 'networkPolicy.consoleFrom'));
  }
}
