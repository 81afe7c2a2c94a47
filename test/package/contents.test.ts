import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, STALE_FILE, installedFolder, tarball } from './packed';
import { runBin } from './run';

const installed = installedFolder();
const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(installed, file)).isFile(),
);
const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
  readonly dependencies: object;
  readonly peerDependencies: object;
};

test('holds the build and what people read, nothing else', () => {
  const read = ['CHANGELOG.md', 'LICENSE', 'README.ko.md', 'README.md', 'package.json'];
  const built = files.filter((file) => /^build\/(lib|imports)\/.+(\.d\.ts|\.js)$/.test(file));
  expect(files.filter((file) => !built.includes(file) && !read.includes(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['CHANGELOG.md', 'LICENSE', 'README.md']));
});

test('has types for each module, and a module for each file of types', () => {
  const stems = (ending: string): string[] =>
    files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
  expect(stems('.d.ts').sort()).toEqual(stems('.js').sort());
});

test('is of a fresh build', () => {
  expect(existsSync(join(ROOT, STALE_FILE))).toBe(false);
  expect(files).not.toContain(STALE_FILE);
});

test('names no path of the machine that built it', () => {
  const naming = files.filter((file) => readFileSync(join(installed, file), 'utf8').includes(ROOT));
  expect(naming).toEqual([]);
});

test('is small', () => {
  const unpacked = files.reduce((sum, file) => sum + statSync(join(installed, file)).size, 0);
  expect(statSync(tarball()).size).toBeLessThan(500_000);
  expect(unpacked).toBeLessThan(2_500_000);
});

test('brings what its command line needs, and no other packages', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(['prettier', 'typescript', 'yaml']);
  expect(Object.keys(manifest.peerDependencies).sort()).toEqual(['cdk8s', 'cdk8s-plus-27', 'constructs']);
  expect(existsSync(join(installed, 'node_modules'))).toBe(false);
});

test('is right in the eyes of publint', async () => {
  await runBin(ROOT, 'publint', ['--strict', tarball()]);
});

test('has types that are found whichever way they are resolved, in the eyes of attw', async () => {
  await runBin(ROOT, 'attw', [tarball()]);
});
