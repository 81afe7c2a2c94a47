import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../../../lib/importer/read/find-files';
import { folderWith } from '../folder';

const folder = folderWith({
  'b.yaml': '',
  'a.yml': '',
  'c.json': '',
  'A.YAML': '',
  'note.txt': '',
  'package.json': '',
  '.hidden/x.yaml': '',
  '.x.yaml': '',
  'crd.included.yaml': '',
  'node_modules/p/x.yaml': '',
  'sub/deep/b.yaml': '',
  'sub/a.yaml': '',
  'other/a.yaml': '',
  'empty/note.txt': '',
});
symlinkSync(join(folder, 'missing.yaml'), join(folder, 'broken.yaml'));

function names(...paths: string[]): string[] {
  return findFiles(paths, folder).map(({ name }) => name);
}

test('a folder contains its YAML and JSON files, sorted, with relative paths as names', () => {
  expect(names('.')).toEqual([
    'A.YAML',
    'a.yml',
    'b.yaml',
    'c.json',
    'other/a.yaml',
    'sub/a.yaml',
    'sub/deep/b.yaml',
  ]);
  expect(names('sub')).toEqual(['a.yaml', 'deep/b.yaml']);
});

test('a folder does not contain the files that imported modules include', () => {
  expect(names('.')).not.toContain('crd.included.yaml');
  expect(names('crd.included.yaml')).toEqual(['crd.included.yaml']);
});

test('a file that is passed has its own name, with any extension', () => {
  expect(names('sub/deep/b.yaml', 'note.txt')).toEqual(['b.yaml', 'note.txt']);
});

test('files with the same name get names with their folders', () => {
  expect(names('sub/a.yaml', 'other/a.yaml', 'b.yaml')).toEqual(['sub/a.yaml', 'other/a.yaml', 'b.yaml']);
  expect(names('sub/deep/b.yaml', 'b.yaml')).toEqual(['sub/deep/b.yaml', 'b.yaml']);
  expect(names('sub', 'other')).toEqual(['sub/a.yaml', 'deep/b.yaml', 'other/a.yaml']);
  expect(names('A.YAML', 'sub/a.yaml')).toEqual(['A.YAML', 'sub/a.yaml']);
});

test('a file that is passed twice is found once', () => {
  expect(names('sub/a.yaml', 'sub', './sub/a.yaml')).toEqual(['a.yaml', 'deep/b.yaml']);
});

test('files are shown relative to the working directory', () => {
  const shown = (...paths: string[]): string[] =>
    findFiles(paths, join(folder, 'sub')).map((file) => file.displayPath);
  expect(shown('a.yaml', 'deep', '../b.yaml')).toEqual(['a.yaml', 'deep/b.yaml', '../b.yaml']);
  expect(shown(join(folder, 'other'))).toEqual([join(folder, 'other/a.yaml')]);
});

test('all missing files are reported together', () => {
  expect(() => names('nowhere.yaml', 'b.yaml', 'empty', 'gone')).toThrow(
    'nowhere.yaml: No such file or folder.\n' +
      'empty: The folder has no file with the extension .yaml, .yml, .json.\n' +
      'gone: No such file or folder.',
  );
});
