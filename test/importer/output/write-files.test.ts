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

/** Has the system refuse something, once. */
function refusing(error: Error): () => never {
  return () => {
    throw error;
  };
}

/** What the system throws. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: what Node says`), { code, syscall: 'any' });
}

test('a folder that is not there yet can be written to, also with folders above it', () => {
  const folder = folderWith({});
  expect(() => {
    checkFolder(folder);
  }).not.toThrow();
  expect(() => {
    checkFolder(join(folder, 'a/b/c'));
  }).not.toThrow();
});

test.each([
  ['EACCES', "It can't be written to: there is no permission."],
  ['EROFS', "It can't be written to: the file system is read-only."],
  ['EIO', "It can't be written to: EIO: what Node says."],
])('a folder that can not be written to is told (%s)', (code, message) => {
  const folder = folderWith({});
  jest.mocked(accessSync).mockImplementationOnce(refusing(systemError(code)));
  expect(() => {
    checkFolder(join(folder, 'a'));
  }).toThrow(`${folder}: ${message}`);
});

test('all files that can not be compared are told', () => {
  const folder = folderWith({ 'a.ts/x': '', 'b.ts/x': '', 'c.ts': 'c' });
  const files = ['a.ts', 'b.ts', 'c.ts', 'd.ts'].map((name) => ({ name, text: 'c' }));
  expect(() => planOutput(folder, files)).toThrow(
    ['a.ts', 'b.ts']
      .map((name) => `${join(folder, name)}: It can't be read: it is a folder and no file.`)
      .join('\n'),
  );
});

test('where one file can not be written none is', () => {
  const folder = folderWith({});
  const { writeFileSync: write } = jest.requireActual<typeof Fs>('node:fs');
  jest
    .mocked(writeFileSync)
    .mockImplementationOnce(write)
    .mockImplementationOnce(refusing(systemError('ENOSPC')));
  const files = ['a.ts', 'b.ts', 'c.ts'].map((name) => ({ name, text: '' }));
  expect(() => {
    writeOutput(folder, files);
  }).toThrow(`${join(folder, 'b.ts')}: It can't be written: no space is left.`);
  expect(readdirSync(folder)).toEqual([]);
});

test('what is no error of the system stays what it is', () => {
  jest.mocked(accessSync).mockImplementationOnce(refusing(new TypeError('a mistake')));
  expect(() => {
    checkFolder(folderWith({}));
  }).toThrow(TypeError);
});
