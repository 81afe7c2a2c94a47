import type { Stats } from 'node:fs';
import {
  accessSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { ImportProblem } from '../errors/import-error';
import { ImportError } from '../errors/import-error';
import { errorCode, systemReason } from '../errors/system-error';

export interface OutputFile {
  /** Its name in the output folder. */
  readonly name: string;
  readonly text: string;

  /** Whether an existing file is never overwritten. */
  readonly keepsExisting?: boolean;
}

/** The changes that writing files would make to a folder. */
export interface OutputPlan {
  /** Files that do not exist yet. */
  readonly added: readonly OutputFile[];

  /** Existing files with different content. */
  readonly changed: readonly OutputFile[];
}

/**
 * Checks that files can be written to a folder, before the import starts.
 *
 * @throws ImportError if they cannot
 */
export function checkFolder(folder: string): void {
  const existing = nearestExisting(folder);
  if (existing.isFolder)
    withProblem(existing.path, 'written to', () => {
      accessSync(existing.path, constants.W_OK);
    });
  else throw new ImportError([{ file: existing.path, message: 'Is a file, not a folder.' }]);
}

/** The folder, or the closest existing parent. */
function nearestExisting(folder: string): { readonly path: string; readonly isFolder: boolean } {
  for (let path = folder; ; path = dirname(path)) {
    const found = withProblem(path, 'written to', () => statIfExists(path));
    if (found !== undefined) return { path, isFolder: found.isDirectory() };
    if (path === dirname(path)) return { path, isFolder: true };
  }
}

function statIfExists(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

/**
 * Compares files with the existing ones in a folder.
 *
 * @throws ImportError if an existing file cannot be read
 */
export function planOutput(folder: string, files: readonly OutputFile[]): OutputPlan {
  const added: OutputFile[] = [];
  const changed: OutputFile[] = [];
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const path = join(folder, file.name);
    try {
      const existing = readIfExists(path);
      if (existing === undefined) added.push(file);
      else if (file.keepsExisting !== true && existing !== file.text) changed.push(file);
    } catch (error) {
      problems.push(problemOf(path, 'read', error));
    }
  }
  if (problems.length > 0) throw new ImportError(problems);
  return { added, changed };
}

/**
 * Writes all files or none: they are written to temporary files first, and renamed when all succeeded.
 *
 * @throws ImportError if a file cannot be written
 */
export function writeOutput(folder: string, files: readonly OutputFile[]): void {
  const moves: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { name, text } of files) {
      const to = join(folder, name);
      const from = join(dirname(to), `.${process.pid}.${moves.length}.importing`);
      withProblem(to, 'written', () => {
        mkdirSync(dirname(to), { recursive: true });
        moves.push({ from, to });
        writeFileSync(from, text);
      });
    }
    for (const { from, to } of moves)
      withProblem(to, 'written', () => {
        renameSync(from, to);
      });
  } catch (error) {
    for (const { from } of moves) rmSync(from, { force: true });
    throw error;
  }
}

function readIfExists(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Runs a file operation. A system error becomes an ImportError. */
function withProblem<Result>(file: string, verb: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new ImportError([problemOf(file, verb, error)]);
  }
}

function problemOf(file: string, verb: string, error: unknown): ImportProblem {
  const reason = systemReason(error);
  if (reason === undefined) throw error;
  return { file, message: `Cannot be ${verb}: ${reason}.` };
}
