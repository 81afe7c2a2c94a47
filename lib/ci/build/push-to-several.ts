import type { Construct } from 'constructs';
import type { Template } from '../../workflow';
import { Step, expression, parameter } from '../../workflow';
import type { LoginSource } from '../credentials/registry-login/registry-login';
import { argumentsFor, createBuildSteps } from './build-steps';
import type { BuildTemplateProps } from './create-build-template';
import { createBuildTemplate } from './create-build-template';
import type { BuildArgs, WithSourceCode, ImageBuildOutputs } from './image-build-ports';
import { repositoryOf } from './destination';
import { IMAGE_DIGEST } from './image-reference';

/**
 * Creates the template `build-push` for a builder that writes a reference for each destination to one file: a step that
 * builds, from whose digest and the first destination the reference is computed.
 */
export function createPushToSeveral<I extends BuildArgs>(
  scope: Construct,
  template: BuildTemplateProps<I>,
  { credentials, globalName }: { readonly credentials: readonly LoginSource[]; readonly globalName: string },
): Template<WithSourceCode<I>, ImageBuildOutputs> {
  const { builder, build, inputs } = template;
  const buildImage = createBuildTemplate(scope, 'build', template, {
    result: 'push',
    credentials,
    outputs: { digest: parameter({ path: builder.files.digest, globalName, format: IMAGE_DIGEST }) },
    volumes: [],
  });
  const steps = createBuildSteps(scope, inputs, { memoized: template.memoized, globalName });
  const { outputs } = steps.addStep(new Step('build', buildImage, argumentsFor(buildImage.inputs, steps)));
  const [destination = ''] = build.destinations;
  // A reference may contain both a tag and a digest, and then the digest counts.
  const repository = repositoryOf(destination) ?? destination;
  steps.setOutputs({
    digest: outputs.digest,
    reference: expression`${repository} + '@' + ${outputs.digest}`,
  });
  return steps;
}
