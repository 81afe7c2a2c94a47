import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../lib/cli/run';
import type { AppFolder } from './fake-importer';
import { createAppFolder, installImporter } from './fake-importer';

const { version } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
  readonly version: string;
};

/** An importer that writes its arguments and a variable of its environment to the working directory. */
const RECORDING = `
require('node:fs').writeFileSync('called.json', JSON.stringify([process.argv.slice(2), process.env.GREETING]));
process.exitCode = 3;
`;

describe('the command line', () => {
  let app: AppFolder;

  beforeEach(() => {
    app = createAppFolder();
  });

  afterEach(() => {
    app.remove();
  });

  async function runIn(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const output = { stdout: '', stderr: '' };
    const code = await run(args, {
      stdout: { write: (text) => (output.stdout += text) },
      stderr: { write: (text) => (output.stderr += text) },
      folder: app.path,
      environment,
    });
    return { code, ...output };
  }

  function recordedCall(): unknown {
    return JSON.parse(readFileSync(join(app.path, 'called.json'), 'utf8'));
  }

  test.each(['--help', '-h', 'help'])('prints its help with %s', async (argument) => {
    const { code, stdout, stderr } = await runIn([argument]);
    expect(stdout).toMatch(/^Usage: cdk8s-argo-ci <command>\n[^]*import FILE\|DIR[^]*images /);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test.each(['--version', '-v'])('prints the version of the package with %s', async (argument) => {
    expect(await runIn([argument])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [[], 'Missing command.'],
    [['imprt', 'a.yaml'], "Unknown command 'imprt'."],
    [['--verbose'], "Unknown command '--verbose'."],
  ])('rejects %j', async (args, problem) => {
    const stderr = `${problem}\nSee 'cdk8s-argo-ci --help'.\n`;
    expect(await runIn(args)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('runs the importer in the working directory, and returns its exit code', async () => {
    installImporter(app, RECORDING);
    expect(await runIn(['import', 'a.yaml', '--out', 'lib'], { GREETING: 'hello' })).toEqual({
      code: 3,
      stdout: '',
      stderr: '',
    });
    expect(recordedCall()).toEqual([['a.yaml', '--out', 'lib'], 'hello']);
  });

  test('asks the importer for its help', async () => {
    installImporter(app, RECORDING);
    await runIn(['help', 'import']);
    expect(recordedCall()).toEqual([['--help'], null]);
  });

  test.each([
    ['images', '--help'],
    ['help', 'images'],
  ])('prints the help of a command with %s %s', async (...args) => {
    const { code, stdout } = await runIn(args);
    expect(stdout).toMatch(/^Usage: cdk8s-argo-ci images /);
    expect(code).toBe(0);
  });

  test('fails if the importer is killed', async () => {
    installImporter(app, "process.kill(process.pid, 'SIGKILL');");
    expect((await runIn(['import', 'a.yaml'])).code).toBe(1);
  });

  test('reports how to install the importer if npm cannot be run', async () => {
    const { code, stderr } = await runIn(['import', 'a.yaml'], { PATH: app.path });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The importer is a separate package, and npm cannot be run to install it: .*npm/);
    expect(stderr).toContain(`npm install --save-dev cdk8s-argo-ci-importer@${version}\n`);
  });
});
