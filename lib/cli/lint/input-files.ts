import { readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { ManifestFile } from '../../lint/files';
import { readManifestText } from '../../lint/yaml';
import { manifestFilesIn } from '../../lint/yaml/manifest-files';
import { UsageError } from '../usage-error';
import { RenderedFiles } from './rendered-files';

/** A file of manifests. */
export interface InputFile extends ManifestFile {
  /** The path as it is printed: relative to the working directory if it is below it. */
  readonly name: string;
  readonly path: string;
}

/**
 * Reads files, and those in folders, one by one; '-' is standard input.
 *
 * @param onSkipped called with files that are not manifests yet
 * @throws UsageError if a file does not exist or cannot be read
 */
export function* readInputFiles(
  paths: readonly string[],
  folder: string,
  onSkipped: (name: string, reason: string) => void = () => undefined,
): Generator<InputFile> {
  const found = new Set(paths.flatMap((one) => filesAt(one, folder)));
  const rendered = new RenderedFiles([...found]);
  for (const path of found) {
    const text = readText(path);
    const name = nameOf(path, folder);
    const reason = rendered.reasonFor(path, text);
    if (reason === undefined) yield { name, path, text, ...readManifestText(text, name) };
    else onSkipped(name, reason);
  }
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

/** The path as it is printed. */
function nameOf(path: string, folder: string): string {
  const below = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  return path === '-' ? 'stdin' : path.startsWith(below) ? path.slice(below.length) : path;
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
