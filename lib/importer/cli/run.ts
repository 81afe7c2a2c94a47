import type * as ImportCommand from './import-command';
import { UsageError, parseCommand } from './arguments';
import { HELP, IMPORT_HELP } from './help';
import type { CliContext } from './streams';
import { packageManifest } from './versions';

/** Runs the command line, and says with which code the program ends. */
export async function run(args: readonly string[], surroundings: CliContext): Promise<number> {
  const { stdout, stderr } = surroundings;
  try {
    const command = parseCommand(args);
    if (command.name === 'import') return await importCommand().runImport(command.args, surroundings);
    if (command.name === 'version') stdout.write(`${packageManifest().version}\n`);
    else stdout.write(command.of === 'import' ? IMPORT_HELP : HELP);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const help = args[0] === 'import' ? 'cdk8s-argo-ci import --help' : 'cdk8s-argo-ci --help';
    stderr.write(`${error.message}\nSee '${help}'.\n`);
    return 2;
  }
}

/** The importer loads a compiler, a formatter and a parser: only when there is something to import. */
function importCommand(): typeof ImportCommand {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- `import()` of a CommonJS module needs its extension
  return require('./import-command') as typeof ImportCommand;
}
