import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { MANIFEST_EXTENSIONS, manifestFilesIn } from '../../lint/yaml/manifest-files';
import type { ImportProblem } from '../errors/import-error';
import { ImportError } from '../errors/import-error';
import { INCLUDED_SUFFIX } from '../model/imported-module';
import { errorCode, errorMessage, systemReason } from '../errors/system-error';

export interface FoundFile {
  readonly path: string;

  /** The path to show to the user: as it was passed, or relative to the working directory. */
  readonly displayPath: string;

  /** The name of its manifest: a relative path with '/' as separator, unique over the import. */
  readonly name: string;

  /** Whether the file itself was passed, rather than found in a folder. */
  readonly isExplicit: boolean;
}

/**
 * Finds the files of an import: those that are passed, and the YAML and JSON files of folders, sorted. Hidden files and
 * `node_modules` are skipped.
 *
 * @throws ImportError with all paths that do not exist or cannot be read
 */
export function findFiles(paths: readonly string[], folder: string): FoundFile[] {
  const problems: ImportProblem[] = [];
  const found = new Map<string, FoundFile>();
  for (const argument of paths) {
    const path = resolve(folder, argument);
    try {
      const files = statSync(path).isDirectory() ? filesIn(path, folder) : [explicitFile(path, argument)];
      if (files.length === 0) {
        const message = `The folder has no file with the extension ${MANIFEST_EXTENSIONS.join(', ')}.`;
        problems.push({ file: argument, message });
      }
      for (const file of files) if (!found.has(file.path) || file.isExplicit) found.set(file.path, file);
    } catch (error) {
      problems.push({ file: argument, message: reasonOf(error) });
    }
  }
  if (problems.length > 0) throw new ImportError(problems);
  return withUniqueNames([...found.values()]);
}

function explicitFile(path: string, argument: string): FoundFile {
  return { path, displayPath: argument, name: basename(path), isExplicit: true };
}

function filesIn(root: string, folder: string): FoundFile[] {
  const paths = manifestFilesIn(root).filter((path) => !path.endsWith(INCLUDED_SUFFIX));
  return paths.map((path) => ({
    path,
    displayPath: displayPath(path, folder),
    name: relative(root, path).split(sep).join('/'),
    isExplicit: false,
  }));
}

/** A path below the working directory is shown relative to it. */
export function displayPath(path: string, folder: string): string {
  const below = relative(folder, path);
  return below.startsWith('..') ? path : below || '.';
}

/** Files with the same name get paths relative to their closest common folder. */
function withUniqueNames(files: readonly FoundFile[]): FoundFile[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(lower(name), (counts.get(lower(name)) ?? 0) + 1);
  const ambiguous = files.filter(({ name }) => (counts.get(lower(name)) ?? 0) > 1);
  if (ambiguous.length === 0) return [...files];
  const common = commonFolder(ambiguous.map(({ path }) => dirname(path)));
  const renamed = files.map((file) =>
    ambiguous.includes(file) ? { ...file, name: relative(common, file.path).split(sep).join('/') } : file,
  );
  // The new name can collide with that of a file found in a folder: then all names are relative to one folder.
  if (new Set(renamed.map(({ name }) => lower(name))).size === files.length) return renamed;
  const all = commonFolder(files.map(({ path }) => dirname(path)));
  return files.map((file) => ({ ...file, name: relative(all, file.path).split(sep).join('/') }));
}

/** On case-insensitive file systems, `A.yaml` and `a.yaml` are the same file. */
function lower(name: string): string {
  return name.toLowerCase();
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  const length = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (length === -1 ? first : first.slice(0, length)).join(sep) || sep;
}

function reasonOf(error: unknown): string {
  if (errorCode(error) === 'ENOENT') return 'No such file or folder.';
  return `Cannot be read: ${systemReason(error) ?? errorMessage(error)}.`;
}
