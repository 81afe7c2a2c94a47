import type { HasValue, ParameterPort, ParameterReference } from '../../workflow';
import { inputs, parameter } from '../../workflow';
import type { ImageTagFromGit, ImageTagFromGitTag } from './image-tag';
import { isFromGitTag } from './image-tag';

/**
 * An optional input that CI workflows expose as an argument with the same default value, because only the submitter of
 * the workflow knows its value.
 */
export interface PassedThroughPort extends ParameterPort<string, HasValue, undefined> {
  /** Distinguishes the input from optional inputs that are not exposed. */
  readonly isPassedThrough: true;
}

/** The additional inputs of `checkout` if the image tag is derived from a Git tag. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type GitTagInputs = {
  /**
   * The Git tag to derive the image tag from (`git-tag`), without `refs/tags/`. It must point at the commit that is
   * checked out. If it is empty, the default, the tag in `revision` is used, otherwise the one that Git prefers.
   */
  readonly gitTag: PassedThroughPort;
};

/** The inputs for a Git tag if `Tag` looks for one. None if the compiler does not know the rule. */
export type GitTagInputsFor<Tag extends ImageTagFromGit | undefined> = [Tag] extends [ImageTagFromGitTag]
  ? GitTagInputs
  : {};

/** The inputs for a Git tag that `imageTag` requires, as references for use inside the template. */
export function gitTagInputs(imageTag: ImageTagFromGit | undefined): {
  readonly gitTag?: PassedThroughPort & ParameterReference;
} {
  if (!isFromGitTag(imageTag)) return {};
  const { gitTag } = inputs({ gitTag: parameter({ name: 'git-tag', value: '' }) });
  return { gitTag: Object.assign(gitTag, { isPassedThrough: true as const }) };
}

/** Whether CI workflows expose the input as an argument. */
export function isPassedThrough(port: ParameterPort): boolean {
  return 'isPassedThrough' in port;
}
