import { parseArgs } from 'node:util';

/** The arguments of an import. */
export interface ImportArguments {
  readonly paths: readonly string[];
  /** The output folder, as given. */
  readonly out?: string;
  readonly app: boolean;
  readonly force: boolean;
  readonly stdout: boolean;
  readonly check: boolean;
  readonly strict: boolean;
  readonly skipHelm: boolean;
}

/** A parsed command line. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'import'; readonly args: ImportArguments };

/** The command line is invalid. */
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
  'skip-helm': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** Parses a command line. */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const { help, version, 'skip-helm': skipHelm, ...options } = values;
  if (help) return { name: 'help' };
  if (version) return { name: 'version' };
  if (positionals.length === 0) throw new UsageError('No file or folder is given.');
  if (options.out === '') throw new UsageError('--out needs the name of a folder.');
  for (const other of ['out', 'app', 'force', 'check'] as const) {
    const isGiven = options[other] !== undefined && options[other] !== false;
    if (options.stdout && isGiven) throw new UsageError(`--stdout writes no files: omit --${other}.`);
  }
  if (options.check && options.force) throw new UsageError('--check writes no files: omit --force.');
  if (options.check && options.app && options.out === undefined) {
    throw new UsageError('--check --app compares with an existing app: set its folder with --out.');
  }
  return { name: 'import', args: { paths: positionals, skipHelm, ...options } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // After the first sentence Node explains how to pass positional arguments, which does not apply here.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(sentence.endsWith('.') ? sentence : `${sentence}.`);
  }
}
