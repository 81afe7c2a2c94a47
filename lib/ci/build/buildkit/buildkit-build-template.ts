import type { Construct } from 'constructs';
import type { BuildArgs, ImageInputs } from '../image-build-ports';
import type { ImageBuildTemplateProps } from '../image-build-props';
import { ImageBuildTemplate } from '../image-build-template';
import type { BuildkitDaemon } from './buildkit-daemon';
import { buildkit } from './buildkit-builder';

/** Properties of a `BuildKitBuildTemplate`. */
export interface BuildKitBuildTemplateProps<
  B extends BuildArgs = BuildArgs,
  I extends BuildArgs = BuildArgs,
> extends ImageBuildTemplateProps<B, I> {
  /**
   * A BuildKit daemon that several builds share, with its cache. The pod of the build is only its client then, and meets the
   * restricted Pod Security Standard.
   *
   * @default - a daemon in the pod, without root
   */
  readonly daemon?: BuildkitDaemon;
}

/**
 * A WorkflowTemplate `image-build` with a template `build-push`, which builds an image with BuildKit and pushes it. BuildKit runs
 * without root, and the instructions of the Dockerfile cannot read the registry credentials. Its pod needs a namespace
 * without the baseline Pod Security Standard, because the daemon creates a user namespace.
 *
 * ```ts
 * import { BuildKitBuildTemplate } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * new BuildKitBuildTemplate(chart, 'image-build', {
 *   platforms: ['linux/amd64', 'linux/arm64'],
 *   buildSecrets: { 'npm-token': { secret: 'npm', key: 'token' } },
 *   cache: { repository: 'ghcr.io/acme/cache' },
 * });
 * ```
 */
export class BuildKitBuildTemplate<
  B extends BuildArgs = {},
  I extends BuildArgs = ImageInputs,
> extends ImageBuildTemplate<B, I> {
  constructor(scope: Construct, id: string, props: BuildKitBuildTemplateProps<B, I> = {}) {
    const { daemon, ...others } = props;
    super(scope, id, others, buildkit(daemon));
  }
}
