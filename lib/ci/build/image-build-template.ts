import type { Construct } from 'constructs';
import { acknowledge, addFindings } from '../../finding';
import { libraryImage } from '../../images/image-settings';
import { metadataFor } from '../../kubernetes/name';
import type { Template } from '../../workflow';
import { WorkflowTemplate, parameter } from '../../workflow';
import { resolveRegistryLogins, secretOf } from '../credentials/registry-login/registry-login';
import { checkMemoization } from '../memoize/memoization';
import { checkImageBuild } from './check-image-build';
import type { BuildTemplateProps } from './create-build-template';
import { createBuildTemplate } from './create-build-template';
import { memoizeBuild } from './memoized-build';
import type {
  BuildArgs,
  ImageBuildInputs,
  ImageBuildOutputs,
  ImageInputs,
  OciLabelInputs,
} from './image-build-ports';
import type { ImageBuildTemplateProps } from './image-build-props';
import type { ImageBuilder } from './image-builder';
import { IMAGE_BY_DIGEST, IMAGE_DIGEST } from './image-reference';
import { createPushToSeveral } from './push-to-several';
import { imageBuildParameters, resolveImageBuild } from './resolve-image-build';
import { createSeparatePush } from './separate-push';

/**
 * A WorkflowTemplate `image-build` with a template `build-push`, which builds an image and pushes it. Each builder has a class:
 * `KanikoBuildTemplate`, `BuildKitBuildTemplate` and `BuildahBuildTemplate`.
 */
export abstract class ImageBuildTemplate<
  B extends BuildArgs = {},
  I extends BuildArgs = ImageInputs,
> extends WorkflowTemplate {
  /** The template to call: `dag.task('build', imageBuild.buildPush, { sourceCode, imageName, imageTag })`. */
  readonly buildPush: Template<ImageBuildInputs<B, I>, ImageBuildOutputs>;

  /**
   * Why its pods have rights that the baseline Pod Security Standard forbids; undefined if they have none.
   *
   * @internal
   */
  readonly privileges: string | undefined;

  /** @internal */
  protected constructor(
    scope: Construct,
    id: string,
    props: ImageBuildTemplateProps<B, I>,
    builder: ImageBuilder,
  ) {
    const { buildArgs, inputs, destinations, context, dockerfile, target, labels, ...others } = props;
    const { ociLabels, localDockerfile, buildSecrets, platforms, cache, registries, flags, ...fields } =
      others;
    const { registryCredentials, globalName = 'image-digest', separatePush = false, ...rest } = fields;
    const { image, path, resources, container, template, memoize, ...spec } = rest;
    super(scope, id, { ...spec, metadata: metadataFor('image-build', spec.metadata) });

    const parameters = imageBuildParameters<B, I>(props);
    const build = resolveImageBuild<B, I>(props, parameters);
    addFindings(this, checkImageBuild(props, build, builder));
    if (memoize !== undefined && memoize !== false) addFindings(this, checkMemoization(memoize));

    this.privileges = setsRights(props) ? undefined : builder.privileges;
    if (this.privileges !== undefined) acknowledge(this, 'forbidden-privilege', this.privileges);
    const own = { image, path, resources, container, template };
    const credentials = resolveRegistryLogins(registryCredentials);
    const memoized = memoizeBuild(memoize, parameters, () => ({
      ...own,
      build,
      separatePush,
      image: image ?? libraryImage(this, builder.image),
      pushImage: separatePush === true ? libraryImage(this, 'skopeo') : '',
      rendered: builder.render(build, {
        result: separatePush === false ? 'push' : 'file',
        login: secretOf(credentials),
      }),
    }));
    const buildTemplate: BuildTemplateProps<B & I & OciLabelInputs> = {
      builder,
      build,
      inputs: parameters,
      props: own,
      memoized,
    };
    if (separatePush !== false) {
      const options = { ...(separatePush === true ? {} : separatePush), credentials, globalName };
      this.buildPush = createSeparatePush(this, buildTemplate, options);
      return;
    }
    const push = {
      result: 'push',
      credentials,
      // A global output, because a workflow has no other outputs: Argo ignores those of the entrypoint. The build may be able
      // to write to the files, so the outputs are checked where they are used.
      outputs: {
        digest: parameter({ path: builder.files.digest, globalName, format: IMAGE_DIGEST }),
        reference:
          build.destinations.length === 0
            ? parameter({ path: builder.files.reference, default: '' })
            : parameter({ path: builder.files.reference, format: IMAGE_BY_DIGEST }),
      },
      volumes: [],
    } as const;
    this.buildPush =
      builder.writesOneReference || build.destinations.length < 2
        ? createBuildTemplate(this, 'build-push', buildTemplate, { ...push, memoized })
        : createPushToSeveral(this, buildTemplate, { credentials, globalName });
  }
}

/**
 * Whether the user changes what the pod of the build may do. Otherwise, its rights are those of the builder, which whoever
 * chooses the builder chooses.
 */
function setsRights({
  container = {},
  template = {},
}: Pick<ImageBuildTemplateProps, 'container' | 'template'>): boolean {
  return [
    container.ports,
    container.securityContext,
    template.initContainers,
    template.podSpecPatch,
    template.securityContext,
    template.sidecars,
    template.volumes,
  ].some((field) => field !== undefined);
}
