import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { MANIFEST } from './manifest';
import { COMPILERS, IMPORTER, LIBRARY, ROOT, appFolder, installedVersion } from './packed';
import { run, runBin } from './run';

/** A folder in the app that can resolve the packages. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(appFolder(), 'import-'));
  mkdirSync(join(folder, 'manifests/deep'), { recursive: true });
  writeFileSync(join(folder, 'manifests/deep/hello.yaml'), MANIFEST);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function importApp(): Promise<string> {
  // With the command name that npm installs, in a folder of the user.
  const bin = join(appFolder(), 'node_modules/.bin', LIBRARY);
  const { stdout, stderr } = await run(folder, bin, ['import', 'manifests', '--app', '--out', 'imported']);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/: 1 typed, 1 object of another kind\./);
  return join(folder, 'imported');
}

function values(file: string): unknown[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS() as unknown);
}

function expectManifests(app: string): void {
  expect(values(join(app, 'dist/deep/hello.yaml'))).toEqual(
    values(join(folder, 'manifests/deep/hello.yaml')),
  );
}

async function expectToRun(app: string, loader = 'tsx'): Promise<void> {
  await run(app, join(appFolder(), 'node_modules/.bin', loader), ['main.ts'], { CDK8S_OUTDIR: undefined });
  expectManifests(app);
}

test('an imported app runs as it is', async () => {
  const app = await importApp();
  const { scripts } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as {
    readonly scripts: object;
  };
  expect(scripts).toEqual({ check: 'tsc', synth: 'tsx main.ts' });
  await expectToRun(app);
});

test('an imported app runs with ts-node', async () => {
  await expectToRun(await importApp(), 'ts-node');
});

test('an imported app runs with `cdk8s synth`', async () => {
  const app = await importApp();
  await run(app, join(ROOT, 'node_modules/.bin/cdk8s'), ['synth', '--check-upgrade=false']);
  expectManifests(app);
});

test('an imported app runs in an existing folder of ES modules', async () => {
  mkdirSync(join(folder, 'imported'));
  writeFileSync(join(folder, 'imported/package.json'), '{ "type": "module" }');
  await expectToRun(await importApp());
});

test('imported modules compile with the strictest options of every TypeScript', async () => {
  const app = await importApp();
  const strictest = ['noUncheckedIndexedAccess', 'noImplicitReturns', 'noUnusedLocals', 'noUnusedParameters'];
  for (const compiler of Object.keys(COMPILERS)) {
    await run(app, process.execPath, [
      join(appFolder(), 'node_modules', compiler, 'bin/tsc'),
      ...['--project', '.', ...strictest.flatMap((option) => [`--${option}`, 'true'])],
    ]);
  }
});

test('both command lines have a version and help', async () => {
  const app = appFolder();
  expect((await runBin(app, LIBRARY, ['--version'])).stdout).toBe(`${installedVersion(LIBRARY)}\n`);
  expect((await runBin(app, IMPORTER, ['--version'])).stdout).toBe(`${installedVersion(IMPORTER)}\n`);
  expect((await runBin(app, LIBRARY, ['--help'])).stdout).toContain('import FILE');
  expect((await runBin(app, LIBRARY, ['import', '--help'])).stdout).toContain('--app');
});

test('a failed import is a failed command', async () => {
  await expect(runBin(appFolder(), LIBRARY, ['import', 'missing.yaml'])).rejects.toThrow(
    'missing.yaml: No such file or folder.',
  );
});
