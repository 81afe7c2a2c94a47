import { FULL_HASH_PATTERN } from '../../git/ref';
import type { Expression, HasValue, ParameterPort, ParameterReference, Templated } from '../../workflow';
import { expr, parameter } from '../../workflow';
import { IMAGE_TAG_FILE } from './image-tag-script';

/** The rules that look for a Git tag. */
const GIT_TAG_RULES = ['tag', 'exact-tag', 'describe'] as const;

/** All rules; `ImageTagOptions.from` describes them. */
export const IMAGE_TAG_RULES = ['commit', 'short-commit', ...GIT_TAG_RULES] as const;

/** A rule that derives the tag of an image from a Git checkout. */
export type ImageTagRule = (typeof IMAGE_TAG_RULES)[number];

/** The characters that can replace those that image tags do not allow. */
export const REPLACEMENTS = ['-', '_', '.'] as const;

/** How to derive the tag of an image from a Git checkout. */
export interface ImageTagOptions {
  /**
   * The rule:
   *
   * - `commit`: the full hash of the commit that is checked out,
   * - `short-commit`: its first 12 digits, or more if these are ambiguous,
   * - `tag`: the Git tag at the commit, otherwise the nearest one before it (`git describe --tags --abbrev=0`),
   * - `exact-tag`: the Git tag at the commit; the step fails if there is none,
   * - `describe`: a Git tag at the commit, otherwise a tag with the distance and the commit (`v1.0-4-ge9b2d8d`),
   *   otherwise the commit (`git describe --tags --always`).
   *
   * If several Git tags point at the commit, the rule uses the input `gitTag`, otherwise the tag in `revision`,
   * otherwise the one that Git prefers. `tag` and `describe` need the whole history and cannot be combined with
   * `depth`.
   */
  readonly from: ImageTagRule;

  /**
   * Replaces each character that image tags do not allow, so that `release/1.0` becomes `release-1.0`. Two Git tags can
   * then result in the same image tag.
   *
   * @default - the step fails if the Git tag has such a character
   */
  readonly replace?: (typeof REPLACEMENTS)[number];

  /**
   * A file in the source to write the tag to, so that the build can copy it into the image: `version.txt`.
   *
   * @default - no file
   */
  readonly file?: string;
}

/** How to derive the tag of an image from a Git checkout: a rule, or a rule with options. */
export type ImageTagFromGit = ImageTagRule | ImageTagOptions;

/** An `ImageTagFromGit` whose rule looks for a Git tag. */
export type ImageTagFromGitTag =
  | (typeof GIT_TAG_RULES)[number]
  | (ImageTagOptions & {
      /** One of the rules that look for a Git tag. */
      readonly from: (typeof GIT_TAG_RULES)[number];
    });

/** Whether the rule looks for a Git tag, so that the caller can choose one of several. */
export function isFromGitTag(imageTag: ImageTagFromGit | undefined): imageTag is ImageTagFromGitTag {
  if (imageTag === undefined) return false;
  const rules: readonly string[] = GIT_TAG_RULES;
  return rules.includes(imageTagOptions(imageTag).from);
}

/** The rule with its options. */
export function imageTagOptions(imageTag: ImageTagFromGit): ImageTagOptions {
  return typeof imageTag === 'string' ? { from: imageTag } : imageTag;
}

/**
 * The tag of a rule that needs nothing but the full hash of the commit, as an expression with a parameter that has it; undefined
 * for other rules. A task fails if the parameter is a branch, for example.
 */
export function imageTagFromHash(
  imageTag: ImageTagFromGit | undefined,
  hash: ParameterReference,
): Expression | undefined {
  if (imageTag === undefined) return undefined;
  const { from, file } = imageTagOptions(imageTag);
  if (file !== undefined || !(from === 'commit' || from === 'short-commit')) return undefined;
  const { conditional, matches, slice, sprig } = expr;
  return conditional(
    matches(hash, FULL_HASH_PATTERN),
    from === 'commit' ? hash : slice(hash, 0, 12),
    sprig.fail('The revision is not the full hash of a commit.'),
  );
}

/** The output parameter with the tag. */
export function imageTagOutput(): ParameterPort<string, HasValue, string> {
  return parameter({ name: 'image-tag', path: IMAGE_TAG_FILE });
}

/** The arguments of the checkout's script for an image tag. */
export function imageTagArguments(
  imageTag: ImageTagFromGit | undefined,
  gitTag: ParameterReference | undefined,
): Templated<string>[] {
  if (imageTag === undefined) return [];
  const { from, replace = '', file = '' } = imageTagOptions(imageTag);
  return [from, replace, file, ...(gitTag === undefined ? [] : [gitTag])];
}
