import type { Problem } from '../finding';

/** What a pattern is compared with: the name of a branch, that of a tag, the path of a file. */
export type GlobKind = 'branch' | 'tag' | 'path';

/** A pattern that is understood. */
export interface Glob {
  /** Whether what it matches is left out: it began with `!`. */
  readonly excludes: boolean;

  /** The same as a regular expression for the whole text, which RE2 (Go, gojq) and JavaScript read alike. */
  readonly pattern: string;
}

/** A pattern that is not. */
interface Broken {
  readonly wrong: string;
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
  const glob = excludes ? text.slice(1) : text;
  const body = sequence(glob);
  return typeof body === 'string' ? { excludes, pattern: `^${body}$` } : body;
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
  const folders = /^\*\*\/+/.exec(rest)?.[0];
  if (folders !== undefined && (at === 0 || glob[at - 1] === '/'))
    return { length: folders.length, pattern: '(?:.*/)?' };
  const stars = /^\*+/.exec(rest)?.[0];
  if (stars !== undefined) return { length: stars.length, pattern: stars.length > 1 ? '.*' : '[^/]*' };
  switch (rest[0]) {
    case '?':
      return { length: 1, pattern: '[^/]' };
    case '[':
      return characters(rest);
    case '{':
      return alternatives(rest);
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
  const descending = /(\w)-(\w)/g;
  for (const [, from = '', to = ''] of set.matchAll(descending))
    if (from > to) return { wrong: `the range '${from}-${to}' goes backwards` };
  // A `-` that is no range, and what else has a meaning, is escaped.
  const escaped = set.replace(
    /(\w-\w)|([^\w ])/g,
    (_, range?: string, one?: string) => range ?? `\\${one ?? ''}`,
  );
  return { length: found[0].length, pattern: not === '' ? `[${escaped}]` : `[^/${escaped}]` };
}

function alternatives(rest: string): Piece | Broken {
  const end = rest.indexOf('}');
  const inside = rest.slice(1, end);
  if (end === -1) return { wrong: "'{' is not closed" };
  if (inside.includes('{')) return { wrong: "'{' stands inside of another" };
  const patterns = inside.split(',').map(sequence);
  const wrong = patterns.find((pattern) => typeof pattern !== 'string');
  return wrong ?? { length: end + 1, pattern: `(?:${patterns.join('|')})` };
}

function literal(character: string): string {
  return /[\w/ -]/.test(character) || character > '~' ? character : `\\${character}`;
}

/** The patterns that are understood; what is wrong with the others, `checkGlobs` says. */
export function readGlobs(texts: readonly string[]): Glob[] {
  return texts.map(parseGlob).filter((glob): glob is Glob => 'pattern' in glob);
}

/** Whether a text is among those that the patterns mean: the last one that matches decides. */
export function matchesGlobs(globs: readonly Glob[], text: string): boolean {
  const deciding = globs.filter(({ pattern }) => new RegExp(pattern).test(text)).at(-1);
  return deciding === undefined ? globs[0]?.excludes === true : !deciding.excludes;
}

/** Finds patterns that nothing can match: a broken one, one for what no name looks like, one that a later one takes back. */
export function checkGlobs(texts: readonly string[], kind: GlobKind, path: string): Problem[] {
  if (texts.length === 0) {
    const message = `The list is empty, so that nothing matches: name a ${kind}, or leave the list out.`;
    return [{ code: 'matches-nothing', message, path }];
  }
  return texts.flatMap((text, index): Problem[] => {
    const at = `${path}[${String(index)}]`;
    const glob = parseGlob(text);
    if ('wrong' in glob) {
      const message = `The pattern '${text}' can't be read: ${glob.wrong}.`;
      return [{ code: 'invalid-pattern', message, path: at }];
    }
    const wrong = impossible(text.replace(/^!/, ''), kind) ?? takenBack(text, glob, texts.slice(index + 1));
    if (wrong === undefined) return [];
    const message = `The pattern '${text}' can match nothing: ${wrong}.`;
    return [{ code: 'matches-nothing', message, path: at }];
  });
}

function impossible(glob: string, kind: GlobKind): string | undefined {
  if (glob === '') return `it is empty`;
  return kind === 'path' ? impossiblePath(glob) : impossibleRef(glob, kind);
}

function impossiblePath(glob: string): string | undefined {
  if (/^\.?\//.test(glob)) return "paths begin at the top of the repository: take the '/' or './' away";
  if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(glob)) return "no path has '.' or '..' as a folder";
  if (glob.includes('//')) return "no path has '//' in it";
  if (glob.endsWith('/')) return `git knows of files alone: for all in the folder, write '${glob}**'`;
  return undefined;
}

/** What `git check-ref-format` refuses. */
function impossibleRef(glob: string, kind: 'branch' | 'tag'): string | undefined {
  if (/^refs\/(?:heads|tags)\//.test(glob))
    return `the name of a ${kind} is compared, without 'refs/…/' before it: write '${glob.replace(/^refs\/(?:heads|tags)\//, '')}'`;
  if (/^\/|\/$|\/\//.test(glob)) return "no name begins or ends with '/' or has '//' in it";
  if (/[\s~^:]|\.\.|@\{/.test(glob.replace(/\[[!^][^\]]*\]/g, '')))
    return "no name has a blank, '~', '^', ':', '..' or '@{' in it";
  if (/(?:^|\/)\.|\.(?:$|lock(?:$|\/))/.test(glob))
    return "no name ends with '.' or '.lock', or has a part that begins with '.'";
  return undefined;
}

function takenBack(text: string, glob: Glob, later: readonly string[]): string | undefined {
  if (glob.excludes) return undefined;
  const plain = /[*?[{\\]/.test(text) ? undefined : text;
  const covers = (other: string): boolean => {
    const parsed = parseGlob(other);
    if ('wrong' in parsed || !parsed.excludes) return false;
    return (
      parsed.pattern === glob.pattern ||
      parsed.pattern === '^.*$' ||
      (plain !== undefined && new RegExp(parsed.pattern).test(plain))
    );
  };
  const by = later.find(covers);
  return by === undefined ? undefined : `'${by}' behind it takes it back`;
}
