import type { Problem } from '../../finding';
import { checkGlobs } from './glob';

/**
 * Which pushes start a build. All that is given has to be met. The deletion of a branch or a tag never starts one.
 *
 * In patterns, `*` is any text without `/`, `**` any text, `?` one character, `[a-z]` one of some, `{a,b}` one of some
 * patterns. One that begins with `!` takes back what an earlier one has matched; a list of those alone means all others.
 */
export interface PushFilter {
  /**
   * Patterns for names of branches: `['main', 'release/*']`.
   *
   * @default - all branches, unless `tags` are given: then none
   */
  readonly branches?: readonly string[];

  /**
   * Patterns for names of tags: `['v*']`.
   *
   * @default - no tags
   */
  readonly tags?: readonly string[];

  /**
   * Patterns for the files of which the push has to have changed one: `['services/api/**', '!**\/*.md']`. A push of which
   * the provider does not list all files (a new branch, very many commits) starts a build: rather one too many.
   * Bitbucket lists none at all.
   *
   * @default - whatever was changed
   */
  readonly paths?: readonly string[];

  /**
   * What keeps a push from starting a build where it stands in the message of its last commit, in capitals or not. An
   * empty list takes no notice of messages.
   *
   * @default ['[skip ci]', '[ci skip]', '[no ci]']
   */
  readonly skipMessages?: readonly string[];

  /**
   * Who has to have pushed or written the last commit, by the name or the email address that the provider knows;
   * `!renovate[bot]` leaves somebody out. No patterns: each is compared as a whole.
   *
   * @default - anybody
   */
  readonly authors?: readonly string[];
}

/** What keeps a push from starting a build, if nobody says otherwise: what GitHub, GitLab and others honour. */
export const SKIP_MESSAGES: readonly string[] = ['[skip ci]', '[ci skip]', '[no ci]'];

/** What is wrong with a filter. */
export function checkPushFilter(filter: PushFilter, tellsFiles: boolean): Problem[] {
  const { branches, tags, paths, authors, skipMessages } = filter;
  const noLists = Object.entries({ branches, tags, paths, authors, skipMessages }).filter(
    ([, list]) => list !== undefined && !isListOfTexts(list),
  );
  if (noLists.length > 0) return noLists.map(([field]) => notAList(field));
  return [
    ...(branches === undefined ? [] : checkGlobs(branches, 'branch', 'branches')),
    ...(tags === undefined ? [] : checkGlobs(tags, 'tag', 'tags')),
    ...(paths === undefined ? [] : checkGlobs(paths, 'path', 'paths')),
    ...(paths === undefined || tellsFiles ? [] : [pathsUnknown()]),
    ...(authors === undefined ? [] : checkAuthors(authors)),
    ...(skipMessages ?? []).flatMap((text, index): Problem[] => {
      if (text.trim() !== '') return [];
      const message =
        'Every message has an empty text in it, so that no push would start a build: leave it out.';
      return [{ code: 'unused-pattern', message, path: `skipMessages[${String(index)}]` }];
    }),
  ];
}

/** From plain JavaScript, there may be something else. */
function isListOfTexts(list: unknown): boolean {
  return Array.isArray(list) && list.every((text) => typeof text === 'string');
}

function notAList(field: string): Problem {
  const example = { branches: 'main', tags: 'v*', paths: 'src/**', authors: 'ada' }[field] ?? '[skip ci]';
  return { code: 'not-a-list', message: `Give a list of texts here, such as ['${example}'].`, path: field };
}

function pathsUnknown(): Problem {
  const message =
    'The webhooks of this repository do not say which files were changed, so that every push would start a build: leave the paths out, and look at the files in the workflow.';
  return { code: 'unknown-changed-files', message, path: 'paths' };
}

function checkAuthors(authors: readonly string[]): Problem[] {
  const path = 'authors';
  const code = 'unused-pattern';
  if (authors.length === 0) {
    return [
      { code, message: 'The list is empty, so that nobody is in it: name somebody, or leave it out.', path },
    ];
  }
  return authors.flatMap((author, index): Problem[] => {
    const where = `${path}[${String(index)}]`;
    const name = author.replace(/^!/, '');
    if (name.trim() === '')
      return [{ code, message: 'Nobody has an empty name: leave it out.', path: where }];
    if (author.startsWith('!') || !authors.includes(`!${name}`)) return [];
    return [{ code, message: `'!${name}' takes '${name}' back: leave one of them out.`, path: where }];
  });
}
