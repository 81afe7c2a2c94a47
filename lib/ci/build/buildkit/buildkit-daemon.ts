import type { SecretReference } from '../../../kubernetes/secret-key';

/** A BuildKit daemon that several builds share. */
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
