import type { Format } from '../workflow';

/**
 * Why Git accepts no branch or tag of this name, as far as the name alone tells: the rules of `git check-ref-format` for
 * the part after `refs/heads/` or `refs/tags/`. Undefined for a valid name.
 */
export function invalidRefName(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (/^\/|\/$|\/\//.test(name)) return "a ref name cannot start or end with '/', or contain '//'";
  if (/[*?[\\]/.test(name)) return "a ref name cannot contain '*', '?', '[' or a backslash";
  if (/[\s~^:\p{Cc}]|\.\.|@\{/u.test(name))
    return "a ref name cannot contain whitespace, '~', '^', ':', '..' or '@{'";
  if (/(?:^|\/)\.|\.(?:$|lock(?:$|\/))/.test(name))
    return "a ref name cannot end with '.' or '.lock', or have a component that starts with '.'";
  return undefined;
}

/** The prefix of a full ref, which users mistake for a part of the name. */
export const REF_PREFIX = /^refs\/(?:heads|tags)\//;

/** The full hash of a commit, as Git prints it: a regular expression of Argo's expressions and of JavaScript. */
export const FULL_HASH_PATTERN = '^([0-9a-f]{40}|[0-9a-f]{64})$';

/** The same for a text in the program. */
export const FULL_HASH = new RegExp(FULL_HASH_PATTERN);

/** The full hash of a commit. */
export const COMMIT_HASH: Format = {
  name: 'a commit',
  pattern: '[0-9a-f]{40}([0-9a-f]{24})?',
  check: (text) =>
    FULL_HASH.test(text) ? undefined : `'${text}' is not a commit. Use its full hash, in lower case`,
};
