import type { Construct } from 'constructs';
import { addFindings, markConstructInTexts } from '../../../finding';
import { ClassMark } from '../../../identity';
import { shortReference } from '../../../images/image-list';
import { libraryImage } from '../../../images/image-settings';
import { checkResources } from '../../../kubernetes/check-quantities';
import { InClusterS3Server } from '../server/in-cluster-s3-server';
import { renderSeaweedFsPod } from './seaweedfs-server-pod';
import type { SeaweedFsServerProps } from './seaweedfs-server-props';

const SEAWEEDFS_SERVER_MARK = new ClassMark('SeaweedFsServer');

/**
 * A SeaweedFS server as a single pod with a volume: S3 storage inside the cluster, for pipelines that have no other. It
 * uses no TLS and no replication. Only the S3 API, which requires the credentials, can be reached from other pods.
 *
 * ```ts
 * import { App, Chart, Size } from 'cdk8s';
 * import { S3ArtifactRepo, SeaweedFsServer } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const server = new SeaweedFsServer(chart, 'seaweedfs', { size: Size.gibibytes(50) });
 * new S3ArtifactRepo(chart, 'artifacts', { server });
 * ```
 */
export class SeaweedFsServer extends InClusterS3Server {
  static {
    markConstructInTexts(this, 'SeaweedFsServer');
    SEAWEEDFS_SERVER_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a SeaweedFS server, also of another installed copy of this library. */
  static isSeaweedFsServer(value: unknown): value is SeaweedFsServer {
    return SEAWEEDFS_SERVER_MARK.isOn(value);
  }

  /** The default image. */
  static readonly IMAGE: string = shortReference('seaweedfs');

  /** The port of the Service for the S3 API. */
  static readonly PORT = 8333;

  constructor(scope: Construct, id: string, props: SeaweedFsServerProps = {}) {
    super(scope, id, props, {
      name: 'seaweedfs',
      port: SeaweedFsServer.PORT,
      renderPod: (server, { claimName }) =>
        renderSeaweedFsPod({
          image: props.image ?? libraryImage(server, 'seaweedfs'),
          port: SeaweedFsServer.PORT,
          buckets: server.buckets,
          credentials: server.credentials,
          claimName,
          container: props.container ?? {},
          gateway: props.gateway ?? {},
          pod: props.pod ?? {},
        }),
    });
    addFindings(this, checkResources(props.gateway?.resources, 'gateway.resources'));
  }
}
