import type * as argo from '../../../imports/argoproj.io';
import type {
  InputReferences,
  ParameterReference,
  TemplateProps,
  Templated,
  WorkflowTemplateProps,
} from '../../workflow';
import type { RegistryLogins } from '../credentials/registry-login/registry-login';
import type { Memoization } from '../memoize/memoization';
import type { BuildFlags } from './build-flags';
import type { BuildSecrets } from './build-secrets';
import type { BuildArgs } from './image-build-ports';
import type { LayerCache } from './layer-cache';
import type { OciLabel } from './oci-labels';
import type { Registries } from './registry-options';
import type { SeparatePush } from './separate-push-props';

/** One or more destinations of the image. */
export type Destinations = string | ParameterReference | readonly (string | ParameterReference)[];

/** A text, or a function that computes it from references to the inputs. */
export type FromInputs<I extends BuildArgs> =
  string | ((ports: { readonly inputs: InputReferences<I> }) => string);

/**
 * Properties of all templates that build an image, whatever the builder: one builder replaces another by the name of its
 * class. What a builder cannot do is an error.
 */
export interface ImageBuildTemplateProps<
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
   * The inputs for `destinations`, `context`, `dockerfile`, `target` and `labels`.
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
   * A local copy of the Dockerfile, relative to the working directory of the synth. The stage in `target`, the build args and the
   * build secrets are checked against it. It is not a part of the manifests. An error if it is missing or is no Dockerfile.
   *
   * @default - the Dockerfile is not known at synth
   */
  readonly localDockerfile?: string;

  /**
   * The stage of the Dockerfile to build. An error if it is not the name or the number of a stage.
   *
   * @default - the last one
   */
  readonly target?: FromInputs<B & I>;

  /**
   * Labels of the image: `{ 'org.opencontainers.image.source': 'https://github.com/acme/app' }`. They may depend on inputs,
   * and are visible to everyone who can pull the image. An error if a name is not one of a label.
   *
   * @default - those of the Dockerfile, and `ociLabels`
   */
  readonly labels?: { readonly [name: string]: FromInputs<B & I> };

  /**
   * The labels `org.opencontainers.image.…` that say what the image was built from: `source` is the URL of the repository, without
   * credentials, `revision` the full hash of the commit, and `created` the time when the workflow was created. The first two are
   * the inputs `imageSource` and `imageRevision`, which `CiWorkflow` and `CiWorkflowTemplate` set. An image has no label for
   * an input that is empty, or no URL or hash. Those in `labels` have priority.
   *
   * `false` sets none of them and declares no inputs; a list sets only these. With `created`, two builds of the same commit
   * never have the same digest.
   *
   * @default true
   */
  readonly ociLabels?: boolean | readonly OciLabel[];

  /**
   * Secrets for the build, by the ids with which the Dockerfile mounts them: `RUN --mount=type=secret,id=npm-token npm ci`. They
   * are in no layer and no log, unless the instruction writes them there. An error with kaniko, which has no such mounts.
   *
   * @default - none
   */
  readonly buildSecrets?: BuildSecrets;

  /**
   * The platforms to build for, such as `linux/arm64`. The instructions of a Dockerfile for another platform than the node's need an
   * emulator on the node. An error if there are several with kaniko: use a `MultiPlatformBuildTemplate`.
   *
   * @default - that of the node
   */
  readonly platforms?: readonly string[];

  /**
   * Whether and where to cache layers.
   *
   * @default false
   */
  readonly cache?: boolean | LayerCache;

  /**
   * The registry credentials: a `DockerSecret`, a key of a Secret, or a Secret of cdk8s-plus with the key
   * `.dockerconfigjson`; an identity of the pod, such as `{ ecr: '123456789012.dkr.ecr.eu-central-1.amazonaws.com' }`; a secret
   * of Vault; or a list of these. If a Secret is missing, the push fails.
   *
   * @default - the Secret `docker-secret`
   */
  readonly registryCredentials?: RegistryLogins;

  /**
   * How to reach registries that have no TLS, a certificate of a private authority, or mirrors, by their hosts:
   * `{ 'registry.acme.dev:5000': { plainHttp: true } }`.
   *
   * @default - all registries by HTTPS
   */
  readonly registries?: Registries;

  /**
   * Pushes the image in a separate step, with skopeo. The builder runs without `registryCredentials` then, and the digest is not
   * computed where the Dockerfile runs. It takes a second pod, and the image is transferred by the artifact repository. It
   * cannot be combined with a `cache` in a registry, since the builder pushes the layers.
   *
   * @default false
   */
  readonly separatePush?: boolean | SeparatePush;

  /**
   * The name of the digest among the global outputs of the workflow. It must be unique in a workflow.
   *
   * @default 'image-digest'
   */
  readonly globalName?: string;

  /**
   * The resource requirements of the build.
   *
   * @default - requests of half a CPU and 1Gi memory, no limits
   */
  readonly resources?: argo.ResourceRequirements;

  /**
   * Whether Argo stores the digest of the image, and does not build it again for the same commit, inputs and properties. The commit
   * is the input `imageRevision`, a full hash; with any other value the image is always built. `CiWorkflow` and
   * `CiWorkflowTemplate` set it to the commit of the clone. Set it only if nothing else changes the source before the
   * build. Argo's controller needs permission: see docs/caches.md.
   *
   * @default false
   */
  readonly memoize?: boolean | Memoization;

  /**
   * Additional flags of the builder, without dashes: `{ 'image-fs-extract-retry': 3 }` with kaniko. An error if a property sets the
   * flag. Each builder has its own flags.
   *
   * @default - those of the builder
   */
  readonly flags?: BuildFlags;

  /**
   * The image of the builder.
   *
   * @default - that of the builder, at a fixed version
   */
  readonly image?: string;

  /**
   * The directory for the source in the container of the builder.
   *
   * @default - that of the builder
   */
  readonly path?: string;

  /**
   * Additional fields of the container that builds.
   *
   * @default - a `securityContext` with what the builder needs
   */
  readonly container?: Templated<
    Omit<argo.Container, 'args' | 'command' | 'image' | 'resources' | 'workingDir'>
  >;

  /**
   * Additional fields of the template that builds, such as retries, deadlines, a node selector or volumes: `build-push`, or
   * `build` with `separatePush`.
   *
   * @default - `retryStrategy: RETRY_INTERRUPTED`, and a `securityContext` with what the builder needs
   */
  readonly template?: Omit<TemplateProps, 'inputs'>;
}
