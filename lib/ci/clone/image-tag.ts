import { posix } from 'node:path';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import type { HasValue, ParameterPort, ParameterReference, Templated } from '../../workflow/index';
import { isTemplated } from '../../argo/templated-text';
import { parameter } from '../../workflow/index';
import { IMAGE_TAG_FILE, IMAGE_TAG_SCRIPT } from './image-tag-script';

/** The rules by which an image is named after a git tag, where there is one. */
const GIT_TAG_RULES = ['tag', 'exact-tag', 'describe'] as const;

/** How a tag for an image is taken from a git checkout; `ImageTagOptions.from` says what each means. */
export const IMAGE_TAG_RULES = ['commit', 'short-commit', ...GIT_TAG_RULES] as const;

/** A rule by which the tag of an image is taken from a git checkout. */
export type ImageTagRule = (typeof IMAGE_TAG_RULES)[number];

/** What can stand in the place of characters that no image tag has. */
const REPLACEMENTS = ['-', '_', '.'] as const;

/** How to work out the tag of an image from a git checkout. */
export interface ImageTagOptions {
  /**
   * Where the tag comes from:
   *
   * - `commit`: the full hash of the commit that is checked out,
   * - `short-commit`: its first 12 digits, more where they name several commits,
   * - `tag`: the git tag that points at the commit, else the nearest one before it (`git describe --tags --abbrev=0`),
   * - `exact-tag`: the git tag that points at the commit; without one the step fails,
   * - `describe`: a git tag that points at the commit, else a tag with the distance and the commit (`v1.0-4-ge9b2d8d`),
   *   else the commit alone (`git describe --tags --always`).
   *
   * Where several git tags point at the commit, it is the one that the caller gives as `gitTag`, else the one that was
   * asked for as `revision`, else git's choice.
   * `tag` and `describe` need the history, so there can be no `depth`; the others do without it.
   */
  readonly from: ImageTagRule;

  /**
   * What to put in the place of each character that no image tag has, so that `release/1.0` becomes `release-1.0`. Two
   * git tags can become one image tag by that.
   *
   * @default - such a git tag fails the step, with a message that says why
   */
  readonly replace?: (typeof REPLACEMENTS)[number];

  /**
   * A file below the source that gets the tag as its one line, for the build to take along: `version.txt`.
   *
   * @default - no file
   */
  readonly file?: string;
}

/** Where the tag of an image comes from: a rule, or a rule with options. */
export type ImageTagFromGit = ImageTagRule | ImageTagOptions;

/** What names an image after a git tag. */
export type ImageTagFromGitTag =
  | (typeof GIT_TAG_RULES)[number]
  | (ImageTagOptions & {
      /** One of the rules that look for a git tag. */
      readonly from: (typeof GIT_TAG_RULES)[number];
    });

/** Whether it names an image after a git tag, so that somebody can say after which one. */
export function isFromGitTag(imageTag: ImageTagFromGit | undefined): imageTag is ImageTagFromGitTag {
  if (imageTag === undefined) return false;
  const rules: readonly string[] = GIT_TAG_RULES;
  return rules.includes(imageTagOptions(imageTag).from);
}

/** The output that hands the tag on. */
export function imageTagOutput(): ParameterPort<string, HasValue, string> {
  return parameter({ name: 'image-tag', path: IMAGE_TAG_FILE });
}

/** What the caller of the template says about the checkout. */
export interface CheckoutReferences {
  /** What is checked out. */
  readonly revision: ParameterReference;

  /** The git tag to name the image after, where the rule takes one. */
  readonly gitTag: ParameterReference | undefined;
}

/** The command that works out the tag of an image from the checkout at `path`, and shows the commit in its log. */
export function imageTagCommand(
  path: string,
  { revision, gitTag }: CheckoutReferences,
  imageTag: ImageTagFromGit,
): Templated<Pick<argo.Container, 'args' | 'command'>> {
  const { from, replace = '', file = '' } = imageTagOptions(imageTag);
  return {
    command: ['sh', '-c', IMAGE_TAG_SCRIPT, 'image-tag'],
    args: [path, revision, from, replace, file, ...(gitTag === undefined ? [] : [gitTag])],
  };
}

/** What else the template has that works out a tag, as far as it can be in the way. */
export interface ImageTagContext {
  /** How much of the history is fetched, if not all. */
  readonly depth: unknown;

  /** The container's fields that the user has given. */
  readonly container: Templated<Partial<argo.Container>> | undefined;
}

/** What keeps the tag from being worked out. */
export function checkImageTag(imageTag: ImageTagFromGit, around: ImageTagContext, path: string): Problem[] {
  const { from, replace, file } = imageTagOptions(imageTag);
  const problems: Problem[] = [];
  const rules: readonly string[] = IMAGE_TAG_RULES;
  if (!rules.includes(from)) {
    const message = `There is no rule '${from}' for the tag of an image: use ${quoted(rules)}.`;
    problems.push({ code: 'unknown-image-tag-rule', message, path });
  }
  if (replace !== undefined && !REPLACEMENTS.includes(replace)) {
    const message = `Image tags can't have '${replace}' in the place of other characters: use ${quoted(REPLACEMENTS)}.`;
    problems.push({ code: 'invalid-replacement', message, path: `${path}.replace` });
  }
  if (file !== undefined) problems.push(...checkFile(file, `${path}.file`));
  if (around.depth !== undefined && (from === 'tag' || from === 'describe')) {
    const message = `The rule '${from}' needs the history, of which 'depth' fetches only a part: leave 'depth' out, or use 'exact-tag' or 'commit'.`;
    problems.push({ code: 'conflicting-depth-and-image-tag', message, path });
  }
  if (around.container?.command !== undefined || around.container?.args !== undefined) {
    const message = `The tag is worked out by the container's own command, which 'container' replaces: leave its 'command' and 'args' out, or 'imageTag'.`;
    problems.push({ code: 'conflicting-command-and-image-tag', message, path: 'container' });
  }
  return problems;
}

function checkFile(file: string, path: string): Problem[] {
  if (isTemplated(file)) return [];
  const place = posix.normalize(file);
  const leaves = file === '' || posix.isAbsolute(file) || /^\.\.?(?:\/|$)/.test(place) || place.endsWith('/');
  if (!leaves) return [];
  const message = `'${file}' is not a file below the source: give its path from there, such as 'version.txt'.`;
  return [{ code: 'invalid-path', message, path }];
}

/** The rule with its options, however it was given. */
export function imageTagOptions(imageTag: ImageTagFromGit): ImageTagOptions {
  return typeof imageTag === 'string' ? { from: imageTag } : imageTag;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}
