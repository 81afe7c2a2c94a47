import type { Dirent } from 'node:fs';
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { ImportProblem } from '../errors/import-error';
import { ImportError } from '../errors/import-error';
import { codeOf, messageOf, systemReason } from '../errors/system-error';

/** A file to import. */
export interface FoundFile {
  /** Its absolute path. */
  readonly path: string;

  /** As the user would name it: relative to the working directory, or as it was given. */
  readonly shown: string;

  /** The name of its manifest: relative, with '/' between folders, and no other file's. */
  readonly name: string;

  /** Whether it was named itself, and not found in a folder. */
  readonly isNamed: boolean;
}

const EXTENSIONS = ['.yaml', '.yml', '.json'];

/** What a folder of manifests has besides, and never as a manifest. */
const NO_MANIFESTS = ['package.json', 'package-lock.json', 'tsconfig.json', 'cdk8s.yaml'];

/**
 * Finds the files of an import: those that are named, and in folders those with YAML or JSON, sorted. Hidden ones and
 * `node_modules` are left out.
 */
export function findFiles(paths: readonly string[], folder: string): FoundFile[] {
  const problems: ImportProblem[] = [];
  const found = new Map<string, FoundFile>();
  for (const given of paths) {
    const path = resolve(folder, given);
    try {
      const files = statSync(path).isDirectory() ? filesIn(path, folder) : [namedFile(path, given)];
      if (files.length === 0) {
        const message = `No file in this folder ends with ${EXTENSIONS.join(', ')}.`;
        problems.push({ file: given, message });
      }
      for (const file of files) if (!found.has(file.path) || file.isNamed) found.set(file.path, file);
    } catch (error) {
      problems.push({ file: given, message: reasonOf(error) });
    }
  }
  if (problems.length > 0) throw new ImportError(problems);
  return withUniqueNames([...found.values()]);
}

function namedFile(path: string, given: string): FoundFile {
  return { path, shown: given, name: basename(path), isNamed: true };
}

function filesIn(root: string, folder: string): FoundFile[] {
  return walk(root).map((path) => ({
    path,
    shown: shownPath(path, folder),
    name: relative(root, path).split(sep).join('/'),
    isNamed: false,
  }));
}

function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return walk(path);
    return isFile(entry, path) && isManifest(entry.name) ? [path] : [];
  });
}

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isManifest(name: string): boolean {
  return (
    EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)) && !NO_MANIFESTS.includes(name)
  );
}

/** A path below the working directory is told from there. */
export function shownPath(path: string, folder: string): string {
  const below = relative(folder, path);
  return below.startsWith('..') ? path : below || '.';
}

/** Files of one name are told apart by the folders that they are in: by as many as all of them need. */
function withUniqueNames(files: readonly FoundFile[]): FoundFile[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(lower(name), (counts.get(lower(name)) ?? 0) + 1);
  const alike = files.filter(({ name }) => (counts.get(lower(name)) ?? 0) > 1);
  if (alike.length === 0) return [...files];
  const common = commonFolder(alike.map(({ path }) => dirname(path)));
  const renamed = files.map((file) =>
    alike.includes(file) ? { ...file, name: relative(common, file.path).split(sep).join('/') } : file,
  );
  // A name with folders can be that of a file which was found in a folder: then all are told apart so.
  if (new Set(renamed.map(({ name }) => lower(name))).size === files.length) return renamed;
  const all = commonFolder(files.map(({ path }) => dirname(path)));
  return files.map((file) => ({ ...file, name: relative(all, file.path).split(sep).join('/') }));
}

/** Some file systems don't tell `A.yaml` from `a.yaml`. */
function lower(name: string): string {
  return name.toLowerCase();
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  const length = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (length === -1 ? first : first.slice(0, length)).join(sep) || sep;
}

function reasonOf(error: unknown): string {
  if (codeOf(error) === 'ENOENT') return 'There is no such file or folder.';
  return `It can't be read: ${systemReason(error) ?? messageOf(error)}.`;
}
