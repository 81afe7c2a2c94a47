import type * as argo from '../../../imports/argoproj.io';
import { inputReferences, ParameterReference } from '../../workflow';
import { summarize } from '../memoize/fingerprint';
import type { Memoization } from '../memoize/memoization';
import { renderMemoize } from '../memoize/memoize-key';
import type { BuildArgs } from './image-build-ports';

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
  const { imageRevision: revision } = references;
  if (memoize === undefined || memoize === false || revision === undefined) return {};
  const { fingerprint, variables } = summarize(parts());
  const used = variables.map((variable) => new ParameterReference(variable.join('.')));
  const values = [...Object.values(references), ...used].map(({ expression }) => expression);
  return { memoize: renderMemoize(memoize, { fingerprint, values, revision: revision.expression }) };
}
