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
