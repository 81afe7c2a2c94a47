import { JAVASCRIPT, LiteralScanner, PYTHON } from './literal-scanner';
import type { Position, Scanner } from './quoting';
import { ShellScanner } from './shell-scanner';

/** What runs a program, and how values are written in its language. */
export interface Interpreter {
  /** The command that runs a program given as its last argument: `sh -ec`. */
  readonly command: readonly string[];

  /** The command that runs a program in a file: `sh -e`. */
  readonly fileCommand: readonly string[];

  readonly scanner: () => Scanner;

  /** Writes the value of an environment variable. */
  readonly variable: (name: string, position: Position) => string;

  /** Writes a constant. */
  readonly constant: (text: string, position: Position) => string;

  /** Completes the program if it uses environment variables. */
  readonly complete?: (program: string) => string;
}

function shellVariable(name: string, position: Position): string {
  switch (position) {
    case 'bare':
      return `"$${name}"`;
    case 'single quotes':
      return `'"$${name}"'`;
    case 'double quotes':
    case 'here-document':
      return `\${${name}}`;
  }
}

function shellConstant(text: string, position: Position): string {
  switch (position) {
    case 'bare':
      return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
    case 'single quotes':
      return text.replaceAll("'", `'\\''`);
    case 'double quotes':
      return text.replace(/["$`\\]/g, '\\$&');
    case 'here-document':
      return text.replace(/[$`\\]/g, '\\$&');
  }
}

const SHELL = {
  scanner: () => new ShellScanner(),
  variable: shellVariable,
  constant: shellConstant,
} satisfies Partial<Interpreter>;

export const SH: Interpreter = { ...SHELL, command: ['sh', '-ec'], fileCommand: ['sh', '-e'] };

export const BASH: Interpreter = {
  ...SHELL,
  command: ['bash', '-eo', 'pipefail', '-c'],
  fileCommand: ['bash', '-eo', 'pipefail'],
};

/** Imports `os` at the start, which only imports of the language's future may precede. */
function importOs(program: string): string {
  if (/^import os$/m.test(program)) return program;
  const start = /^[^]*^from __future__ import (?:\([^)]*\)|.*)(?:\n|$)/m.exec(program)?.[0] ?? '';
  return `${start.replace(/(?<=.)$/, '\n')}import os\n${program.slice(start.length)}`;
}

export const PYTHON_INTERPRETER: Interpreter = {
  command: ['python', '-c'],
  fileCommand: ['python'],
  scanner: () => new LiteralScanner(PYTHON),
  variable: (name) => `os.environ['${name}']`,
  constant: (text) => JSON.stringify(text),
  complete: importOs,
};

export const NODE: Interpreter = {
  command: ['node', '-e'],
  fileCommand: ['node'],
  scanner: () => new LiteralScanner(JAVASCRIPT),
  variable: (name) => `process.env.${name}`,
  constant: (text) => JSON.stringify(text),
};
