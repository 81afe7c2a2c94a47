import type { InvalidPattern } from './expand-braces';
import { expandBraces } from './expand-braces';

/** A parsed pattern. */
export interface Glob {
  /** Whether it excludes what it matches: it starts with `!`. */
  readonly excludes: boolean;

  /**
   * A regular expression for the whole text, without anchors, in the common syntax of RE2 (Go, gojq), Oniguruma (jq) and
   * JavaScript with the flag `u`.
   */
  readonly pattern: string;
}

/** A list of patterns as one regular expression. */
export interface GlobList {
  /**
   * The alternatives of a regular expression, without anchors. The last pattern of the list comes first, since the first
   * alternative that matches wins in RE2, Oniguruma and JavaScript. Those that include a text are capturing groups.
   */
  readonly alternatives: string;

  /** Whether a text that no pattern matches is included. */
  readonly otherwise: boolean;
}

/** A character or a group of characters of a pattern, as a regular expression. */
interface Token {
  readonly length: number;
  readonly pattern: string;
}

/**
 * Parses patterns such as `release/*`, `services/api/**`, `v[0-9]*`, `{main,develop}`, `!docs/**`.
 *
 * `*` matches any text without `/`, `**` any text, `?` one character except `/`, `[a-z]` and `[!a-z]` one character of a
 * set or outside it, `{a,b}` one of several patterns; a backslash escapes the next character.
 */
export function parseGlob(text: string): Glob | InvalidPattern {
  const excludes = text.startsWith('!');
  const alternatives = expandBraces(excludes ? text.slice(1) : text);
  if ('reason' in alternatives) return alternatives;
  const patterns: string[] = [];
  for (const alternative of alternatives) {
    const pattern = toRegExp(alternative);
    if (typeof pattern !== 'string') return pattern;
    patterns.push(pattern);
  }
  return {
    excludes,
    pattern: patterns.length === 1 ? patterns.join('') : `(?:${patterns.join('|')})`,
  };
}

/** The patterns that are valid; `checkGlobs` reports the others. */
export function validGlobs(texts: readonly string[]): Glob[] {
  return texts.map(parseGlob).filter((glob): glob is Glob => 'pattern' in glob);
}

/** Whether a pattern matches the whole text, be it excluded or included by that. */
export function matchesGlob({ pattern }: Glob, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(text);
}

/**
 * Joins a list of patterns: the last pattern that matches a text decides. If all patterns exclude, a text that none of
 * them matches is included.
 */
export function joinGlobs(globs: readonly Glob[]): GlobList {
  return {
    alternatives: globs
      .map(({ excludes, pattern }) => (excludes ? pattern : `(${pattern})`))
      .reverse()
      .join('|'),
    otherwise: globs.every(({ excludes }) => excludes),
  };
}

/** Whether a list of patterns includes a text. */
export function matchesGlobs(globs: readonly Glob[], text: string): boolean {
  const { alternatives, otherwise } = joinGlobs(globs);
  const groups = new RegExp(`^(?:${alternatives})$`, 'u').exec(text)?.slice(1);
  return groups === undefined ? otherwise : groups.some((group: string | undefined) => group !== undefined);
}

/** Any text, line breaks included, which `.` does not match in any of the three syntaxes. */
export const ANY_TEXT = '[\\s\\S]*';

function toRegExp(glob: string): string | InvalidPattern {
  let pattern = '';
  for (let at = 0; at < glob.length;) {
    const token = tokenAt(glob, at);
    if ('reason' in token) return token;
    pattern += token.pattern;
    at += token.length;
  }
  return pattern;
}

function tokenAt(glob: string, at: number): Token | InvalidPattern {
  const rest = glob.slice(at);
  // Between slashes, `**` matches any number of directories, including none.
  const directories = /^(?:\*\*\/+)+/.exec(rest)?.[0];
  if (directories !== undefined && (at === 0 || glob[at - 1] === '/'))
    return { length: directories.length, pattern: `(?:${ANY_TEXT}/)?` };
  const stars = /^\*+/.exec(rest)?.[0];
  if (stars !== undefined) return { length: stars.length, pattern: stars.length > 1 ? ANY_TEXT : '[^/]*' };
  switch (rest[0]) {
    case '?':
      return { length: 1, pattern: '[^/]' };
    case '[':
      return characterSet(rest);
    case '\\':
      return rest.length === 1
        ? { reason: 'it ends with a backslash' }
        : { length: 2, pattern: literal(rest[1] ?? '') };
    default:
      return { length: 1, pattern: literal(rest[0] ?? '') };
  }
}

function characterSet(rest: string): Token | InvalidPattern {
  const found = /^\[(?<not>[!^]?)(?<set>(?:\w-\w|[\w.@#%+~ -])+)\]/.exec(rest);
  if (found?.groups === undefined) {
    return {
      reason: "'[' is not closed, or contains something other than letters, digits and ranges of them",
    };
  }
  const { not = '', set = '' } = found.groups;
  for (const [, from = '', to = ''] of set.matchAll(/(\w)-(\w)/g))
    if (from > to) return { reason: `the range '${from}-${to}' is out of order` };
  // A `-` outside a range is escaped; no other allowed character has a meaning in a set.
  const escaped = set.replace(/(\w-\w)|-/g, (_, range?: string) => range ?? '\\-');
  return { length: found[0].length, pattern: not === '' ? `[${escaped}]` : `[^/${escaped}]` };
}

/** Escapes only characters with a meaning: with the flag `u`, JavaScript rejects other escapes. */
function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|]/.test(character) ? `\\${character}` : character;
}
