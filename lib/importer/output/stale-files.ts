import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { OutputFile } from './write-files';

/**
 * The modules of an app that an import wrote and that the next one does not: those that its main.ts imports and the new
 * one would not. Other files in its folder are the user's.
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
