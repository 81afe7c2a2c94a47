import { readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { ManifestFile } from '../../lint/files';
import { readManifestText } from '../../lint/yaml';
import { manifestFilesIn } from '../../lint/yaml/manifest-files';
import { UsageError } from '../usage-error';

/** A file of manifests. */
export interface InputFile extends ManifestFile {
  /** The path as it is printed: relative to the working directory if it is below it. */
  readonly name: string;
  readonly path: string;
}

/**
 * Reads files, and those in folders, one by one; '-' is standard input.
 *
 * @throws UsageError if a file does not exist or cannot be read
 */
export function* readInputFiles(paths: readonly string[], folder: string): Generator<InputFile> {
  for (const path of new Set(paths.flatMap((one) => filesAt(one, folder)))) yield readInputFile(path, folder);
}

function filesAt(path: string, folder: string): string[] {
  if (path === '-') return [path];
  const absolute = resolve(folder, path);
  return reading(path, () => {
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats === undefined) throw new UsageError(`'${path}' does not exist.`);
    return stats.isDirectory() ? manifestFilesIn(absolute) : [absolute];
  });
}

function readInputFile(path: string, folder: string): InputFile {
  const text = readText(path);
  const below = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  const name = path === '-' ? 'stdin' : path.startsWith(below) ? path.slice(below.length) : path;
  return { name, path, text, ...readManifestText(text, name) };
}

function readText(path: string): string {
  return reading(path, () =>
    readFileSync(path === '-' ? process.stdin.fd : path, 'utf8').replace(/^\uFEFF/, ''),
  );
}

/** Runs a function that reads a file or a folder. */
function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`'${path}' cannot be read: ${String(error).replace('Error: ', '')}.`);
  }
}
