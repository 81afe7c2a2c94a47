import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CliContext } from './context';
import { runImages } from './images/run-images';
import { importerCommand } from './importer-command';
import { runLint } from './lint/run-lint';

export { lintInThread } from './lint/lint-each';

const HELP = `Usage: cdk8s-argo-ci <command>

Commands:
  lint FILE|DIR...     find mistakes in manifests of Argo Workflows
  import FILE|DIR...   convert YAML of Argo Workflows to TypeScript
  images               list the images that the constructs run, and look up
                       their digests

Options:
  -h, --help           print this help; after a command, print its help
  -v, --version        print the version
`;

/** Runs the command line of the library and returns the exit code. */
export async function run([command, ...args]: readonly string[], context: CliContext): Promise<number> {
  const { stdout, stderr } = context;
  if (command === 'images') return runImages(args, context);
  if (command === 'help' && args[0] === 'images') return runImages(['--help'], context);
  if (command === 'lint') return runLint(args, { ...context, version: version() });
  if (command === 'help' && args[0] === 'lint')
    return runLint(['--help'], { ...context, version: version() });
  if (command === 'import') return runImporter(args, context);
  if (command === 'help' && args[0] === 'import') return runImporter(['--help'], context);
  if (command === 'help' || command === '--help' || command === '-h') {
    stdout.write(HELP);
    return 0;
  }
  if (command === '--version' || command === '-v') {
    stdout.write(`${version()}\n`);
    return 0;
  }
  const problem = command === undefined ? 'Missing command.' : `Unknown command '${command}'.`;
  stderr.write(`${problem}\nSee 'cdk8s-argo-ci --help'.\n`);
  return 2;
}

/** Runs the importer in a process of its own, which reads and writes the streams of this one. */
function runImporter(args: readonly string[], { folder, environment, stderr }: CliContext): number {
  const { program, programArgs } = importerCommand(args, { folder, environment, version: version() });
  const { status, error } = spawnSync(program, programArgs, {
    cwd: folder,
    env: environment,
    stdio: 'inherit',
  });
  if (error === undefined) return status ?? 1;
  stderr.write(
    `The importer is a separate package, and npm cannot be run to install it: ${error.message}.\n` +
      `Install it with: npm install --save-dev cdk8s-argo-ci-importer@${version()}\n`,
  );
  return 1;
}

function version(): string {
  // build/cli.js and lib/cli/run.ts are at different depths.
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = readManifest(join(folder, 'package.json'));
    if (manifest !== undefined) return manifest.version;
  }
  throw new Error('The package has no package.json.');
}

function readManifest(path: string): { readonly version: string } | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
  } catch {
    return undefined;
  }
}
