import type { S3ServerProps, ServerContainer } from '../server/s3-server-props';

/** Properties of a `SeaweedFsServer`. */
export interface SeaweedFsServerProps extends S3ServerProps {
  /**
   * The image, with the program `weed` in its `PATH`. The arguments are those of version 4.53.
   *
   * @default - `SeaweedFsServer.IMAGE`, with the settings of `configureImages`
   */
  readonly image?: string;

  /**
   * Any field of the container `seaweedfs`, which stores the objects, such as `resources`. `env`, `ports` and
   * `volumeMounts` are added to the defaults, other fields replace them.
   *
   * @default - requests of 100m CPU and 256Mi memory, a limit of 1Gi memory
   */
  readonly container?: ServerContainer;

  /**
   * Any field of the container `s3`, which serves the S3 API, such as `resources`. `env`, `ports` and `volumeMounts` are
   * added to the defaults, other fields replace them.
   *
   * @default - requests of 100m CPU and 128Mi memory, a limit of 1Gi memory
   */
  readonly gateway?: ServerContainer;
}
