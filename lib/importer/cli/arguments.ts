import { parseArgs } from 'node:util';

/** What `import` is told to do. */
export interface ImportArguments {
  readonly paths: readonly string[];
  /** The folder to write to, as it was given. */
  readonly out?: string;
  readonly app: boolean;
  readonly force: boolean;
  readonly stdout: boolean;
  readonly check: boolean;
  readonly strict: boolean;
}

/** What the command line asks for. */
export type Command =
  | { readonly name: 'help'; readonly of?: 'import' }
  | { readonly name: 'version' }
  | { readonly name: 'import'; readonly args: ImportArguments };

/** The command line can't be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  app: { type: 'boolean', default: false },
  force: { type: 'boolean', short: 'f', default: false },
  stdout: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads a command line. */
export function parseCommand(args: readonly string[]): Command {
  const [command, ...rest] = args;
  if (command === 'import') return parseImport(rest);
  if (command === 'help') return rest[0] === 'import' ? { name: 'help', of: 'import' } : { name: 'help' };
  if (command === '--help' || command === '-h') return { name: 'help' };
  if (command === '--version' || command === '-v') return { name: 'version' };
  if (command === undefined) throw new UsageError('Say what to do.');
  throw new UsageError(
    command.startsWith('-') ? `There is no option '${command}'.` : `There is no command '${command}'.`,
  );
}

function parseImport(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const { help, ...options } = values;
  if (help) return { name: 'help', of: 'import' };
  if (positionals.length === 0) throw new UsageError('Name the files or folders to import.');
  if (options.out === '') throw new UsageError('--out wants the name of a folder.');
  for (const other of ['out', 'app', 'force', 'check'] as const) {
    const isGiven = options[other] !== undefined && options[other] !== false;
    if (options.stdout && isGiven) throw new UsageError(`--stdout writes no files: leave out --${other}.`);
  }
  if (options.check && options.force) throw new UsageError('--check writes no files: leave out --force.');
  if (options.check && options.app && options.out === undefined) {
    throw new UsageError('--check --app compares with an app: name its folder with --out.');
  }
  return { name: 'import', args: { paths: positionals, ...options } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // What Node says of positional arguments behind the first sentence is of no use here.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(sentence.endsWith('.') ? sentence : `${sentence}.`);
  }
}
