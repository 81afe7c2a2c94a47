import type { FindingCode, Severity } from './codes';

/** Something that is wrong with a pipeline, and what to do about it. */
export interface Finding {
  /** What kind of mistake it is. Codes are stable across versions, messages are not. */
  readonly code: FindingCode;

  /** Errors stop the synth. Warnings are printed once, and can be acknowledged. */
  readonly severity: Severity;

  /** What is wrong and what to do about it. */
  readonly message: string;

  /** The path of the construct that it was found in, such as `chart/git-clone`. */
  readonly construct: string;

  /**
   * The field that is wrong, as in the properties of the construct or in the manifest.
   *
   * @default - the construct as a whole
   */
  readonly path?: string;

  /**
   * The line of the program that the finding is about, as `file:line:column`.
   *
   * @default - not known
   */
  readonly source?: string;
}

/** A finding that is not assigned to a construct yet. */
export interface Problem extends Pick<Finding, 'code' | 'message' | 'path'> {
  /**
   * Whether it stops the synth.
   *
   * @default - the severity of the code
   * @internal
   */
  readonly severity?: Severity;

  /**
   * Captured in the call that the problem is about, such as `dag.task(…)`. Its stack is formatted only if the problem
   * is reported.
   *
   * @default - the call that created the construct
   * @internal
   */
  readonly createdAt?: Error;
}

/** Formats a finding as one line, without the path of its construct. */
export function formatFinding(finding: Finding): string {
  const where = finding.path === undefined ? '' : `${finding.path}: `;
  const source = finding.source === undefined ? '' : ` (at ${finding.source})`;
  return `${where}${finding.message} [${finding.code}]${source}`;
}
