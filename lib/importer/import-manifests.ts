import { emitModules } from './emit/emit-modules';
import { findFiles } from './read/find-files';
import type { ImportedModule } from './model/imported-module';
import { ImportError } from './errors/import-error';
import type { SkippedFile } from './read/read-files';
import { readFiles } from './read/read-files';
import { writeVerified } from './verify/attempts';
import type { SourceFile } from './model/source-file';

/** What is known of an import while it runs. */
export interface ImportProgress {
  /** The documents of all files. */
  readonly documents: number;

  /** How many of them are proven so far; each round proves more. */
  readonly verified: number;

  /** The round, from 1; 0 where the files have just been read. */
  readonly attempt: number;
}

/** How to import. */
export interface ImportOptions {
  /** Files and folders. */
  readonly paths: readonly string[];

  /** The folder that they are named from. */
  readonly folder: string;

  /** Is told how far it is. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Manifests as modules, each of them proven to write what its manifest says. */
export interface Imported {
  readonly files: readonly SourceFile[];
  readonly modules: readonly ImportedModule[];
  readonly skipped: readonly SkippedFile[];
}

/** Imports manifests; writes nothing. Whatever keeps it from that is told at once, by an ImportError. */
export async function importManifests(options: ImportOptions): Promise<Imported> {
  const { onProgress = (): void => undefined } = options;
  const { files, skipped } = readFiles(findFiles(options.paths, options.folder));
  const documents = files.flatMap((file) => file.documents).length;
  onProgress({ documents, verified: 0, attempt: 0 });
  let round = 0;
  const { modules, problems } = await writeVerified(files, emitModules, (proven) => {
    onProgress({ documents, verified: proven, attempt: ++round });
  });
  if (problems.length > 0) throw new ImportError(problems);
  return { files, modules, skipped };
}
