import type { Construct } from 'constructs';
import type { BuildArgs, ImageInputs } from '../image-build-ports';
import { ImageBuildTemplate } from '../image-build-template';
import type { KanikoBuildTemplateProps } from './kaniko-build-props';
import { kaniko } from './kaniko-builder';

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
  constructor(scope: Construct, id: string, props: KanikoBuildTemplateProps<B, I> = {}) {
    const { snapshotMode, ...others } = props;
    super(scope, id, others, kaniko({ snapshotMode }));
  }
}
