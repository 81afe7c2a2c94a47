import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import { inputReferences, ParameterReference } from '../../workflow';
import { summarize } from '../memoize/fingerprint';
import type { Memoization } from '../memoize/memoization';
import { checkMemoization } from '../memoize/memoization';
import { renderMemoize } from '../memoize/memoize-key';
import type { BuildArgs } from './image-build-ports';

/** The key of the input with the commit. */
const COMMIT = 'commit';

/**
 * Renders `memoize` of a build. Its inputs are the values that the image depends on, and `parts` returns everything else: the builder
 * with its version, its command and its options. It is called only if the build is memoized, because an image that is looked up
 * counts as used.
 */
export function memoizeBuild(
  memoize: Memoization | boolean | undefined,
  inputs: BuildArgs,
  parts: () => unknown,
): Pick<argo.Template, 'memoize'> {
  const references = inputReferences(inputs);
  const commit = references[COMMIT];
  if (memoize === undefined || memoize === false || commit === undefined) return {};
  const { fingerprint, variables } = summarize(parts());
  const used = variables.map((variable) => new ParameterReference(variable.join('.')));
  const values = [...Object.values(references), ...used].map(({ expression }) => expression);
  return { memoize: renderMemoize(memoize, { fingerprint, values, revision: commit.expression }) };
}

/** Checks the options, and that there is a commit. */
export function checkMemoizedBuild(
  memoize: Memoization | boolean | undefined,
  inputs: BuildArgs | undefined,
): Problem[] {
  if (memoize === undefined || memoize === false) return [];
  const problems = checkMemoization(memoize);
  if (inputs?.[COMMIT] !== undefined) return problems;
  const message =
    'The build does not know the commit, which the source is from. Declare it: inputs: { ...imageInputs(), commit: parameter() }.';
  return [...problems, { code: 'missing-commit-input', message, path: 'memoize' }];
}
