import type { FindingCode, Severity } from '../../finding';
import type { LintClass } from '../../lint';

/** A finding in a file. Lines and columns start at 1. */
export interface FileFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;

  /** The JSON pointer of the value in its object. */
  readonly pointer: string;
  readonly code: FindingCode;
  readonly class: LintClass;
  readonly severity: Severity;
  readonly message: string;
}

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
