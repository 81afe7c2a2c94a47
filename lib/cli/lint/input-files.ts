import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { ManifestFile } from '../../lint/files';
import { readManifestText } from '../../lint/yaml';
import { manifestFilesIn } from '../../lint/yaml/manifest-files';
import { UsageError } from '../usage-error';
import { findRenderedFiles } from './rendered-files';

/** A file of manifests. */
export interface InputFile extends ManifestFile {
  /** The path as it is printed: relative to the working directory if it is below it. */
  readonly name: string;
  readonly path: string;
}

/** The files to lint, and those that are not manifests. */
export interface InputFiles {
  readonly files: readonly InputFile[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Reads files, and those in folders; '-' is standard input.
 *
 * @throws UsageError if a file does not exist or cannot be read
 */
export function readInputFiles(paths: readonly string[], folder: string): InputFiles {
  const found = new Map<string, InputFile>();
  for (const path of paths.flatMap((one) => filesAt(one, folder))) {
    if (!found.has(path)) found.set(path, readInputFile(path, folder));
  }
  const all = [...found.values()];
  const rendered = findRenderedFiles(all);
  return {
    files: all.filter(({ path }) => !rendered.has(path)),
    skipped: all.flatMap(({ path, name }) => {
      const reason = rendered.get(path);
      return reason === undefined ? [] : [{ name, reason }];
    }),
  };
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
  const below = relative(folder, path);
  const name = path === '-' ? 'stdin' : below.startsWith('..') ? path : below;
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
