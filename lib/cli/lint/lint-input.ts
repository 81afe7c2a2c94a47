import { lintPlain } from '../../lint';
import type { FileFinding, LintFilesOptions } from '../../lint/files';
import { lintFiles } from '../../lint/files';
import { readManifestText } from '../../lint/yaml';
import type { LintArguments } from './arguments';
import type { SkippedFile } from './input-files';
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
  const manifests = files.flatMap((file) => (isSkipped(file) ? [] : [file]));
  // The namespace of manifests without one is that of the command that applies them.
  const options = { ...lintOptions(input, readKnownFiles(input)), unsetNamespaces: 'any' } as const;
  return { files, findings: lintFiles(manifests, options) };
}

/**
 * Reads the files that others refer to.
 *
 * @throws UsageError if a file does not exist or cannot be read
 */
export function readKnownFiles({ known, folder }: LintInput): LintedFile[] {
  return readInputFiles(known, folder).flatMap((file) =>
    isSkipped(file) ? [] : [{ name: file.name, text: file.text }],
  );
}

/** How files are linted that refer to others. */
export function lintOptions(
  { argo, advice }: Pick<LintInput, 'argo' | 'advice'>,
  known: readonly LintedFile[],
): LintFilesOptions {
  return {
    lint: lintPlain,
    known: known.map(({ name, text }) => ({ name, text, ...readManifestText(text, name) })),
    advice,
    ...(argo !== undefined && { argo }),
  };
}
