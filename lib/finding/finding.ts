/**
 * Something that is wrong with a pipeline, as data: what a construct or a check found, and what to do about it.
 */
export interface Finding {
  /** What kind of mistake this is, in kebab-case. Stable: tests and tools may rely on it. */
  readonly code: string;

  /** What is wrong and what to do about it, as sentences. */
  readonly message: string;

  /** The path of the construct that it was found in, such as `chart/git-clone`. */
  readonly construct: string;

  /**
   * The field that is wrong, as it is written in the construct's properties or in the manifest.
   *
   * @default - the construct as a whole
   */
  readonly path?: string;

  /**
   * Where in the user's program the construct was made, as `file:line:column`.
   *
   * @default - not known
   */
  readonly source?: string;
}

/** A finding that is not assigned to a construct yet. */
export interface Problem extends Pick<Finding, 'code' | 'message' | 'path'> {
  /**
   * Captured in the call that the problem is about, such as `dag.task(…)`. Its stack is formatted only if the problem
   * is reported.
   *
   * @default - the call that created the construct
   * @internal
   */
  readonly madeAt?: Error;
}

/** The finding as one line of text. cdk8s itself puts the construct's path before it. */
export function formatFinding(finding: Finding): string {
  const where = finding.path === undefined ? '' : `${finding.path}: `;
  const source = finding.source === undefined ? '' : ` (at ${finding.source})`;
  return `${where}${finding.message} [${finding.code}]${source}`;
}
