import type { NetworkPeer } from '../../../kubernetes/network/peer';
import type { S3ServerProps } from '../server/s3-server-props';
import type { ServerNetworkPolicy } from '../server/server-network-policy';

/** Who reaches a MinIO server. */
export interface MinioNetworkPolicy extends ServerNetworkPolicy {
  /**
   * Who uses the web console.
   *
   * @default - no one, except by `kubectl port-forward`
   */
  readonly consoleFrom?: readonly NetworkPeer[];
}

/** Properties of a `MinioServer`. */
export interface MinioServerProps extends S3ServerProps {
  /**
   * The image. MinIO no longer maintains its community edition and may withdraw the images: mirror the image for
   * anything beyond a trial.
   *
   * @default - the last image that MinIO published: `MinioServer.IMAGE`, with the settings of `configureImages`
   */
  readonly image?: string;

  /**
   * Whether to serve MinIO's web console, on port 9001.
   *
   * @default false
   */
  readonly console?: boolean;

  /**
   * Creates a NetworkPolicy: only the pods of workflows, and those listed in it, reach the server, which itself reaches
   * nothing. The network of the cluster must support NetworkPolicies.
   *
   * @default - none: all pods of the cluster reach the server
   */
  readonly networkPolicy?: MinioNetworkPolicy;
}
