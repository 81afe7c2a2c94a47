/**
 * Why git has no branch and no tag of a name, as far as it can be told from the name: the rules of
 * `git check-ref-format` for what stands behind `refs/heads/` or `refs/tags/`. Undefined for one that git takes.
 */
export function wrongRefName(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (/^\/|\/$|\/\//.test(name)) return "no name begins or ends with '/' or has '//' in it";
  if (/[*?[\\]/.test(name)) return "no name has '*', '?', '[' or a backslash in it";
  if (/[\s~^:\p{Cc}]|\.\.|@\{/u.test(name)) return "no name has a blank, '~', '^', ':', '..' or '@{' in it";
  if (/(?:^|\/)\.|\.(?:$|lock(?:$|\/))/.test(name))
    return "no name ends with '.' or '.lock', or has a part that begins with '.'";
  return undefined;
}

/** What stands before the name in a whole ref; nobody means it for a part of the name. */
export const REF_PREFIX = /^refs\/(?:heads|tags)\//;
