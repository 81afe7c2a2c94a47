import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** A command, and the folder in which it runs. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Environment variables in addition to those of this process. */
  readonly env?: { readonly [name: string]: string };
  /** The exit codes of a run without failure. */
  readonly codes?: readonly number[];
}

/** A command that runs Node. */
export function node(cwd: string, ...args: readonly string[]): Command {
  return { program: process.execPath, args, cwd };
}

/** Runs a command, and returns its output. Throws if it fails. */
export function run({ program, args, cwd, env, codes = [0] }: Command): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  if (status === null || !codes.includes(status))
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** The duration of a command, in seconds. */
export function seconds(command: Command): number {
  const start = performance.now();
  run(command);
  return (performance.now() - start) / 1000;
}
