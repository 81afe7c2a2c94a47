import type * as argo from '../../../../imports/argoproj.io';
import type { ISecret } from '../../../kubernetes/cdk8s-plus';
import type { SecretKey } from '../../../kubernetes/secret-key';
import type { TemplateProps, Templated } from '../../../workflow';
import type { BuildArgs } from '../image-build-ports';
import type { ImageBuildTemplateProps } from '../image-build-props';
import type { KanikoCache, KanikoFlags, KanikoSnapshotMode } from './kaniko-arguments';

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
  readonly pullCredentials?: SecretKey | ISecret;

  /**
   * Whether to verify the certificate of the registry, which must be reached by HTTPS then.
   *
   * @default - true, unless one of the flags `insecure` and `skip-tls-verify` is set
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

/** Properties of a `KanikoBuildTemplate`. */
export interface KanikoBuildTemplateProps<
  B extends BuildArgs = BuildArgs,
  I extends BuildArgs = BuildArgs,
> extends ImageBuildTemplateProps<B, I> {
  /**
   * Pushes the image in a separate step, with skopeo. Kaniko runs without `registryCredentials`, which each instruction of
   * the Dockerfile could read otherwise, and the digest is not computed where the Dockerfile runs. It takes a second pod, and
   * the image is transferred by the artifact repository. It cannot be combined with `cache`, since kaniko pushes the layers.
   *
   * @default false
   */
  readonly separatePush?: boolean | SeparatePush;

  /**
   * Whether and where to cache layers.
   *
   * @default false
   */
  readonly cache?: boolean | KanikoCache;

  /**
   * How kaniko detects changed files: by content and metadata (`full`), or faster but less exactly by metadata only
   * (`redo`) or by modification time only (`time`).
   *
   * @default - kaniko's: 'full'
   */
  readonly snapshotMode?: KanikoSnapshotMode;

  /**
   * Additional flags of kaniko's executor, without dashes: `{ insecure: true, 'registry-mirror': ['mirror.acme.dev'] }`. An error if
   * another property sets the flag.
   *
   * @default - five retries of each pull and push (`image-download-retry`, `push-retry`)
   */
  readonly flags?: KanikoFlags;

  /**
   * The image of kaniko's executor.
   *
   * @default - the maintained fork of kaniko, at a fixed version
   */
  readonly image?: string;

  /**
   * The directory for the source. Kaniko leaves mounted directories out of the image, and this is one of them: files
   * that a Dockerfile copies to the same directory are missing in the image.
   *
   * @default '/kaniko/buildcontext' - kaniko's own directory, which no Dockerfile copies to
   */
  readonly path?: string;

  /**
   * Additional fields of the container that runs kaniko.
   *
   * @default - a `securityContext` with the capabilities that kaniko needs, without privilege escalation
   */
  readonly container?: Templated<Omit<argo.Container, 'args' | 'image' | 'resources' | 'workingDir'>>;

  /**
   * Additional fields of the template that runs kaniko, such as retries, deadlines, a node selector or volumes: `build-push`,
   * or `build` with `separatePush`.
   *
   * @default - `retryStrategy: RETRY_INTERRUPTED`, and the container runtime's seccomp profile
   */
  readonly template?: Omit<TemplateProps, 'inputs'>;
}
