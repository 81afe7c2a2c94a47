import { join } from 'node:path';
import { importerCommand } from '../../lib/cli/importer-command';
import type { AppFolder } from './fake-importer';
import { createAppFolder, installImporter, installPackageWithoutCommand } from './fake-importer';

const NPM_ARGS = ['exec', '--package=cdk8s-argo-ci-importer@1.2.3', '--', 'cdk8s-argo-ci-importer', 'a.yaml'];

describe('the command that runs the importer', () => {
  let app: AppFolder;

  beforeEach(() => {
    app = createAppFolder();
  });

  afterEach(() => {
    app.remove();
  });

  function commandIn(environment: NodeJS.ProcessEnv, folder = app.path) {
    return importerCommand(['a.yaml'], { folder, environment, version: '1.2.3' });
  }

  test('is the script of the importer that the app has installed', () => {
    const script = installImporter(app, '');
    expect(commandIn({})).toEqual({ program: process.execPath, programArgs: [script, 'a.yaml'] });
  });

  test('is also that of a folder above the working directory', () => {
    const script = installImporter(app, '');
    expect(commandIn({}, join(app.path, 'packages', 'ci')).programArgs).toEqual([script, 'a.yaml']);
  });

  test('is npm, which installs the importer of the same version, if there is none', () => {
    expect(commandIn({})).toEqual({ program: 'npm', programArgs: NPM_ARGS });
  });

  test('is npm if the installed package has no such command', () => {
    installPackageWithoutCommand(app);
    expect(commandIn({}).programArgs).toEqual(NPM_ARGS);
  });

  test.each(['npm-cli.js', 'npx-cli.js'])('is the npm that runs this process, as %s', (name) => {
    const folder = join('opt', 'npm', 'bin');
    expect(commandIn({ npm_execpath: join(folder, name) })).toEqual({
      program: process.execPath,
      programArgs: [join(folder, 'npm-cli.js'), ...NPM_ARGS],
    });
  });

  test('is npm also if another package manager runs this process', () => {
    expect(commandIn({ npm_execpath: join('opt', 'yarn', 'yarn.js') }).program).toBe('npm');
  });
});
