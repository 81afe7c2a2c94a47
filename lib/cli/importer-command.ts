import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const IMPORTER = 'cdk8s-argo-ci-importer';

/** What the command depends on. */
export interface ImporterContext {
  /** The working directory. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The version of the library, and so of its importer. */
  readonly version: string;
}

/** A program and its arguments. */
export interface ImporterCommand {
  readonly program: string;
  readonly programArgs: readonly string[];
}

/**
 * The command that runs the importer: the one installed in the app or beside the library, else the one that npm fetches.
 * The importer is a package of its own because it needs a TypeScript compiler and prettier.
 */
export function importerCommand(args: readonly string[], context: ImporterContext): ImporterCommand {
  const { folder, environment, version } = context;
  const installed = installedImporter(join(folder, 'package.json')) ?? installedImporter(__filename);
  if (installed !== undefined) return { program: process.execPath, programArgs: [installed, ...args] };
  // Without --yes: npm asks a user before it downloads, and proceeds where there is no terminal.
  const npmArgs = ['exec', `--package=${IMPORTER}@${version}`, '--', IMPORTER, ...args];
  const npm = npmScript(environment);
  return npm === undefined
    ? { program: 'npm', programArgs: npmArgs }
    : { program: process.execPath, programArgs: [npm, ...npmArgs] };
}

/** The script of the importer that a file would require. */
function installedImporter(from: string): string | undefined {
  let path: string;
  try {
    path = createRequire(from).resolve(`${IMPORTER}/package.json`);
  } catch {
    return undefined;
  }
  const { bin } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly bin: { readonly [name: string]: string };
  };
  const script = bin[IMPORTER];
  return script === undefined ? undefined : join(dirname(path), script);
}

/** The script of the npm that runs this process, if one does. On Windows there is no program `npm` to spawn. */
function npmScript({ npm_execpath: path = '' }: NodeJS.ProcessEnv): string | undefined {
  return ['npm-cli.js', 'npx-cli.js'].includes(basename(path))
    ? join(dirname(path), 'npm-cli.js')
    : undefined;
}
