import type { Problem } from '../../finding';
import { REF_PREFIX, invalidRefName } from '../../git/ref';
import { expandBraces } from './expand-braces';
import type { Glob } from './glob';
import { ANY_TEXT, matchesGlob, parseGlob } from './glob';

/** What a pattern matches: names of branches, names of tags, paths of files. */
export type GlobKind = 'branch' | 'tag' | 'path';

/** Finds patterns that are not valid, cannot match any name, or are overridden by another pattern. */
export function checkGlobs(texts: readonly string[], kind: GlobKind, path: string): Problem[] {
  if (texts.length === 0) {
    const message = `The list is empty, so no ${kind} matches. Add a pattern, or omit the list.`;
    return [{ code: 'unused-pattern', message, path }];
  }
  return texts.flatMap((text, index): Problem[] => {
    const at = `${path}[${String(index)}]`;
    const glob = parseGlob(text);
    if ('reason' in glob) {
      const message = `The pattern '${text}' is not valid: ${glob.reason}.`;
      return [{ code: 'invalid-pattern', message, path: at }];
    }
    const reason = whyUnmatchable(text.replace(/^!/, ''), kind) ?? whyOverridden(text, glob, texts, index);
    if (reason === undefined) return [];
    const message = `The pattern '${text}' matches nothing: ${reason}.`;
    return [{ code: 'unused-pattern', message, path: at }];
  });
}

/** Why a pattern, or one of its alternatives, cannot match any name. */
function whyUnmatchable(glob: string, kind: GlobKind): string | undefined {
  const alternatives = expandBraces(glob);
  if ('reason' in alternatives) return undefined;
  return alternatives
    .map((one) => {
      if (one === '') return 'it is empty';
      return kind === 'path' ? whyUnmatchablePath(one) : whyUnmatchableRef(one, kind);
    })
    .find((reason) => reason !== undefined);
}

function whyUnmatchablePath(glob: string): string | undefined {
  if (/^\.?\//.test(glob))
    return "paths are relative to the root of the repository. Remove the leading '/' or './'";
  if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(glob)) return "a path in Git contains no directory '.' or '..'";
  if (glob.includes('//')) return "a path in Git does not contain '//'";
  if (glob.endsWith('/'))
    return `Git tracks files, not directories. Use '${glob}**' for all files in the directory`;
  return undefined;
}

function whyUnmatchableRef(glob: string, kind: 'branch' | 'tag'): string | undefined {
  if (REF_PREFIX.test(glob))
    return `patterns match the name of a ${kind} without 'refs/…/'. Use '${glob.replace(REF_PREFIX, '')}'`;
  return invalidRefName(sampleOf(glob));
}

/** A text that the pattern matches, with a letter for each wildcard. */
function sampleOf(glob: string): string {
  return glob.replace(/\\(.)|\[[^\]]*\]|\*+|\?/gu, (_, escaped?: string) => escaped ?? 'x');
}

/** Why a pattern has no effect in its list: a later one excludes all of it, or there is nothing yet that it could exclude. */
function whyOverridden(text: string, glob: Glob, all: readonly string[], index: number): string | undefined {
  const excludes = (other: string): boolean => other.startsWith('!');
  if (!glob.excludes) return whyExcluded(text, glob, all.slice(index + 1));
  if (all.every(excludes) && glob.pattern === ANY_TEXT) return 'it excludes everything';
  if (all.every(excludes) || !all.slice(0, index).every(excludes)) return undefined;
  return 'no pattern before it matches what it excludes. Move it to the end of the list';
}

function whyExcluded(text: string, glob: Glob, later: readonly string[]): string | undefined {
  const constant = /[*?[{\\]/.test(text) ? undefined : text;
  const covers = (other: string): boolean => {
    const parsed = parseGlob(other);
    if ('reason' in parsed || !parsed.excludes) return false;
    return (
      parsed.pattern === glob.pattern ||
      parsed.pattern === ANY_TEXT ||
      (constant !== undefined && matchesGlob(parsed, constant)) ||
      isBelow(text, other.slice(1))
    );
  };
  const by = later.find(covers);
  return by === undefined ? undefined : `'${by}' after it excludes all of it`;
}

/** Whether everything that a pattern matches starts with the constant prefix of another, `prefix**`. */
function isBelow(text: string, other: string): boolean {
  const prefix = /^(?<prefix>[^*?[{\\]*)\*\*$/.exec(other)?.groups?.prefix;
  return prefix !== undefined && (/^[^*?[{\\]*/.exec(text)?.[0] ?? '').startsWith(prefix);
}
