import { readFileSync } from 'node:fs';
import type { FoundFile } from './find-files';
import type { ImportProblem } from '../errors/import-error';
import { ImportError } from '../errors/import-error';
import type { SourceFile } from '../model/source-file';
import { messageOf, systemReason } from '../errors/system-error';
import { readDocuments } from './documents';

/** A file that a folder holds and that is not imported, since nothing in it is for a cluster. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** All files of an import. */
export interface ReadFiles {
  readonly files: readonly SourceFile[];
  readonly skipped: readonly SkippedFile[];
}

/** Reads files. All that is wrong with all of them is told at once, by an ImportError. */
export function readFiles(found: readonly FoundFile[]): ReadFiles {
  const files: SourceFile[] = [];
  const skipped: SkippedFile[] = [];
  const problems: ImportProblem[] = [];
  for (const { path, shown, name, isNamed } of found) {
    const text = textOf(path);
    if (typeof text !== 'string') {
      problems.push({ file: shown, message: text.reason });
      continue;
    }
    const { documents, troubles, foreign } = readDocuments(name, text);
    problems.push(...troubles.map((trouble) => ({ ...trouble, file: shown })));
    if (troubles.length > 0) continue;
    const reason = reasonToSkip(documents.length, foreign.length);
    if (reason === undefined) files.push({ path: shown, name, documents });
    else if (!isNamed) skipped.push({ path: shown, reason });
    else if (foreign.length === 0)
      problems.push({ file: shown, message: 'It is empty: there is nothing to import.' });
    else problems.push(...foreign.map((trouble) => ({ ...trouble, file: shown })));
  }
  if (files.length === 0) {
    problems.push(
      ...skipped.map(({ path, reason }) => ({ file: path, message: `Nothing to import: ${reason}.` })),
    );
  }
  if (problems.length > 0) throw new ImportError(problems);
  return { files, skipped };
}

function reasonToSkip(documents: number, foreign: number): string | undefined {
  if (documents > 0) return undefined;
  return foreign === 0 ? 'it is empty' : 'it has no object of Kubernetes (with apiVersion and kind)';
}

/** The text of a file, or why there is none. */
function textOf(path: string): string | { readonly reason: string } {
  const bytes = readBytes(path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  if (bytes.includes(0)) return { reason: 'It is no text in UTF-8 but binary data, or text in UTF-16.' };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { reason: 'It is no text in UTF-8: convert it first.' };
  }
}

function readBytes(path: string): Buffer | { readonly reason: string } {
  try {
    return readFileSync(path);
  } catch (error) {
    return { reason: `It can't be read: ${systemReason(error) ?? messageOf(error)}.` };
  }
}
