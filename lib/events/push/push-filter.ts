import type { Problem } from '../../finding';
import { checkGlobs } from './check-globs';

/**
 * Which pushes start a build: those that meet all conditions. Deleting a branch or tag never starts one.
 *
 * In patterns, `*` matches any text without `/`, `**` any text, `?` one character, `[a-z]` one character of a set, `{a,b}`
 * one of several patterns. A pattern that starts with `!` excludes what earlier patterns match; if all patterns do, they
 * match everything else.
 */
export interface PushFilter {
  /**
   * Patterns for names of branches: `['main', 'release/*']`.
   *
   * @default - all branches, or none if `tags` is set
   */
  readonly branches?: readonly string[];

  /**
   * Patterns for names of tags: `['v*']`.
   *
   * @default - no tags
   */
  readonly tags?: readonly string[];

  /**
   * Patterns for the changed files, of which one must match: `['services/api/**', '!**\/*.md']`. A push whose changed
   * files the host does not list completely (a new branch, very many commits), or with more than 3,000 of them, starts a
   * build. Some hosts list no files.
   *
   * @default - any file
   */
  readonly paths?: readonly string[];

  /**
   * Texts in the message of the last commit that prevent a build, in upper or lower case. With an empty list, messages
   * are ignored.
   *
   * @default ['[skip ci]', '[ci skip]', '[no ci]']
   */
  readonly skipMessages?: readonly string[];

  /**
   * The account that pushed or the author of the last commit must be one of these names or email addresses, which are not
   * patterns; `!renovate[bot]` excludes one. Do not use it for access control: the author of a commit chooses the name.
   *
   * @default - any account
   */
  readonly authors?: readonly string[];
}

/** The default of `skipMessages`: texts that GitHub, GitLab and others honour. */
export const SKIP_MESSAGES: readonly string[] = ['[skip ci]', '[ci skip]', '[no ci]'];

/** Checks a filter for a repository whose webhooks list changed files or do not. */
export function checkPushFilter(filter: PushFilter, listsFiles: boolean): Problem[] {
  const { branches, tags, paths, authors, skipMessages } = filter;
  const notLists = Object.entries({ branches, tags, paths, authors, skipMessages }).filter(
    ([, list]) => list !== undefined && !isListOfStrings(list),
  );
  if (notLists.length > 0) return notLists.map(([field]) => notAList(field));
  return [
    ...(branches === undefined ? [] : checkGlobs(branches, 'branch', 'branches')),
    ...(tags === undefined ? [] : checkGlobs(tags, 'tag', 'tags')),
    ...(paths === undefined ? [] : checkGlobs(paths, 'path', 'paths')),
    ...(paths === undefined || listsFiles ? [] : [unknownFiles()]),
    ...(authors === undefined ? [] : checkAuthors(authors)),
    ...checkSkipMessages(skipMessages ?? []),
  ];
}

/** From plain JavaScript, a field can be anything. */
function isListOfStrings(list: unknown): boolean {
  return Array.isArray(list) && list.every((text) => typeof text === 'string');
}

function notAList(field: string): Problem {
  const example = { branches: 'main', tags: 'v*', paths: 'src/**', authors: 'ada' }[field] ?? '[skip ci]';
  const message = `'${field}' is not a list of strings. Use one such as ['${example}'].`;
  return { code: 'not-a-list', message, path: field };
}

function unknownFiles(): Problem {
  const message =
    'The webhooks of this repository do not list changed files, so every push would start a build. Omit the paths, and check the files in the workflow.';
  return { code: 'unknown-changed-files', message, path: 'paths' };
}

function checkAuthors(authors: readonly string[]): Problem[] {
  const code = 'unused-pattern';
  if (authors.length === 0) {
    const message = 'The list is empty, so no author matches. Add an author, or omit the list.';
    return [{ code, message, path: 'authors' }];
  }
  return authors.flatMap((author, index): Problem[] => {
    const path = `authors[${String(index)}]`;
    const name = author.replace(/^!/, '');
    if (name.trim() === '') return [{ code, message: 'The name is empty. Remove it.', path }];
    if (author.startsWith('!') || !authors.includes(`!${name}`)) return [];
    return [{ code, message: `'!${name}' excludes '${name}'. Remove one of them.`, path }];
  });
}

function checkSkipMessages(texts: readonly string[]): Problem[] {
  return texts.flatMap((text, index): Problem[] => {
    if (text.trim() !== '') return [];
    const message = 'Every message contains an empty text, so no push would start a build. Remove it.';
    return [{ code: 'unused-pattern', message, path: `skipMessages[${String(index)}]` }];
  });
}
