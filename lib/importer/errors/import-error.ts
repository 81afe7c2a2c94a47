/** A reason why files cannot be imported, with its position. */
export interface ImportProblem {
  /** The file, as it is shown to the user. */
  readonly file: string;

  /** The line, from 1. Undefined if the problem concerns the whole file. */
  readonly line?: number;

  readonly column?: number;

  /** The problem, and how to fix it. */
  readonly message: string;
}

/** The problem as one line, in the format that editors and terminals link: `file:line:column: message`. */
export function formatProblem({ file, line, column, message }: ImportProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${message}`;
}

/** Files cannot be imported. Nothing is imported, and all problems are reported together. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(readonly problems: readonly ImportProblem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}
