import { readFileSync } from 'node:fs';
import type { FoundFile } from './find-files';
import type { ImportProblem } from '../errors/import-error';
import { ImportError } from '../errors/import-error';
import type { SourceFile } from '../model/source-file';
import { errorMessage, systemReason } from '../errors/system-error';
import type { TextContent } from './documents';
import { readDocuments } from './documents';

/** A file that is not imported, because it contains no Kubernetes object, or is a Helm template. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

export interface ReadFiles {
  readonly files: readonly SourceFile[];
  readonly skipped: readonly SkippedFile[];
}

export interface ReadOptions {
  /**
   * Whether to skip Helm templates.
   *
   * @default - they are errors
   */
  readonly skipHelm?: boolean;
}

/**
 * Reads files.
 *
 * @throws ImportError with the problems of all files, or if there is nothing to import
 */
export function readFiles(found: readonly FoundFile[], options: ReadOptions = {}): ReadFiles {
  const files: SourceFile[] = [];
  const skipped: SkippedFile[] = [];
  const problems: ImportProblem[] = [];
  for (const file of found) {
    const { path, displayPath: shown, name } = file;
    const text = textOf(path);
    if (typeof text !== 'string') {
      problems.push({ file: shown, message: text.reason });
      continue;
    }
    const content = readDocuments(name, text);
    const reason = reasonToSkip(content, text, file, options);
    if (reason !== undefined) skipped.push({ path: shown, reason });
    else if (content.diagnostics.length === 0)
      files.push({ path: shown, name, text, documents: content.documents });
    else problems.push(...content.diagnostics.map((diagnostic) => ({ ...diagnostic, file: shown })));
  }
  if (files.length === 0) {
    problems.push(
      ...skipped.map(({ path, reason }) => ({ file: path, message: `Nothing to import: ${reason}.` })),
    );
  }
  if (problems.length > 0) throw new ImportError(problems);
  return { files, skipped };
}

function reasonToSkip(
  { documents, diagnostics, foreign, helmAction }: TextContent,
  text: string,
  { isExplicit }: FoundFile,
  { skipHelm = false }: ReadOptions,
): string | undefined {
  if (helmAction !== undefined) return skipHelm ? `it is a Helm template ('${helmAction}')` : undefined;
  const [first] = diagnostics;
  if (first !== undefined) {
    // A folder may contain other files, such as JSON with comments. Objects with errors must not be lost.
    if (isExplicit || MAYBE_OBJECT.test(text)) return undefined;
    return `it contains no Kubernetes object, and cannot be read: ${first.message.replace(/\.$/, '')}`;
  }
  if (documents.length > 0) return undefined;
  return foreign.length === 0 ? 'it is empty' : 'it contains no Kubernetes object (with apiVersion and kind)';
}

/** The field of every Kubernetes object, in YAML or JSON. */
const MAYBE_OBJECT = /\b(?:apiVersion|kind)["']?\s*:/;

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
