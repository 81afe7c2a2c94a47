import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Digests } from '../../images/image-lock';
import { parseLock } from '../../images/image-lock';

/** The lock file cannot be read or written. */
export class LockFileError extends Error {
  override readonly name = 'LockFileError';
}

/** A lock file: its text, and what it contains. */
export interface LockFile {
  readonly text: string;
  readonly digests: Digests;
}

/**
 * Reads a lock file; undefined if it does not exist.
 *
 * @param name the name of the file in messages
 */
export function readLockFile(path: string, name: string): LockFile | undefined {
  if (!existsSync(path)) return undefined;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new LockFileError(`${name} cannot be read: ${reasonOf(error)}.`);
  }
  const { digests, errors } = parseLock(text);
  if (errors.length === 0) return { text, digests };
  const lines = errors.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}\n`);
  throw new LockFileError(`${lines.join('')}Correct the file, or delete it and use --resolve.`);
}

/** Writes a lock file as a whole: if it fails, the previous one remains. */
export function writeLockFile(path: string, name: string, text: string): void {
  // Through a link, the file that it refers to is replaced, not the link.
  const target = existsSync(path) ? realpathSync(path) : path;
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new LockFileError(`${name} cannot be written: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  return String(error).replace('Error: ', '');
}
