import type { InvalidPattern } from './expand-braces';
import { expandBraces } from './expand-braces';

/** A parsed pattern. */
export interface Glob {
  /** Whether it excludes what it matches: it starts with `!`. */
  readonly excludes: boolean;

  /**
   * A regular expression for the whole text, in the common syntax of RE2 (Go, gojq), Oniguruma (jq) and JavaScript with
   * the flag `u`.
   */
  readonly pattern: string;
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
    pattern: patterns.length === 1 ? `^${patterns.join('')}$` : `^(?:${patterns.join('|')})$`,
  };
}

/** The patterns that are valid; `checkGlobs` reports the others. */
export function validGlobs(texts: readonly string[]): Glob[] {
  return texts.map(parseGlob).filter((glob): glob is Glob => 'pattern' in glob);
}

/**
 * Whether a list of patterns matches a text: the last pattern that matches decides. If all patterns exclude, a text that
 * none of them matches is included.
 */
export function matchesGlobs(globs: readonly Glob[], text: string): boolean {
  const deciding = globs.filter(({ pattern }) => new RegExp(pattern, 'u').test(text)).at(-1);
  return deciding === undefined ? globs.every(({ excludes }) => excludes) : !deciding.excludes;
}

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
    return { length: directories.length, pattern: '(?:.*/)?' };
  const stars = /^\*+/.exec(rest)?.[0];
  if (stars !== undefined) return { length: stars.length, pattern: stars.length > 1 ? '.*' : '[^/]*' };
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
