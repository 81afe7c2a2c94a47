import type * as argo from '../../../imports/argoproj.io';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
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
} from '../../workflow/index';
import type { IDockerSecret } from '../credentials/docker-secret';
import type { KanikoCache, KanikoFlags, KanikoSnapshotMode } from './kaniko-arguments';

/** Build args as inputs of the template, by their names in the Dockerfile. */
export interface BuildArgs {
  readonly [name: string]: ParameterPort<string, HasValue | NeedsValue, undefined>;
}

/** The inputs that say what to call the image, unless others are declared. */
// Not an interface: the compiler takes an interface for ports only if it allows any key.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type ImageInputs = {
  /** The image's name without its tag (`image_name`): `ghcr.io/acme/app`. */
  readonly imageName: ParameterPort<string, NeedsValue, undefined>;
  /** The image's tag (`image_tag`). */
  readonly imageTag: ParameterPort<string, NeedsValue, undefined>;
};

/** What the `build-push` template takes: the build args, what names the image, and the source. */
export type KanikoInputs<B extends BuildArgs, I extends BuildArgs> = B &
  I & {
    /** The folder to build from (`source-code`). */
    readonly sourceCode: ArtifactPort<NeedsValue>;
  };

/** What the `build-push` template hands out. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- as above
export type KanikoOutputs = {
  /** The digest of the image that was pushed: `sha256:…`. It also is the output `image-digest` of the workflow. */
  readonly digest: ParameterPort<string, HasValue, string>;
};

/** One place to push the image to, or several. */
export type Destinations = string | ParameterReference | readonly (string | ParameterReference)[];

/** A text, or what makes one of the inputs. */
export type FromInputs<I extends BuildArgs> =
  string | ((ports: { readonly inputs: InputReferences<I> }) => string);

/** Properties of a `KanikoBuildTemplate`. */
export interface KanikoBuildTemplateProps<
  B extends BuildArgs = BuildArgs,
  I extends BuildArgs = BuildArgs,
> extends Omit<WorkflowTemplateProps<{}>, 'arguments'> {
  /**
   * The build args, each of which becomes an input of the template: `{ VERSION: parameter() }`.
   *
   * @default - none
   */
  readonly buildArgs?: B;

  /**
   * The inputs that say what to call the image, for `destinations` to use.
   *
   * @default - `imageName` (`image_name`) and `imageTag` (`image_tag`)
   */
  readonly inputs?: I;

  /**
   * Where to push the image to: `ghcr.io/acme/app:v1`.
   *
   * @default - `image_name`:`image_tag`, where the inputs have these names
   */
  readonly destinations?:
    Destinations | ((ports: { readonly inputs: InputReferences<B & I> }) => Destinations);

  /**
   * The folder to build from, below the source; the inputs may be in it: `` ({ inputs }) => `services/${inputs.service}` ``.
   *
   * @default '.'
   */
  readonly context?: FromInputs<B & I>;

  /**
   * The Dockerfile, below the context.
   *
   * @default 'Dockerfile'
   */
  readonly dockerfile?: FromInputs<B & I>;

  /**
   * The registry credentials, from a Secret of the type `kubernetes.io/dockerconfigjson`. They are mounted
   * where kaniko looks for them, `/kaniko/.docker/config.json`. Where the Secret is missing, the build fails
   * when it pushes; it does not wait for the Secret.
   *
   * @default - the Secret `docker-secret`
   */
  readonly registryCredentials?: IDockerSecret | ISecret;

  /**
   * Whether and where to keep layers for later builds.
   *
   * @default false
   */
  readonly cache?: boolean | KanikoCache;

  /**
   * How kaniko decides that a file has changed: by its content (`full`), or quicker and less surely by its
   * metadata (`redo`) or its time (`time`).
   *
   * @default - kaniko's: 'full'
   */
  readonly snapshotMode?: KanikoSnapshotMode;

  /**
   * Further flags of kaniko's executor, without dashes: `{ insecure: true, label: ['team=ci'] }`.
   *
   * @default - none
   */
  readonly flags?: KanikoFlags;

  /**
   * What the digest is called among the outputs of the whole workflow. Each build of a workflow needs another name.
   *
   * @default 'image-digest'
   */
  readonly workflowOutput?: string;

  /**
   * The image with kaniko's executor.
   *
   * @default - the maintained fork of kaniko, at a fixed version
   */
  readonly image?: string;

  /**
   * The memory and processors of the build. Kaniko keeps the layer that it makes in memory.
   *
   * @default - the namespace's
   */
  readonly resources?: argo.ResourceRequirements;

  /**
   * The folder that the source is put into. Kaniko leaves mounts out of the image, and this is one: a Dockerfile
   * that copies to the same folder makes an image without these files. No Dockerfile copies to kaniko's own.
   *
   * @default - kaniko's own folder for contexts, '/kaniko/buildcontext'
   */
  readonly path?: string;

  /**
   * Further fields of the container.
   *
   * @default - none
   */
  readonly container?: Templated<Omit<argo.Container, 'args' | 'image' | 'resources' | 'workingDir'>>;

  /**
   * Further fields of the template `build-push`: retries, deadlines, a node selector, more volumes.
   *
   * @default - none
   */
  readonly template?: Omit<TemplateProps, 'inputs'>;
}
