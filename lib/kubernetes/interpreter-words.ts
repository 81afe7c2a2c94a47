/** The program of which an option executes the next word, as regular expressions for its name and for the option. */
export interface CodeOption {
  readonly name: string;
  readonly option: string;
}

/** The interpreters that execute a word of their command: `sh -ec 'echo'`, `node -e '1'`. */
export const CODE_OPTIONS: readonly CodeOption[] = [
  { name: '(?:a|ba|da|k|z)?sh', option: '-[A-Za-z]*c' },
  { name: 'python[\\d.]*', option: '-[A-Za-z]*c' },
  { name: 'node', option: '-[a-z]*[ep]|--eval|--print' },
  { name: '(?:perl|ruby)[\\d.]*', option: '-[A-Za-z]*[eE]' },
  { name: 'php[\\d.]*', option: '-r' },
  { name: 'deno|bun', option: 'eval|-e|--eval|-p|--print' },
  { name: 'pwsh|powershell', option: '-[cC](?:ommand)?' },
];

/** Options between such an option and the word: `sh -c -x 'echo'`, `sh -c -- 'echo'`. */
export const SKIPPED_OPTIONS = '[-+](?:[A-Za-z]+|-)?';

const INTERPRETERS = CODE_OPTIONS.map(({ name, option }) => ({
  name: new RegExp(`^(?:${name})$`),
  option: new RegExp(`^(?:${option})$`),
}));

const OPTION = new RegExp(`^${SKIPPED_OPTIONS}$`);

/** The positions of the words of a command that an interpreter executes: the one after `sh -c`. */
export function executedWords(words: readonly string[]): number[] {
  return [...words.keys()].slice(2).filter((position) => {
    const before = words.slice(0, position);
    while (before.length > 2 && OPTION.test(before.at(-1) ?? '') && !isCode(before)) before.pop();
    return isCode(before);
  });
}

/** Whether an interpreter executes the word after these. */
function isCode(words: readonly string[]): boolean {
  const option = words.at(-1) ?? '';
  return INTERPRETERS.some(
    (one) => one.option.test(option) && words.some((word) => one.name.test(word.replace(/^.*\//s, ''))),
  );
}
