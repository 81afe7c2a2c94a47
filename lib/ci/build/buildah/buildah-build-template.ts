import type { Construct } from 'constructs';
import type { BuildArgs, ImageInputs } from '../image-build-ports';
import type { ImageBuildTemplateProps } from '../image-build-props';
import { ImageBuildTemplate } from '../image-build-template';
import { BUILDAH } from './buildah-builder';

/** Properties of a `BuildahBuildTemplate`. */
export interface BuildahBuildTemplateProps<
  B extends BuildArgs = BuildArgs,
  I extends BuildArgs = BuildArgs,
> extends ImageBuildTemplateProps<B, I> {}

/**
 * A WorkflowTemplate `image-build` with a template `build-push`, which builds an image with Buildah and pushes it. Buildah is
 * root in its container, without privileges, and the instructions of the Dockerfile run in a chroot. Its pod needs a
 * namespace without the baseline Pod Security Standard, because Buildah creates a user namespace.
 *
 * ```ts
 * import { BuildahBuildTemplate } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * new BuildahBuildTemplate(chart, 'image-build', {
 *   buildSecrets: { 'npm-token': { secret: 'npm', key: 'token' } },
 *   registries: { 'registry.acme.dev:5000': { ca: { configMap: 'acme-ca', key: 'ca.crt' } } },
 * });
 * ```
 */
export class BuildahBuildTemplate<
  B extends BuildArgs = {},
  I extends BuildArgs = ImageInputs,
> extends ImageBuildTemplate<B, I> {
  constructor(scope: Construct, id: string, props: BuildahBuildTemplateProps<B, I> = {}) {
    super(scope, id, props, BUILDAH);
  }
}
