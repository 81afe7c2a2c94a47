import { emitModules } from './emit/emit-modules';
import { findFiles } from './read/find-files';
import type { ImportedModule } from './model/imported-module';
import { ImportError } from './errors/import-error';
import { findingsByDocument, lintSources } from './read/lint-sources';
import type { ReadOptions, SkippedFile } from './read/read-files';
import { readFiles } from './read/read-files';
import { writeVerified } from './verify/attempts';
import type { FileFinding } from '../lint/files';
import type { SourceFile } from './model/source-file';

export interface ImportProgress {
  readonly documents: number;

  /** The number of documents verified in this attempt. */
  readonly verified: number;

  /** The attempt, from 1; 0 when the files have been read. */
  readonly attempt: number;
}

export interface ImportOptions extends ReadOptions {
  /** Files and folders to import. */
  readonly paths: readonly string[];

  /** The working directory, to which paths are relative. */
  readonly folder: string;

  /** Called when the files have been read, and after each attempt. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Imported manifests: modules that are verified to render them. */
export interface Imported {
  readonly files: readonly SourceFile[];
  readonly modules: readonly ImportedModule[];
  readonly skipped: readonly SkippedFile[];

  /** The mistakes in the YAML, in the order of the files and of their lines. */
  readonly findings: readonly FileFinding[];
}

/**
 * Imports manifests, without writing files.
 *
 * @throws ImportError with all problems
 */
export async function importManifests(options: ImportOptions): Promise<Imported> {
  const { onProgress = (): void => undefined } = options;
  const { files, skipped } = readFiles(findFiles(options.paths, options.folder), options);
  const documents = files.flatMap((file) => file.documents).length;
  onProgress({ documents, verified: 0, attempt: 0 });
  let attempt = 0;
  const findings = lintSources(files);
  const byDocument = findingsByDocument(files, findings);
  const { modules, problems } = await writeVerified(files, emitModules, byDocument, (verified) => {
    onProgress({ documents, verified, attempt: ++attempt });
  });
  if (problems.length > 0) throw new ImportError(problems);
  return { files, modules, skipped, findings };
}
