import type * as argo from '../../../imports/argoproj.io';
import type { TemplateProps, Templated } from '../../workflow';
import type { RegistryLogins } from '../credentials/registry-login/registry-login';

/** How the image is pushed. */
export interface SeparatePush {
  /**
   * The image of the step that pushes, with skopeo and a POSIX shell.
   *
   * @default - quay.io/skopeo/stable, at a fixed version
   */
  readonly image?: string;

  /**
   * The credentials to pull base images from private registries, which every instruction of the Dockerfile can read. They
   * should not be allowed to push.
   *
   * @default - none: the base images are public
   */
  readonly pullCredentials?: RegistryLogins;

  /**
   * Whether to verify the certificates of the registries, which must be reached by HTTPS then.
   *
   * @default - as in `registries`; false if kaniko has the flag `insecure` or `skip-tls-verify`
   */
  readonly tlsVerify?: boolean;

  /**
   * Additional fields of the container that pushes, such as resources, or environment variables like `SSL_CERT_FILE` and
   * `HTTPS_PROXY`.
   *
   * @default - requests of 100m CPU and 64Mi memory, a limit of 1Gi memory, and the restricted Pod Security Standard
   */
  readonly container?: Templated<Omit<argo.Container, 'args' | 'command' | 'image'>>;

  /**
   * Additional fields of the template `push`, such as retries, deadlines, a node selector or volumes.
   *
   * @default - two retries, and a `securityContext` with the user `nobody`
   */
  readonly template?: Omit<TemplateProps, 'inputs' | 'name'>;
}
