import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { addFindings } from '../../finding';
import { libraryImage } from '../../images/image-settings';
import { metadataFor } from '../../kubernetes/name';
import type {
  InputReferences,
  NeedsValue,
  ParameterPort,
  Template,
  WorkflowTemplateProps,
} from '../../workflow';
import { ContainerTemplate, WorkflowTemplate, inputReferences, parameter } from '../../workflow';
import type { BuildArgs, ImageBuildOutputs, ImageInputs } from '../build/image-build-ports';
import { imageInputs } from '../build/image-build-ports';
import type { Destinations } from '../build/image-build-props';
import { defaultDestinations } from '../build/resolve-image-build';
import { IMAGE_BY_DIGEST, IMAGE_DIGEST } from '../build/image-reference';
import type { ProvenanceStepProps, RegistryAccess } from '../provenance/provenance-step';
import { WORKSPACE, renderProvenanceStep, renderRegistryAccess } from '../provenance/provenance-step';
import { checkImageIndex } from './check-image-index';
import { IMAGE_INDEX_SCRIPT } from './image-index-script';

/** regctl copies layers in parts, between repositories only. */
const RESOURCES: argo.ResourceRequirements = {
  requests: { cpu: '50m', memory: '64Mi' },
  limits: { memory: '512Mi' },
};

/** Properties of an `ImageIndexTemplate`. */
export interface ImageIndexTemplateProps<P extends string = string, I extends BuildArgs = BuildArgs>
  extends Omit<WorkflowTemplateProps<{}>, 'arguments'>, ProvenanceStepProps, RegistryAccess {
  /**
   * The platforms of the images, such as `linux/arm64`. Each becomes an input of the template `merge`. An error if there are fewer than
   * two, or one is listed twice.
   */
  readonly platforms: readonly P[];

  /**
   * The inputs for `destinations`.
   *
   * @default - `imageName` (`image_name`) and `imageTag` (`image_tag`)
   */
  readonly inputs?: I;

  /**
   * The destinations of the image. Platform images in other repositories are copied to the repository of each destination. An error if there is no destination.
   *
   * @default - `image_name`:`image_tag`, if there are inputs with these names
   */
  readonly destinations?: Destinations | ((ports: { readonly inputs: InputReferences<I> }) => Destinations);

  /**
   * The name of the digest among the global outputs of the workflow. It must be unique in a workflow: the builds need other ones.
   *
   * @default 'image-digest'
   */
  readonly globalName?: string;

  /**
   * An image with regctl and a POSIX shell.
   *
   * @default - the image of regctl, at a fixed version
   */
  readonly image?: string;
}

/** The inputs with the images, by their platforms. */
export type PlatformImages<P extends string> = {
  /** The image for the platform by its digest: `ghcr.io/acme/app@sha256:…`. Argo's name is `linux-arm64`. */
  readonly [Platform in P]: ParameterPort<string, NeedsValue, undefined>;
};

/**
 * A WorkflowTemplate `image-index` with a template `merge`, which merges images of one platform each into an image of several platforms
 * (an OCI index) with regctl, and pushes it. The images are those that were built, by their digests, and each must be for its platform.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { ImageIndexTemplate } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * // dag.task('merge', index.merge, { imageName, imageTag, 'linux/amd64': amd64, 'linux/arm64': arm64 })
 * const index = new ImageIndexTemplate(chart, 'image-index', { platforms: ['linux/amd64', 'linux/arm64'] });
 * ```
 */
export class ImageIndexTemplate<
  const P extends string = string,
  I extends BuildArgs = ImageInputs,
> extends WorkflowTemplate {
  /** The template to call. Its outputs are `digest` and `reference`, as those of a build. */
  readonly merge: Template<I & PlatformImages<P>, ImageBuildOutputs>;

  constructor(scope: Construct, id: string, props: ImageIndexTemplateProps<P, I>) {
    const { platforms, inputs, destinations, globalName = 'image-digest', image, ...others } = props;
    const { container, template, registryCredentials, registries, ...spec } = others;
    super(scope, id, { ...spec, metadata: metadataFor('image-index', spec.metadata) });

    const defaults: ImageInputs = imageInputs();
    // The defaults have the types of the default type arguments.
    const own = inputs ?? (defaults as BuildArgs as I);
    const images = platformImages(platforms);
    const given =
      typeof destinations === 'function' ? destinations({ inputs: inputReferences(own) }) : destinations;
    const targets = [given ?? defaultDestinations(own)].flat().map(String);
    addFindings(this, checkImageIndex(props, targets));

    const files = { digest: `${WORKSPACE.path}/digest`, reference: `${WORKSPACE.path}/reference` };
    const references = inputReferences<BuildArgs>(images);
    const { login, volumes, variables } = renderRegistryAccess(this, { registryCredentials, registries });
    const step = {
      script: IMAGE_INDEX_SCRIPT,
      name: 'image-index',
      image: image ?? libraryImage(this, 'regctl'),
      args: [...platforms.flatMap((platform) => [platform, String(references[platform])]), '--', ...targets],
      variables: { DIGEST_FILE: files.digest, REFERENCE_FILE: files.reference, ...variables },
      volumes,
      login,
      resources: RESOURCES,
    };
    this.merge = new ContainerTemplate(this, 'merge', {
      ...renderProvenanceStep(step, { container, template }),
      inputs: { ...own, ...images },
      outputs: {
        digest: parameter({ path: files.digest, globalName, format: IMAGE_DIGEST }),
        reference: parameter({ path: files.reference, format: IMAGE_BY_DIGEST }),
      },
    });
  }
}

function platformImages<P extends string>(platforms: readonly P[]): PlatformImages<P> {
  const entries = platforms.map((platform) => [
    platform,
    parameter({ name: platformName(platform), format: IMAGE_BY_DIGEST }),
  ]);
  return Object.fromEntries(entries) as PlatformImages<P>;
}

/** The platform in names of Argo and Kubernetes, and in tags: `linux-arm64`. */
export function platformName(platform: string): string {
  return platform.replaceAll('/', '-');
}
