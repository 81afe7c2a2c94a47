import { UsageError, parseCommand } from './arguments';
import type { CliContext } from './context';
import { HELP } from './help';
import type * as ImportCommand from './import-command';
import { packageManifest } from './versions';

/** Runs the command line and returns the exit code. */
export async function run(args: readonly string[], context: CliContext): Promise<number> {
  const { stdout, stderr } = context;
  try {
    const command = parseCommand(args);
    if (command.name === 'import') return await importCommand().runImport(command.args, context);
    stdout.write(command.name === 'version' ? `${packageManifest().version}\n` : HELP);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`${error.message}\nSee 'cdk8s-argo-ci import --help'.\n`);
    return 2;
  }
}

/** Compiler, formatter and parser are loaded only if there is something to import. */
function importCommand(): typeof ImportCommand {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` of a CommonJS module needs its extension
  return require('./import-command') as typeof ImportCommand;
}
