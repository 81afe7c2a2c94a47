/** The program of which an option executes the next word, as regular expressions for its name and for the option. */
export interface CodeOption {
  readonly name: string;
  readonly option: string;
}

/** The interpreters that execute a word of their command: `sh -ec 'echo'`, `node -e '1'`. */
export const CODE_OPTIONS: readonly CodeOption[] = [
  { name: '(?:a|ba|da|k|z)?sh', option: '-[A-Za-z]*c' },
  { name: 'python[\\d.]*', option: '-[A-Za-z]*c' },
  { name: 'node', option: '-p?e|--eval|--print' },
  { name: '(?:perl|ruby)[\\d.]*', option: '-[0acilnpsw]*[eE]' },
  { name: 'php[\\d.]*', option: '-r' },
  { name: 'pwsh|powershell', option: '-[cC](?:ommand)?' },
];
