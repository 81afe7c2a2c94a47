import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ROOT, appFolder, installedFolder } from './packed';
import { run, runBin } from './run';

const MANIFEST = `# Says hello, twice.
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: hello-
spec:
  entrypoint: main
  arguments:
    parameters:
      - name: message
        value: hello
  templates:
    - name: main
      dag:
        tasks:
          - name: one
            template: say
            arguments:
              parameters:
                - name: message
                  value: '{{workflow.parameters.message}}'
          - name: two
            template: say
            dependencies: [one]
            arguments:
              parameters:
                - name: message
                  value: '{{tasks.one.outputs.result}}'
    - name: say
      inputs:
        parameters:
          - name: message
      container:
        image: busybox
        command: [echo]
        args: ['{{inputs.parameters.message}}']
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: settings
  annotations: {}
data:
  nothing: null
`;

/** A folder in the app where the package is installed; only there it is found. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(appFolder(), 'import-'));
  mkdirSync(join(folder, 'manifests/deep'), { recursive: true });
  writeFileSync(join(folder, 'manifests/deep/hello.yaml'), MANIFEST);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function importApp(note = /./): Promise<string> {
  // With a name that npm gives the program, from a folder of the user.
  const bin = join(appFolder(), 'node_modules/.bin/cdk8s-argo-ci');
  const { stdout, stderr } = await run(folder, bin, ['import', 'manifests', '--app', '--out', 'imported']);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/: 1 typed, 1 object of another kind\./);
  expect(stderr).toMatch(note);
  return join(folder, 'imported');
}

function values(file: string): unknown[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS() as unknown);
}

async function expectToRun(app: string, program = 'ts-node', options: readonly string[] = []): Promise<void> {
  await run(app, join(appFolder(), 'node_modules/.bin', program), [...options, 'main.ts'], {
    CDK8S_OUTDIR: undefined,
  });
  expectManifests(app);
}

function expectManifests(app: string): void {
  expect(values(join(app, 'dist/deep/hello.yaml'))).toEqual(
    values(join(folder, 'manifests/deep/hello.yaml')),
  );
}

test('an imported app runs as it is, types checked', async () => {
  await expectToRun(await importApp());
});

test('an imported app runs by `cdk8s synth`', async () => {
  const app = await importApp();
  await run(app, join(ROOT, 'node_modules/.bin/cdk8s'), ['synth', '--check-upgrade=false']);
  expectManifests(app);
});

test('an imported app runs with the oldest TypeScript', async () => {
  await expectToRun(await importApp(), 'ts-node', ['--compiler', 'typescript-oldest']);
});

test('an imported app runs below a folder of ES modules', async () => {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  await expectToRun(await importApp());
});

test('an app that was of ES modules before runs with tsx, as it is told', async () => {
  mkdirSync(join(folder, 'imported'));
  writeFileSync(join(folder, 'imported/package.json'), '{ "type": "module" }');
  const app = await importApp(/says "type": "module": ts-node can't run that app, 'npx tsx main.ts' can/);
  await expectToRun(app, 'tsx', []);
});

test('what is imported has the right types in the strictest of projects', async () => {
  const app = await importApp();
  for (const compiler of ['typescript', 'typescript-oldest']) {
    const strictest = [
      'noUncheckedIndexedAccess',
      'noImplicitReturns',
      'noUnusedLocals',
      'noUnusedParameters',
    ];
    await run(app, process.execPath, [
      join(appFolder(), 'node_modules', compiler, 'bin/tsc'),
      ...['--project', '.', ...strictest.flatMap((option) => [`--${option}`, 'true'])],
    ]);
  }
});

test('the library is loaded without the compiler and the formatter', async () => {
  const program = `require('cdk8s-argo-ci'); console.log(Object.keys(require.cache).join('\\n'))`;
  const { stdout } = await run(appFolder(), process.execPath, ['-e', program]);
  const loaded = stdout.split('\n').filter((file) => !file.includes('/node_modules/cdk8s/'));
  expect(loaded.filter((file) => file.startsWith(installedFolder())).length).toBeGreaterThan(10);
  expect(
    loaded.filter((file) => /node_modules\/(typescript|prettier|yaml)\/|lib\/(importer|cli)\//.test(file)),
  ).toEqual([]);
});

test('the command line has a version and help', async () => {
  const { version } = JSON.parse(readFileSync(join(installedFolder(), 'package.json'), 'utf8')) as {
    version: string;
  };
  expect((await runBin(appFolder(), 'cdk8s-argo-ci', ['--version'])).stdout).toBe(`${version}\n`);
  expect((await runBin(appFolder(), 'cdk8s-argo-ci', ['import', '--help'])).stdout).toContain('--app');
});
