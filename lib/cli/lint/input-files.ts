import type { Dirent } from 'node:fs';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { ManifestText } from '../../lint/yaml';
import { readManifestText } from '../../lint/yaml';
import { UsageError } from '../usage-error';

/** A file of manifests. */
export interface InputFile extends ManifestText {
  /** The path as it is printed: relative to the working directory if it is below it. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

const EXTENSIONS = ['.yaml', '.yml', '.json'];

/** Common files that are never manifests. */
const OTHERS = new Set(['package.json', 'package-lock.json', 'tsconfig.json', 'cdk8s.yaml']);

/**
 * Reads files, and those in folders; '-' is standard input.
 *
 * @throws UsageError if a file does not exist or cannot be read
 */
export function readInputFiles(paths: readonly string[], folder: string): InputFile[] {
  const found = new Map<string, InputFile>();
  for (const path of paths.flatMap((one) => filesAt(one, folder))) {
    if (!found.has(path)) found.set(path, readInputFile(path, folder));
  }
  return [...found.values()];
}

function filesAt(path: string, folder: string): string[] {
  if (path === '-') return [path];
  const absolute = resolve(folder, path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`'${path}' does not exist.`);
  return stats.isDirectory() ? filesIn(absolute) : [absolute];
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return isManifest(entry.name) && isFile(entry, path) ? [path] : [];
  });
}

function isFile(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink()
    ? statSync(path, { throwIfNoEntry: false })?.isFile() === true
    : entry.isFile();
}

function isManifest(name: string): boolean {
  return EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)) && !OTHERS.has(name);
}

function readInputFile(path: string, folder: string): InputFile {
  const text = readText(path);
  const below = relative(folder, path);
  const name = path === '-' ? 'stdin' : below.startsWith('..') ? path : below;
  return { name, path, text, ...readManifestText(text, name) };
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? process.stdin.fd : path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`'${path}' cannot be read: ${String(error).replace('Error: ', '')}.`);
  }
}
