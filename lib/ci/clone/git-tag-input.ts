import type { HasValue, ParameterPort, ParameterReference } from '../../workflow/index';
import { inputs, parameter } from '../../workflow/index';
import type { ImageTagFromGit, ImageTagFromGitTag } from './image-tag';
import { isFromGitTag } from './image-tag';

/**
 * An input that a CI workflow makes an argument of its own of, with the same value, although nobody has to give it: only
 * who starts the workflow knows what to give.
 */
export interface PassedThroughPort extends ParameterPort<string, HasValue, undefined> {
  /** What tells it from inputs that stay with the template. */
  readonly isPassedThrough: true;
}

/** What `checkout` takes besides where the image is named after a git tag. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- ports are not an interface
export type GitTagInputs = {
  /**
   * The git tag to name the image after (`git-tag`), without `refs/tags/`. It has to point at the commit that is checked
   * out. Empty, the default: the one that `revision` names, else git's choice of those that point at the commit.
   */
  readonly gitTag: PassedThroughPort;
};

/** The inputs for a git tag, where `Tag` names the image after one. Where that is not known to the compiler, none. */
export type GitTagInputsFor<Tag extends ImageTagFromGit | undefined> = [Tag] extends [ImageTagFromGitTag]
  ? GitTagInputs
  : {};

/** The inputs for a git tag, as `imageTag` needs them, to be written inside of the template too. */
export function gitTagInputs(imageTag: ImageTagFromGit | undefined): {
  readonly gitTag?: PassedThroughPort & ParameterReference;
} {
  if (!isFromGitTag(imageTag)) return {};
  const { gitTag } = inputs({ gitTag: parameter({ name: 'git-tag', value: '' }) });
  return { gitTag: Object.assign(gitTag, { isPassedThrough: true as const }) };
}

/** Whether an input becomes an argument of the workflow by itself. */
export function isPassedThrough(port: ParameterPort): boolean {
  return 'isPassedThrough' in port;
}
