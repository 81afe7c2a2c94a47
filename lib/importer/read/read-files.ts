import { readFileSync } from 'node:fs';
import type { FoundFile } from './find-files';
import type { ImportProblem } from '../errors/import-error';
import { ImportError } from '../errors/import-error';
import type { SourceFile } from '../model/source-file';
import { errorMessage, systemReason } from '../errors/system-error';
import { readDocuments } from './documents';

/** A file of a folder that is not imported because it contains no Kubernetes object. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

export interface ReadFiles {
  readonly files: readonly SourceFile[];
  readonly skipped: readonly SkippedFile[];
}

/**
 * Reads files.
 *
 * @throws ImportError with the problems of all files
 */
export function readFiles(found: readonly FoundFile[]): ReadFiles {
  const files: SourceFile[] = [];
  const skipped: SkippedFile[] = [];
  const problems: ImportProblem[] = [];
  for (const { path, displayPath: shown, name, isExplicit } of found) {
    const text = textOf(path);
    if (typeof text !== 'string') {
      problems.push({ file: shown, message: text.reason });
      continue;
    }
    const { documents, diagnostics, foreign } = readDocuments(name, text);
    problems.push(...diagnostics.map((diagnostic) => ({ ...diagnostic, file: shown })));
    if (diagnostics.length > 0) continue;
    const reason = reasonToSkip(documents.length, foreign.length);
    if (reason === undefined) files.push({ path: shown, name, documents });
    else if (!isExplicit) skipped.push({ path: shown, reason });
    else if (foreign.length === 0) problems.push({ file: shown, message: 'The file is empty.' });
    else problems.push(...foreign.map((diagnostic) => ({ ...diagnostic, file: shown })));
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
  return foreign === 0 ? 'it is empty' : 'it contains no Kubernetes object (with apiVersion and kind)';
}

/** The text of a file, or the reason why it cannot be read. */
function textOf(path: string): string | { readonly reason: string } {
  const bytes = readBytes(path);
  if (!Buffer.isBuffer(bytes)) return bytes;
  if (bytes.includes(0)) return { reason: 'The file is not UTF-8 text, but binary data or UTF-16.' };
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { reason: 'The file is not encoded in UTF-8: convert it first.' };
  }
}

function readBytes(path: string): Buffer | { readonly reason: string } {
  try {
    return readFileSync(path);
  } catch (error) {
    return { reason: `Cannot be read: ${systemReason(error) ?? errorMessage(error)}.` };
  }
}
