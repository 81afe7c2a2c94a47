import type { ArtifactPort, HasValue, NeedsValue, ParameterPort } from '../../workflow';
import { parameter } from '../../workflow';
import { IMAGE_NAME, IMAGE_TAG } from './image-reference';

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

/** The inputs of `build-push` for the labels. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type OciLabelInputs = {
  /** The URL of the repository (`image_source`), for the label `org.opencontainers.image.source`. */
  readonly imageSource: ParameterPort<string, HasValue, undefined>;
  /** The full hash of the commit (`image_revision`), for the label `org.opencontainers.image.revision`. */
  readonly imageRevision: ParameterPort<string, HasValue, undefined>;
};

/** Inputs with the source. */
export type WithSourceCode<I extends BuildArgs> = I & {
  /** The directory with the source (`source-code`). */
  readonly sourceCode: ArtifactPort<NeedsValue>;
};

/**
 * The inputs of the template `build-push`: the build args, the inputs for the destinations, those for the labels that `ociLabels`
 * does not omit, and the source.
 */
export type ImageBuildInputs<B extends BuildArgs, I extends BuildArgs> = WithSourceCode<
  B & I & OciLabelInputs
>;

/** The outputs of the template `build-push`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type ImageBuildOutputs = {
  /** The digest of the pushed image, such as `sha256:…`. It is also a global output of the workflow, `image-digest`. */
  readonly digest: ParameterPort;
  /** The image in its first destination by its digest, such as `ghcr.io/acme/app@sha256:…`. */
  readonly reference: ParameterPort;
};

/**
 * The default inputs for the name and the tag of the image, to declare others beside them.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { CiWorkflowTemplate, KanikoBuildTemplate, imageInputs, parameter } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', {
 *   inputs: { ...imageInputs(), project: parameter({ enum: ['cart', 'web'] }) },
 *   context: ({ inputs }) => `services/${inputs.project}`,
 * });
 * new CiWorkflowTemplate(chart, 'argo-ci', { imageTag: 'commit', build: buildPush });
 * ```
 */
export function imageInputs(): ImageInputs {
  return {
    imageName: parameter({ name: 'image_name', format: IMAGE_NAME }),
    imageTag: parameter({ name: 'image_tag', format: IMAGE_TAG }),
  };
}
