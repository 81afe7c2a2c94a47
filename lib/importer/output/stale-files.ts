import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { OutputFile } from './write-files';

/**
 * The modules that an earlier import wrote and this one does not: those that the existing main.ts imports. Other files
 * in the folder belong to the user.
 */
export function staleFiles(folder: string, files: readonly OutputFile[]): string[] {
  const main = join(folder, 'main.ts');
  if (!existsSync(main)) return [];
  const written = new Set(files.map(({ name }) => name));
  return ts
    .preProcessFile(readFileSync(main, 'utf8'))
    .importedFiles.filter(({ fileName }) => fileName.startsWith('./'))
    .map(({ fileName }) => `${fileName.slice(2)}.ts`)
    .filter((name) => !written.has(name) && existsSync(join(folder, name)));
}
