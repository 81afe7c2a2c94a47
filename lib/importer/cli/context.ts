/** A stream that a command writes to. */
export interface Output {
  write(text: string): unknown;
  /** Whether this is a terminal, where a line can be overwritten. */
  readonly isTTY?: boolean;
}

/** The process that a command runs in. */
export interface CliContext {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The working directory. */
  readonly folder: string;
}
