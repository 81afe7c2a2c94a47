import { joinGlobs, validGlobs } from './glob';

/** The jq function for lists of patterns: whether one includes the text that it is applied to. */
export const WANTED = `def wanted($globs): [match($globs.pattern)][0] as $match
  | if $match == null then $globs.otherwise else any($match.captures[]; .string != null) end;`;

/**
 * Renders a list of patterns for `wanted`. One regular expression holds all of them, because gojq compiles it for each
 * text. Its anchors are those of the whole text: `$` also matches before a line break at the end in Oniguruma.
 */
export function renderGlobs(patterns: readonly string[]): string {
  const { alternatives, otherwise } = joinGlobs(validGlobs(patterns));
  return JSON.stringify({ pattern: `\\A(?:${alternatives})\\z`, otherwise });
}
