import type * as argo from '../../../imports/argoproj.io';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import type { SecretKey } from '../../kubernetes/secret-key';
import type { InputReferences, ParameterReference, WorkflowTemplateProps } from '../../workflow';
import type { BuildArgs } from './image-build-ports';

/** One or more destinations of the image. */
export type Destinations = string | ParameterReference | readonly (string | ParameterReference)[];

/** A text, or a function that computes it from references to the inputs. */
export type FromInputs<I extends BuildArgs> =
  string | ((ports: { readonly inputs: InputReferences<I> }) => string);

/** Properties of all templates that build an image, whatever the builder. */
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
   * The stage of the Dockerfile to build. An error if it is not the name or the number of a stage.
   *
   * @default - the last one
   */
  readonly target?: FromInputs<B & I>;

  /**
   * Labels of the image: `{ 'org.opencontainers.image.source': 'https://github.com/acme/app' }`. They may depend on inputs,
   * and are visible to everyone who can pull the image. An error if a name is not one of a label.
   *
   * @default - those of the Dockerfile
   */
  readonly labels?: { readonly [name: string]: FromInputs<B & I> };

  /**
   * The registry credentials: a `DockerSecret`, a key of a Secret, or a Secret of cdk8s-plus with the key
   * `.dockerconfigjson`. If the Secret is missing, the push fails.
   *
   * @default - the Secret `docker-secret`
   */
  readonly registryCredentials?: SecretKey | ISecret;

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
}
