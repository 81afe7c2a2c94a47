import type * as argo from '../../../imports/argoproj.io';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import type { SecretKey } from '../../kubernetes/secret-key';
import type {
  ArtifactPort,
  HasValue,
  InputReferences,
  NeedsValue,
  ParameterPort,
  ParameterReference,
  TemplateProps,
  Templated,
  WorkflowTemplateProps,
} from '../../workflow';
import type { KanikoCache, KanikoFlags, KanikoSnapshotMode } from './kaniko-arguments';

/** Build args as inputs of the template, by their names in the Dockerfile. */
export interface BuildArgs {
  readonly [name: string]: ParameterPort<string, HasValue | NeedsValue, undefined>;
}

/** The default inputs for the name and the tag of the image. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type ImageInputs = {
  /** The name of the image without a tag (`image_name`), such as `ghcr.io/acme/app`. */
  readonly imageName: ParameterPort<string, NeedsValue, undefined>;
  /** The tag of the image (`image_tag`). */
  readonly imageTag: ParameterPort<string, NeedsValue, undefined>;
};

/** The inputs of the template `build-push`: the build args, the inputs for the destinations, and the source. */
export type KanikoInputs<B extends BuildArgs, I extends BuildArgs> = B &
  I & {
    /** The directory with the source (`source-code`). */
    readonly sourceCode: ArtifactPort<NeedsValue>;
  };

/** The outputs of the template `build-push`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type KanikoOutputs = {
  /** The digest of the pushed image, such as `sha256:…`. It is also a global output of the workflow, `image-digest`. */
  readonly digest: ParameterPort;
};

/** One or more destinations of the image. */
export type Destinations = string | ParameterReference | readonly (string | ParameterReference)[];

/** A text, or a function that computes it from references to the inputs. */
export type FromInputs<I extends BuildArgs> =
  string | ((ports: { readonly inputs: InputReferences<I> }) => string);

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
> extends Omit<WorkflowTemplateProps<{}>, 'arguments'> {
  /**
   * The build args. Each becomes an input of the template: `{ VERSION: parameter() }`. An error if a Dockerfile does
   * not allow the name or `inputs` has the same one.
   *
   * @default - none
   */
  readonly buildArgs?: B;

  /**
   * The inputs for `destinations`, `context` and `dockerfile`.
   *
   * @default - `imageName` (`image_name`) and `imageTag` (`image_tag`)
   */
  readonly inputs?: I;

  /**
   * The destinations of the image, such as `ghcr.io/acme/app:v1`. An error if there is none and the image is pushed, or
   * if one is not an image reference.
   *
   * @default - `image_name`:`image_tag`, if there are inputs with these names
   */
  readonly destinations?:
    Destinations | ((ports: { readonly inputs: InputReferences<B & I> }) => Destinations);

  /**
   * The build context, relative to the source. It may depend on inputs:
   * `` ({ inputs }) => `services/${inputs.service}` ``. An error if it is outside the source.
   *
   * @default '.'
   */
  readonly context?: FromInputs<B & I>;

  /**
   * The Dockerfile, relative to the context. An error if it is outside the context.
   *
   * @default 'Dockerfile'
   */
  readonly dockerfile?: FromInputs<B & I>;

  /**
   * The registry credentials: a `DockerSecret`, a key of a Secret, or a Secret of cdk8s-plus with the key
   * `.dockerconfigjson`. Kaniko reads them from `/kaniko/.docker/config.json`. If the Secret is missing, the push
   * fails.
   *
   * @default - the Secret `docker-secret`
   */
  readonly registryCredentials?: SecretKey | ISecret;

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
   * Additional flags of kaniko's executor, without dashes: `{ insecure: true, label: ['team=ci'] }`. An error if
   * another property sets the flag.
   *
   * @default - five retries of each pull and push (`image-download-retry`, `push-retry`)
   */
  readonly flags?: KanikoFlags;

  /**
   * The name of the digest among the global outputs of the workflow. It must be unique in a workflow.
   *
   * @default 'image-digest'
   */
  readonly globalName?: string;

  /**
   * The image of kaniko's executor.
   *
   * @default - the maintained fork of kaniko, at a fixed version
   */
  readonly image?: string;

  /**
   * The resource requirements of the build. Kaniko keeps the layer that it builds in memory.
   *
   * @default - requests of half a CPU and 1Gi memory, no limits
   */
  readonly resources?: argo.ResourceRequirements;

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
