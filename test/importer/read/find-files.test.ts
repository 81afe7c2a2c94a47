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

test('a folder stands for its YAML and JSON, sorted, with folders in their names', () => {
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

test('a file has its own name, whatever that is', () => {
  expect(names('sub/deep/b.yaml', 'note.txt')).toEqual(['b.yaml', 'note.txt']);
});

test('files of one name are told apart by their folders', () => {
  expect(names('sub/a.yaml', 'other/a.yaml', 'b.yaml')).toEqual(['sub/a.yaml', 'other/a.yaml', 'b.yaml']);
  expect(names('sub/deep/b.yaml', 'b.yaml')).toEqual(['sub/deep/b.yaml', 'b.yaml']);
  expect(names('sub', 'other')).toEqual(['sub/a.yaml', 'deep/b.yaml', 'other/a.yaml']);
  expect(names('A.YAML', 'sub/a.yaml')).toEqual(['A.YAML', 'sub/a.yaml']);
});

test('what is named twice is found once', () => {
  expect(names('sub/a.yaml', 'sub', './sub/a.yaml')).toEqual(['a.yaml', 'deep/b.yaml']);
});

test('files are shown as users name them', () => {
  const shown = (...paths: string[]): string[] =>
    findFiles(paths, join(folder, 'sub')).map((file) => file.shown);
  expect(shown('a.yaml', 'deep', '../b.yaml')).toEqual(['a.yaml', 'deep/b.yaml', '../b.yaml']);
  expect(shown(join(folder, 'other'))).toEqual([join(folder, 'other/a.yaml')]);
});

test('all that is not there is told at once', () => {
  expect(() => names('nowhere.yaml', 'b.yaml', 'empty', 'gone')).toThrow(
    'nowhere.yaml: There is no such file or folder.\n' +
      'empty: No file in this folder ends with .yaml, .yml, .json.\n' +
      'gone: There is no such file or folder.',
  );
});
