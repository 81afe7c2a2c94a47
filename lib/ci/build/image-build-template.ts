import type { Template } from '../../workflow';
import { WorkflowTemplate } from '../../workflow';
import type { BuildArgs, ImageBuildInputs, ImageBuildOutputs, ImageInputs } from './image-build-ports';

/** A WorkflowTemplate with a template `build-push`, which builds an image and pushes it. Each builder has a class. */
export abstract class ImageBuildTemplate<
  B extends BuildArgs = {},
  I extends BuildArgs = ImageInputs,
> extends WorkflowTemplate {
  /** The template to call: `dag.task('build', imageBuild.buildPush, { sourceCode, imageName, imageTag })`. */
  abstract readonly buildPush: Template<ImageBuildInputs<B, I>, ImageBuildOutputs>;
}
