import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import type { NodeVersion } from './nodes';
import { NODES, nodeOf } from './nodes';
import { ROOT, appFolder, installedVersion, readFolder } from './packed';
import { run } from './run';

const app = appFolder();
const expected = readFolder(join(ROOT, 'dist'));

/** The tutorial's program with `import`: for loaders of ES modules. */
const source = readFileSync(join(app, 'main.ts'), 'utf8');

/** Each version of Node with another loader or module format. */
const WAYS: { readonly [name in NodeVersion]: readonly (readonly [way: string, args: () => string[]])[] } = {
  '20': [
    [`ts-node, types checked by TypeScript ${installedVersion('typescript')}`, tsNode],
    ['JavaScript with require', () => [javaScript(ts.ModuleKind.CommonJS, 'main.cjs')]],
  ],
  '22': [
    [`tsx ${installedVersion('tsx')}, CommonJS`, () => [loader('tsx/dist/cli.mjs'), 'main.ts']],
    [`tsx ${installedVersion('tsx')}, ES modules`, () => [loader('tsx/dist/cli.mjs'), esModule('esm-tsx')]],
  ],
  '24': [
    ["Node's type stripping, ES modules", () => [esModule('esm-24')]],
    ['JavaScript with require', () => [javaScript(ts.ModuleKind.CommonJS, 'main.cjs')]],
  ],
  '26': [
    ["Node's type stripping, ES modules", () => [esModule('esm-26')]],
    ['JavaScript with import', () => [javaScript(ts.ModuleKind.ESNext, 'main.mjs')]],
  ],
};

function loader(path: string): string {
  return join('node_modules', path);
}

function tsNode(): string[] {
  const compilerOptions = { module: 'node16', target: 'ES2022', strict: true, types: ['node'] };
  writeFileSync(join(app, 'tsconfig.ts-node.json'), JSON.stringify({ compilerOptions }));
  return [loader('ts-node/dist/bin.js'), '--project', 'tsconfig.ts-node.json', 'main.ts'];
}

/** The program in a folder of ES modules. */
function esModule(folder: string): string {
  mkdirSync(join(app, folder), { recursive: true });
  writeFileSync(join(app, folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(app, folder, 'main.ts'), source);
  return join(folder, 'main.ts');
}

/** The program without its types. */
function javaScript(module: ts.ModuleKind, file: string): string {
  const compilerOptions = { module, target: ts.ScriptTarget.ES2022 };
  writeFileSync(join(app, file), ts.transpileModule(source, { compilerOptions }).outputText);
  return file;
}

async function expectSameManifests(node: string, args: readonly string[], folder = app): Promise<void> {
  const outdir = mkdtempSync(join(tmpdir(), 'manifests-'));
  await run(folder, node, args, { CDK8S_OUTDIR: outdir, DOCKER_PASSWORD: undefined });
  expect(readFolder(outdir)).toEqual(expected);
  rmSync(outdir, { recursive: true });
}

describe.each(NODES)("the tutorial's program renders dist/ with Node %s", (version) => {
  const node = nodeOf(version);
  const title = node === undefined ? '%s (skipped: npm has no such Node for this machine)' : '%s';
  (node === undefined ? test.skip : test).each(WAYS[version])(title, async (_, args) => {
    const { stdout } = await run(app, node ?? '', ['--version']);
    expect(stdout).toMatch(new RegExp(`^v${version}\\.`));
    await expectSameManifests(node ?? '', args());
  });
});

test('it renders dist/ with the oldest peers that the library supports', async () => {
  const older = appFolder('oldestPeers');
  copyFileSync(join(app, javaScript(ts.ModuleKind.CommonJS, 'main-older.cjs')), join(older, 'main.cjs'));
  await expectSameManifests(process.execPath, ['main.cjs'], older);
});

test('it renders dist/ with TypeScript 7, tsx and cdk8s-plus-34', async () => {
  const today = appFolder('today');
  writeFileSync(join(today, 'main.ts'), source.replace('cdk8s-plus-27', 'cdk8s-plus-34'));
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
  await run(today, process.execPath, ['node_modules/typescript/bin/tsc', ...options, 'main.ts']);
  await expectSameManifests(process.execPath, [loader('tsx/dist/cli.mjs'), 'main.ts'], today);
});
