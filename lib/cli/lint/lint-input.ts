import { lintPlain } from '../../lint';
import type { FileFinding, LintFilesOptions, ManifestFile } from '../../lint/files';
import { lintFiles } from '../../lint/files';
import type { LintArguments } from './arguments';
import type { InputFile, SkippedFile } from './input-files';
import { isSkipped, readInputFiles } from './input-files';

/** What is linted, and how. */
export interface LintInput extends Pick<LintArguments, 'paths' | 'known' | 'argo' | 'advice'> {
  /** The working directory. */
  readonly folder: string;
}

/** A file that was linted. */
export interface LintedFile {
  readonly name: string;
  readonly text: string;
}

export interface LintResult {
  readonly files: readonly (LintedFile | SkippedFile)[];
  readonly findings: readonly FileFinding[];
}

/**
 * Lints files that know one another.
 *
 * @throws UsageError if a file does not exist or cannot be read
 */
export function lintTogether(input: LintInput): LintResult {
  const files = readInputFiles(input.paths, input.folder);
  // The namespace of manifests without one is that of the command that applies them.
  const options = { ...lintOptions(input, readKnownFiles(input)), unsetNamespaces: 'any' } as const;
  return { files, findings: lintFiles(manifestsOf(files), options) };
}

/**
 * Reads the files that others refer to.
 *
 * @throws UsageError if a file does not exist or cannot be read
 */
export function readKnownFiles({ known, folder }: Pick<LintInput, 'folder' | 'known'>): ManifestFile[] {
  return manifestsOf(readInputFiles(known, folder));
}

function manifestsOf(files: readonly (InputFile | SkippedFile)[]): InputFile[] {
  return files.flatMap((file) => (isSkipped(file) ? [] : [file]));
}

/** How files are linted that refer to others. */
export function lintOptions(
  { argo, advice }: Pick<LintInput, 'argo' | 'advice'>,
  known: readonly ManifestFile[],
): LintFilesOptions {
  return { lint: lintPlain, known, advice, ...(argo !== undefined && { argo }) };
}
