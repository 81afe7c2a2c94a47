import { lintPlain } from '../../lint';
import type { FileFinding, LintFilesOptions } from '../../lint/files';
import { lintFiles } from '../../lint/files';
import type { LintArguments } from './arguments';
import type { SkippedFile } from './input-files';
import { InputFiles, isSkipped } from './input-files';

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
  const files = new InputFiles(input.paths, input.folder).readAll();
  // The namespace of manifests without one is that of the command that applies them.
  const options = { ...filesOptions(input), unsetNamespaces: 'any' } as const;
  const manifests = files.flatMap((file) => (isSkipped(file) ? [] : [file]));
  return { files, findings: lintFiles(manifests, options) };
}

/** The options for the files of an input. */
export function filesOptions({ known, folder, argo, advice }: LintInput): LintFilesOptions {
  const others = new InputFiles(known, folder).readAll();
  return {
    lint: lintPlain,
    known: others.flatMap((file) => (isSkipped(file) ? [] : [file])),
    advice,
    ...(argo !== undefined && { argo }),
  };
}
