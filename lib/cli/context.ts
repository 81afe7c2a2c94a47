/** The process that a command runs in. */
export interface CliContext {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** The working directory. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** The file that the process runs, for further threads. Without it, commands have one thread. */
  readonly program?: string;
  /** Whether stdout is a terminal, which can show colors. */
  readonly isTerminal?: boolean;
}
