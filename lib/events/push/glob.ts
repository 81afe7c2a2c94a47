import { REF_PREFIX, wrongRefName } from '../../git/ref';
import type { Problem } from '../../finding';
import { type Broken, alternativesOf } from './glob-alternatives';

/** What a pattern is compared with: the name of a branch, that of a tag, the path of a file. */
export type GlobKind = 'branch' | 'tag' | 'path';

/** A pattern that is understood. */
export interface Glob {
  /** Whether what it matches is left out: it began with `!`. */
  readonly excludes: boolean;

  /**
   * The same as a regular expression for the whole text, which RE2 (Go, gojq), Oniguruma (jq) and JavaScript with
   * `u` read alike.
   */
  readonly pattern: string;
}

/** The one character, or the group of them, that begins at some place of a pattern. */
interface Piece {
  readonly length: number;
  readonly pattern: string;
}

/**
 * Reads patterns such as `release/*`, `services/api/**`, `v[0-9]*`, `{main,develop}`, `!docs/**`.
 *
 * `*` is any text without `/`, `**` any text, `?` one character but `/`, `[a-z]` and `[!a-z]` one of or none of some
 * characters, `{a,b}` one of some patterns; a backslash takes the meaning from the next character.
 */
export function parseGlob(text: string): Glob | Broken {
  const excludes = text.startsWith('!');
  const alternatives = alternativesOf(excludes ? text.slice(1) : text);
  if ('wrong' in alternatives) return alternatives;
  const patterns: string[] = [];
  for (const alternative of alternatives) {
    const pattern = sequence(alternative);
    if (typeof pattern !== 'string') return pattern;
    patterns.push(pattern);
  }
  return {
    excludes,
    pattern: patterns.length === 1 ? `^${patterns.join('')}$` : `^(?:${patterns.join('|')})$`,
  };
}

function sequence(glob: string): string | Broken {
  let pattern = '';
  for (let at = 0; at < glob.length;) {
    const piece = pieceAt(glob, at);
    if ('wrong' in piece) return piece;
    pattern += piece.pattern;
    at += piece.length;
  }
  return pattern;
}

function pieceAt(glob: string, at: number): Piece | Broken {
  const rest = glob.slice(at);
  // Between slashes, `**` stands for any number of folders: none as well.
  const folders = /^(?:\*\*\/+)+/.exec(rest)?.[0];
  if (folders !== undefined && (at === 0 || glob[at - 1] === '/'))
    return { length: folders.length, pattern: '(?:.*/)?' };
  const stars = /^\*+/.exec(rest)?.[0];
  if (stars !== undefined) return { length: stars.length, pattern: stars.length > 1 ? '.*' : '[^/]*' };
  switch (rest[0]) {
    case '?':
      return { length: 1, pattern: '[^/]' };
    case '[':
      return characters(rest);
    case '\\':
      return rest.length === 1
        ? { wrong: 'there is nothing behind the backslash' }
        : { length: 2, pattern: literal(rest[1] ?? '') };
    default:
      return { length: 1, pattern: literal(rest[0] ?? '') };
  }
}

function characters(rest: string): Piece | Broken {
  const found = /^\[(?<not>[!^]?)(?<set>(?:\w-\w|[\w.@#%+~ -])+)\]/.exec(rest);
  if (found?.groups === undefined) {
    return {
      wrong: "'[' is not closed, or has something else in it than letters, digits and ranges of them",
    };
  }
  const { not = '', set = '' } = found.groups;
  for (const [, from = '', to = ''] of set.matchAll(/(\w)-(\w)/g))
    if (from > to) return { wrong: `the range '${from}-${to}' goes backwards` };
  // A `-` that is no range is escaped; nothing else of a set has another meaning.
  const escaped = set.replace(/(\w-\w)|-/g, (_, range?: string) => range ?? '\\-');
  return { length: found[0].length, pattern: not === '' ? `[${escaped}]` : `[^/${escaped}]` };
}

/** Only what has a meaning may be escaped: JavaScript refuses others with `u`, which makes `?` a whole character. */
function literal(character: string): string {
  return /[\\^$.*+?()[\]{}|]/.test(character) ? `\\${character}` : character;
}

/** The patterns that are understood; what is wrong with the others, `checkGlobs` says. */
export function readGlobs(texts: readonly string[]): Glob[] {
  return texts.map(parseGlob).filter((glob): glob is Glob => 'pattern' in glob);
}

/**
 * Whether a text is among those that the patterns mean: the last one that matches decides. Where all of them leave
 * something out, what none matches is meant.
 */
export function matchesGlobs(globs: readonly Glob[], text: string): boolean {
  const deciding = globs.filter(({ pattern }) => new RegExp(pattern, 'u').test(text)).at(-1);
  return deciding === undefined ? globs.every(({ excludes }) => excludes) : !deciding.excludes;
}

/** Finds patterns that nothing can match: a broken one, one for what no name looks like, one that a later one takes back. */
export function checkGlobs(texts: readonly string[], kind: GlobKind, path: string): Problem[] {
  if (texts.length === 0) {
    const message = `The list is empty, so that nothing matches: name a ${kind}, or leave the list out.`;
    return [{ code: 'unused-pattern', message, path }];
  }
  return texts.flatMap((text, index): Problem[] => {
    const at = `${path}[${String(index)}]`;
    const glob = parseGlob(text);
    if ('wrong' in glob) {
      const message = `The pattern '${text}' can't be read: ${glob.wrong}.`;
      return [{ code: 'invalid-pattern', message, path: at }];
    }
    const wrong = impossible(text.replace(/^!/, ''), kind) ?? undone(text, glob, texts, index);
    if (wrong === undefined) return [];
    const message = `The pattern '${text}' can match nothing: ${wrong}.`;
    return [{ code: 'unused-pattern', message, path: at }];
  });
}

/** What keeps a pattern, or one of its alternatives, from ever matching. */
function impossible(glob: string, kind: GlobKind): string | undefined {
  const alternatives = alternativesOf(glob);
  if ('wrong' in alternatives) return undefined;
  const reason = kind === 'path' ? impossiblePath : (one: string) => impossibleRef(one, kind);
  return alternatives
    .map((one) => (one === '' ? 'it is empty' : reason(one)))
    .find((wrong) => wrong !== undefined);
}

function impossiblePath(glob: string): string | undefined {
  if (/^\.?\//.test(glob)) return "paths begin at the top of the repository: take the '/' or './' away";
  if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(glob)) return "no path has '.' or '..' as a folder";
  if (glob.includes('//')) return "no path has '//' in it";
  if (glob.endsWith('/')) return `git knows of files alone: for all in the folder, write '${glob}**'`;
  return undefined;
}

function impossibleRef(glob: string, kind: 'branch' | 'tag'): string | undefined {
  if (REF_PREFIX.test(glob))
    return `the name of a ${kind} is compared, without 'refs/…/' before it: write '${glob.replace(REF_PREFIX, '')}'`;
  return wrongRefName(sampleOf(glob));
}

/** A text that the pattern matches, with a letter for whatever may be one. */
function sampleOf(glob: string): string {
  return glob.replace(/\\(.)|\[[^\]]*\]|\*+|\?/gu, (_, escaped?: string) => escaped ?? 'x');
}

/** What another pattern of the list does to one: a later one takes it back, or there is nothing to take back yet. */
function undone(text: string, glob: Glob, all: readonly string[], index: number): string | undefined {
  const isExcluding = (other: string): boolean => other.startsWith('!');
  if (!glob.excludes) return takenBack(text, glob, all.slice(index + 1));
  if (all.every(isExcluding) && glob.pattern === '^.*$') return 'it takes back everything';
  if (all.every(isExcluding) || !all.slice(0, index).every(isExcluding)) return undefined;
  return "it takes something back, and no pattern before it has matched anything yet: put it at the list's end";
}

/** Whether all that a pattern matches begins as another says, which has nothing but `**` behind that. */
function isBelow(text: string, other: string): boolean {
  const beginning = /^(?<beginning>[^*?[{\\]*)\*\*$/.exec(other)?.groups?.beginning;
  return beginning !== undefined && (/^[^*?[{\\]*/.exec(text)?.[0] ?? '').startsWith(beginning);
}

function takenBack(text: string, glob: Glob, later: readonly string[]): string | undefined {
  const plain = /[*?[{\\]/.test(text) ? undefined : text;
  const covers = (other: string): boolean => {
    const parsed = parseGlob(other);
    if ('wrong' in parsed || !parsed.excludes) return false;
    return (
      parsed.pattern === glob.pattern ||
      parsed.pattern === '^.*$' ||
      (plain !== undefined && new RegExp(parsed.pattern, 'u').test(plain)) ||
      isBelow(text, other.slice(1))
    );
  };
  const by = later.find(covers);
  return by === undefined ? undefined : `'${by}' behind it takes it back`;
}
