import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import type { SourceMapPayload } from 'node:module';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { IMPORTER, LIBRARY, ROOT, STALE_FILE, installedFolder, tarball } from './packed';
import { runBin } from './run';

/** The files of an installed package. */
function filesOf(name: string): string[] {
  const folder = installedFolder(name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile() && !file.startsWith('node_modules/'))
    .sort();
}

function manifestOf(folder: string): {
  readonly version: string;
  readonly dependencies: { readonly [name: string]: string };
  readonly devDependencies?: { readonly [name: string]: string };
  readonly peerDependencies: { readonly [name: string]: string };
} {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as ReturnType<typeof manifestOf>;
}

test('the library contains its build, its sources and its documentation', () => {
  const files = filesOf(LIBRARY);
  const sources = files.filter((file) => file.startsWith('lib/'));
  expect(sources).toContain('lib/index.ts');
  expect(sources.filter((file) => !/^lib\/(?!importer\/|cli\/).+\.ts$/.test(file))).toEqual([]);
  const others = files.filter((file) => !sources.includes(file));
  // The types of namespaces: the generated APIs, and the payloads of Git hosts.
  const namespaces = others.filter((file) =>
    /^build\/(imports\/[\w.-]+|lib\/git\/hosts\/.+)\.d\.ts$/.test(file),
  );
  expect(namespaces.length).toBeGreaterThan(5);
  expect(others.filter((file) => !namespaces.includes(file))).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.ko.md',
    'README.md',
    ...['cli.js', 'cli.js.map', 'commands.js', 'commands.js.map'].map((file) => `build/${file}`),
    ...['index.d.ts', 'index.d.ts.map', 'index.js', 'index.js.map'].map((file) => `build/${file}`),
    ...['payloads.js', 'payloads.js.map', 'shared.js', 'shared.js.map'].map((file) => `build/${file}`),
    'package.json',
  ]);
});

test('the importer contains its build', () => {
  expect(filesOf(IMPORTER)).toEqual([
    'LICENSE',
    'README.md',
    'build/cli.js',
    'build/cli.js.map',
    'package.json',
  ]);
});

/** The source line that a source map has for the first line of a built file with a text. */
function originOf(file: string, text: string): { readonly source: string; readonly line: string } {
  const path = join(installedFolder(LIBRARY), 'build', file);
  const lines = readFileSync(path, 'utf8').split('\n');
  const line = lines.findIndex((one) => one.includes(text));
  const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')) as SourceMapPayload);
  const entry = map.findEntry(line, lines[line]?.indexOf(text) ?? 0);
  if (!('originalSource' in entry)) throw new Error(`${file} has no origin for ${text}`);
  const source = resolve(dirname(path), entry.originalSource);
  return {
    source: relative(installedFolder(LIBRARY), source),
    line: readFileSync(source, 'utf8').split('\n')[entry.originalLine] ?? '',
  };
}

test('source maps point at the published sources', () => {
  expect(originOf('index.d.ts', 'class CiWorkflow<')).toEqual({
    source: 'lib/ci/pipeline/ci-workflow.ts',
    line: expect.stringContaining('export class CiWorkflow') as string,
  });
  expect(originOf('shared.js', 'function findingsOf(')).toEqual({
    source: expect.stringMatching(/^lib\/finding\//) as string,
    line: expect.stringContaining('export function findingsOf') as string,
  });
  expect(originOf('index.js', 'CiWorkflow = class')).toEqual({
    source: 'lib/ci/pipeline/ci-workflow.ts',
    line: expect.stringContaining('export class CiWorkflow') as string,
  });
});

test.each([LIBRARY, IMPORTER])(
  '%s contains no file of an older build, and no path of this machine',
  (name) => {
    const files = filesOf(name);
    expect(files).not.toContain(STALE_FILE);
    const folder = installedFolder(name);
    expect(files.filter((file) => readFileSync(join(folder, file), 'utf8').includes(ROOT))).toEqual([]);
  },
);

test('the packages are small', () => {
  const unpacked = (name: string): number =>
    filesOf(name).reduce((sum, file) => sum + statSync(join(installedFolder(name), file)).size, 0);
  expect(statSync(tarball(LIBRARY)).size).toBeLessThan(1_750_000);
  expect(unpacked(LIBRARY)).toBeLessThan(6_500_000);
  expect(statSync(tarball(IMPORTER)).size).toBeLessThan(160_000);
  expect(unpacked(IMPORTER)).toBeLessThan(650_000);
});

test('the packages have few dependencies', () => {
  const library = manifestOf(installedFolder(LIBRARY));
  expect(Object.keys(library.dependencies)).toEqual(['node-sarif-builder', 'yaml']);
  expect(Object.keys(library.peerDependencies).sort()).toEqual(['cdk8s', 'cdk8s-plus-27', 'constructs']);
  const importer = manifestOf(installedFolder(IMPORTER));
  expect(Object.keys(importer.dependencies).sort()).toEqual(['@typescript/typescript6', 'prettier', 'yaml']);
  for (const name of [LIBRARY, IMPORTER]) {
    expect(existsSync(join(installedFolder(name), 'node_modules'))).toBe(false);
  }
});

test('the importer has the version of the library, and is tested with what it depends on', () => {
  const root = manifestOf(ROOT);
  const importer = manifestOf(join(ROOT, 'packages/importer'));
  expect(importer.version).toBe(root.version);
  expect(importer.peerDependencies).toEqual({
    cdk8s: root.peerDependencies.cdk8s,
    constructs: root.peerDependencies.constructs,
    [LIBRARY]: root.version,
  });
  const { prettier, yaml } = { ...root.devDependencies, ...root.dependencies };
  expect(importer.dependencies).toMatchObject({ prettier, yaml });
});

test.each([LIBRARY, IMPORTER])('publint accepts %s', async (name) => {
  await runBin(ROOT, 'publint', ['--strict', tarball(name)]);
});

test('attw finds the types of the library in each resolution mode', async () => {
  await runBin(ROOT, 'attw', [tarball(LIBRARY)]);
});
