import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './thrown';

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

/** Compares files with those of a folder. */
export function planOutput(folder: string, files: readonly OutputFile[]): OutputPlan {
  const added: OutputFile[] = [];
  const changed: OutputFile[] = [];
  for (const file of files) {
    const existing = readIfThere(join(folder, file.name));
    if (existing === undefined) added.push(file);
    else if (file.keepsExisting !== true && existing !== file.text) changed.push(file);
  }
  return { added, changed };
}

/** Writes files, all of them or none: each is written beside its place first, and moved there when all are. */
export function writeOutput(folder: string, files: readonly OutputFile[]): void {
  const moves: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const { name, text } of files) {
      const to = join(folder, name);
      const from = join(dirname(to), `.${process.pid}.${moves.length}.importing`);
      mkdirSync(dirname(to), { recursive: true });
      moves.push({ from, to });
      writeFileSync(from, text);
    }
  } catch (error) {
    for (const { from } of moves) rmSync(from, { force: true });
    throw error;
  }
  for (const { from, to } of moves) renameSync(from, to);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
