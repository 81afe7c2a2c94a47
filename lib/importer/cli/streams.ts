/** Where a command writes to. */
export interface Output {
  write(text: string): unknown;
  /** Whether somebody looks at it, so that a line can be written again. */
  readonly isTTY?: boolean;
}

/** What a command has around it. */
export interface CliContext {
  readonly stdout: Output;
  readonly stderr: Output;
  /** The working directory. */
  readonly folder: string;
}
