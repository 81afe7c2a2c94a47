/** The process that a command runs in. */
export interface CliContext {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** The working directory. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether stdout is a terminal, which can show colors. */
  readonly isTerminal?: boolean;
}
