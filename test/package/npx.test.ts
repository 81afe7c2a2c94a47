import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MANIFEST } from './manifest';
import { IMPORTER, LIBRARY, appFolder } from './packed';
import { Registry } from './registry';
import type { Output } from './run';
import { run } from './run';

let registry: Registry;
let temporary: string;

beforeAll(async () => {
  registry = await Registry.start();
  temporary = mkdtempSync(join(tmpdir(), 'npx-'));
});

afterAll(async () => {
  await registry.stop();
  rmSync(temporary, { recursive: true });
});

/** Runs npx with the registry, and with a separate cache, into which npx installs packages. */
async function npx(folder: string, ...args: string[]): Promise<Output> {
  const cache = join(temporary, 'cache');
  return run(folder, 'npx', args, { npm_config_registry: registry.url, npm_config_cache: cache });
}

function expectImported(folder: string): void {
  expect(readFileSync(join(folder, 'src/hello.ts'), 'utf8')).toContain('export function hello(');
}

test('one command imports in a folder without any package', async () => {
  const folder = mkdtempSync(join(temporary, 'empty-'));
  writeFileSync(join(folder, 'hello.yaml'), MANIFEST.split('---\n')[0] ?? '');
  const { stderr } = await npx(folder, '--yes', LIBRARY, 'import', 'hello.yaml', '--out', 'src');
  expect(stderr).toContain('Imported 1 document of 1 file');
  expectImported(folder);
  expect([...registry.requested].sort()).toEqual([LIBRARY, IMPORTER]);
});

test('one command imports in an app with TypeScript 7 that has only the library', async () => {
  const folder = mkdtempSync(join(appFolder('today'), 'import-'));
  writeFileSync(join(folder, 'hello.yaml'), MANIFEST.split('---\n')[0] ?? '');
  registry.requested.clear();
  // Without a terminal, npm proceeds without a prompt.
  await npx(folder, LIBRARY, 'import', 'hello.yaml', '--out', 'src');
  expectImported(folder);
  expect([...registry.requested]).toContain(IMPORTER);
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
  await run(appFolder('today'), process.execPath, [
    ...['node_modules/typescript/bin/tsc', ...options, '--skipLibCheck'],
    join(folder, 'src/hello.ts'),
  ]);
});

test('the command lists the images in an app that has only the library', async () => {
  const { stdout } = await npx(appFolder('today'), LIBRARY, 'images');
  expect(stdout).toMatch(/^docker\.io\/alpine\/git:v[\d.]+\n/);
});
