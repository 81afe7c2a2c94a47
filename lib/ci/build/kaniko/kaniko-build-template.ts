import type { Construct } from 'constructs';
import { addFindings } from '../../../finding';
import { metadataFor } from '../../../kubernetes/name';
import type { Template } from '../../../workflow';
import { parameter } from '../../../workflow';
import type { BuildArgs, ImageBuildInputs, ImageBuildOutputs, ImageInputs } from '../image-build-ports';
import { ImageBuildTemplate } from '../image-build-template';
import { IMAGE_DIGEST } from '../image-reference';
import { imageBuildParameters, resolveImageBuild } from '../resolve-image-build';
import { CONTEXT_FOLDER, checkKanikoBuild } from './check-kaniko-build';
import { renderKanikoArguments } from './kaniko-arguments';
import type { KanikoBuildTemplateProps } from './kaniko-build-props';
import { createKanikoTemplate, registryVolume } from './kaniko-template';
import { createSeparatePush } from './separate-push';

/** In kaniko's own directory, which multi-stage builds do not delete. */
const DIGEST_FILE = '/kaniko/image-digest';

/**
 * A WorkflowTemplate `image-build` with a template `build-push`, which builds an image with kaniko and pushes it,
 * without a Docker daemon and without a privileged container.
 *
 * ```ts
 * import { KanikoBuildTemplate, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * new KanikoBuildTemplate(chart, 'image-build', {
 *   buildArgs: { VERSION: parameter() },
 *   inputs: { tag: parameter() },
 *   destinations: ({ inputs }) => [`ghcr.io/acme/app:${inputs.tag}`, 'ghcr.io/acme/app:latest'],
 *   cache: true,
 * });
 * ```
 */
export class KanikoBuildTemplate<
  B extends BuildArgs = {},
  I extends BuildArgs = ImageInputs,
> extends ImageBuildTemplate<B, I> {
  readonly buildPush: Template<ImageBuildInputs<B, I>, ImageBuildOutputs>;

  constructor(scope: Construct, id: string, props: KanikoBuildTemplateProps<B, I> = {}) {
    const { buildArgs, inputs, destinations, context, dockerfile, target, labels, ...rest } = props;
    const {
      cache,
      snapshotMode,
      flags = {},
      registryCredentials,
      image,
      resources,
      path = CONTEXT_FOLDER,
      globalName = 'image-digest',
      separatePush = false,
      container = {},
      template = {},
      ...spec
    } = rest;
    super(scope, id, { ...spec, metadata: metadataFor('image-build', spec.metadata) });

    const parameters = imageBuildParameters<B, I>({ buildArgs, inputs });
    const given = { buildArgs, destinations, context, dockerfile, target, labels };
    const options = { ...resolveImageBuild<B, I>(given, parameters), cache, snapshotMode, flags };
    addFindings(this, checkKanikoBuild(props, options));

    const build = { image, resources, container, template, path, inputs: parameters };
    this.buildPush =
      separatePush === false
        ? createKanikoTemplate(this, 'build-push', build, {
            args: renderKanikoArguments(options, { digestFile: '{{outputs.parameters.digest.path}}' }),
            // A global output, because a workflow has no other outputs: Argo ignores those of the entrypoint. The build
            // can write to the file, so the digest is checked where it is used.
            outputs: { digest: parameter({ path: DIGEST_FILE, globalName, format: IMAGE_DIGEST }) },
            volumes: [registryVolume(registryCredentials)],
          })
        : createSeparatePush(this, build, options, {
            ...(separatePush === true ? {} : separatePush),
            registryCredentials,
            globalName,
          });
  }
}
