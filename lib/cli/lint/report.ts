import type { FileFinding } from '../../lint/files';

/** The result of linting files. */
export interface Report {
  readonly findings: readonly FileFinding[];

  /** The number of files. */
  readonly files: number;

  /** The text of a file, for excerpts. */
  readonly textOf: (file: string) => string;
}

/** Whether the findings fail the run. */
export function isFailure({ findings }: Report, maxWarnings: number): boolean {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return findings.some(({ severity }) => severity === 'error') || warnings > maxWarnings;
}
