import type { SecretReference } from '../../../kubernetes/secret-key';

/**
 * A BuildKit daemon that several builds share. If its container is not privileged, the instructions of one build can read the
 * build secrets of another one at the same time (`--oci-worker-no-process-sandbox`).
 */
export interface BuildkitDaemon {
  /** Its address, such as `tcp://buildkitd.ci:1234`. */
  readonly address: string;

  /**
   * The Secret with the client's certificate (`tls.crt`), its key (`tls.key`), and the certificate of the daemon's authority
   * (`ca.crt`), as cert-manager writes them. Without, whoever can connect to the daemon can build with it.
   *
   * @default - no TLS
   */
  readonly tls?: string | SecretReference;
}
