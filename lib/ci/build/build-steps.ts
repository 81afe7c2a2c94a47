import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { ArgumentValues, ParameterPort, Ports, References } from '../../workflow';
import { StepsTemplate, artifact, parameter } from '../../workflow';
import type { BuildArgs, WithSourceCode } from './image-build-ports';
import { IMAGE_BY_DIGEST, IMAGE_DIGEST } from './image-reference';

/** The outputs of steps, which come from their calls. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
type StepsOutputs = {
  readonly digest: ParameterPort<string, ParameterPort['state'], undefined>;
  readonly reference: ParameterPort<string, ParameterPort['state'], undefined>;
};

/** How the result is stored. */
interface StepsResult {
  readonly memoized: Pick<argo.Template, 'memoize'>;
  /** The name of the global output that a step has. If no step runs, the steps as a whole need it. */
  readonly globalName: string;
}

/** Creates the template `build-push` of several steps, with the inputs and outputs of one that is a single container. */
export function createBuildSteps<I extends BuildArgs>(
  scope: Construct,
  parameters: I,
  { memoized, globalName }: StepsResult,
): StepsTemplate<WithSourceCode<I>, StepsOutputs> {
  const inputs: WithSourceCode<I> = {
    ...parameters,
    sourceCode: artifact({ name: 'source-code' }),
  };
  return new StepsTemplate(scope, 'build-push', {
    ...memoized,
    inputs,
    outputs: {
      digest: parameter({ format: IMAGE_DIGEST, ...(memoized.memoize !== undefined && { globalName }) }),
      reference: parameter({ format: IMAGE_BY_DIGEST }),
    },
  });
}

/** The inputs of the calling template for those of the called one. */
export function argumentsFor(
  inputs: Ports,
  { inputReferences }: { readonly inputReferences: References<Ports> },
): ArgumentValues {
  return Object.fromEntries(Object.entries(inputReferences).filter(([key]) => Object.hasOwn(inputs, key)));
}
