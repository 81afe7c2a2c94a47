/** Something that keeps files from being imported, and where it is. */
export interface ImportProblem {
  /** The file, as the user named or would name it. */
  readonly file: string;

  /** The line, from 1; none where the file as a whole is meant. */
  readonly line?: number;

  /** The column, from 1. */
  readonly column?: number;

  /** What is wrong and what to do about it. */
  readonly message: string;
}

/** The problem as one line, which editors and terminals make a link of: `file:line:column: message`. */
export function formatProblem({ file, line, column, message }: ImportProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${message}`;
}

/** Nothing was imported, for each of these reasons. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  constructor(readonly problems: readonly ImportProblem[]) {
    super(problems.map(formatProblem).join('\n'));
  }
}
