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
import { codeOf, systemReason } from '../errors/system-error';

/** A file to write. */
export interface OutputFile {
  /** Its name in the output folder. */
  readonly name: string;
  readonly text: string;

  /** Whether a file that is there already stays as it is, whatever it holds. */
  readonly keepsExisting?: boolean;
}

/** What writing files would do to a folder. */
export interface OutputPlan {
  /** Files that are not there yet. */
  readonly added: readonly OutputFile[];

  /** Files that are there and hold something else. */
  readonly changed: readonly OutputFile[];
}

/**
 * Looks whether files can be written to a folder, before all the work.
 *
 * @throws ImportError where they can't
 */
export function checkFolder(folder: string): void {
  const existing = nearestExisting(folder);
  if (existing.isFolder)
    trying(existing.path, 'written to', () => {
      accessSync(existing.path, constants.W_OK);
    });
  else throw new ImportError([{ file: existing.path, message: 'It is a file, and no folder to write to.' }]);
}

/** The folder, or the one that it would be made in. */
function nearestExisting(folder: string): { readonly path: string; readonly isFolder: boolean } {
  for (let path = folder; ; path = dirname(path)) {
    const found = trying(path, 'written to', () => lookAt(path));
    if (found !== undefined) return { path, isFolder: found.isDirectory() };
    if (path === dirname(path)) return { path, isFolder: true };
  }
}

function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

/**
 * Compares files with those of a folder.
 *
 * @throws ImportError where what is there is no file, or can't be read
 */
export function planOutput(folder: string, files: readonly OutputFile[]): OutputPlan {
  const added: OutputFile[] = [];
  const changed: OutputFile[] = [];
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const path = join(folder, file.name);
    try {
      const existing = readIfThere(path);
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
 * Writes files, all of them or none: each is written beside its place first, and moved there when all are.
 *
 * @throws ImportError where one can't be written
 */
export function writeOutput(folder: string, files: readonly OutputFile[]): void {
  const moves: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { name, text } of files) {
      const to = join(folder, name);
      const from = join(dirname(to), `.${process.pid}.${moves.length}.importing`);
      trying(to, 'written', () => {
        mkdirSync(dirname(to), { recursive: true });
        moves.push({ from, to });
        writeFileSync(from, text);
      });
    }
    for (const { from, to } of moves)
      trying(to, 'written', () => {
        renameSync(from, to);
      });
  } catch (error) {
    for (const { from } of moves) rmSync(from, { force: true });
    throw error;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Does something to a file; an error of the system becomes a sentence. */
function trying<Result>(file: string, verb: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new ImportError([problemOf(file, verb, error)]);
  }
}

function problemOf(file: string, verb: string, error: unknown): ImportProblem {
  const reason = systemReason(error);
  if (reason === undefined) throw error;
  return { file, message: `It can't be ${verb}: ${reason}.` };
}
