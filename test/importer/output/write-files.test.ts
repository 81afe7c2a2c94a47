import type * as Fs from 'node:fs';
import { accessSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolder, planOutput, writeOutput } from '../../../lib/importer/output/write-files';
import { folderWith } from '../folder';

jest.mock('node:fs', () => {
  const actual = jest.requireActual<typeof Fs>('node:fs');
  return {
    ...actual,
    accessSync: jest.fn(actual.accessSync),
    writeFileSync: jest.fn(actual.writeFileSync),
  };
});

/** A function that throws an error. */
function refusing(error: Error): () => never {
  return () => {
    throw error;
  };
}

/** A system error. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: message of Node`), { code, syscall: 'any' });
}

test('a missing folder can be created, also with its parents', () => {
  const folder = folderWith({});
  expect(() => {
    checkFolder(folder);
  }).not.toThrow();
  expect(() => {
    checkFolder(join(folder, 'a/b/c'));
  }).not.toThrow();
});

test.each([
  ['EACCES', 'Cannot be written to: permission denied.'],
  ['EROFS', 'Cannot be written to: the file system is read-only.'],
  ['EIO', 'Cannot be written to: EIO: message of Node.'],
])('a folder that cannot be written is reported (%s)', (code, message) => {
  const folder = folderWith({});
  jest.mocked(accessSync).mockImplementationOnce(refusing(systemError(code)));
  expect(() => {
    checkFolder(join(folder, 'a'));
  }).toThrow(`${folder}: ${message}`);
});

test('all files that cannot be compared are reported', () => {
  const folder = folderWith({ 'a.ts/x': '', 'b.ts/x': '', 'c.ts': 'c' });
  const files = ['a.ts', 'b.ts', 'c.ts', 'd.ts'].map((name) => ({ name, text: 'c' }));
  expect(() => planOutput(folder, files)).toThrow(
    ['a.ts', 'b.ts']
      .map((name) => `${join(folder, name)}: Cannot be read: it is a folder, not a file.`)
      .join('\n'),
  );
});

test('if one file cannot be written, none is', () => {
  const folder = folderWith({});
  const { writeFileSync: write } = jest.requireActual<typeof Fs>('node:fs');
  jest
    .mocked(writeFileSync)
    .mockImplementationOnce(write)
    .mockImplementationOnce(refusing(systemError('ENOSPC')));
  const files = ['a.ts', 'b.ts', 'c.ts'].map((name) => ({ name, text: '' }));
  expect(() => {
    writeOutput(folder, files);
  }).toThrow(`${join(folder, 'b.ts')}: Cannot be written: no space left.`);
  expect(readdirSync(folder)).toEqual([]);
});

test('other errors are not changed', () => {
  jest.mocked(accessSync).mockImplementationOnce(refusing(new TypeError('a mistake')));
  expect(() => {
    checkFolder(folderWith({}));
  }).toThrow(TypeError);
});
