import type { FindingCode, Severity } from '../../finding';
import type { LintClass } from '../rules';

/** A finding in a file. Lines and columns start at 1. */
export interface FileFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;

  /**
   * The index of the object in its file.
   *
   * @default - the finding is about the text of the file
   */
  readonly document?: number;

  /** The JSON pointer of the value in its object. */
  readonly pointer: string;
  readonly code: FindingCode;
  readonly class: LintClass;
  readonly severity: Severity;
  readonly message: string;
}
