import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** A command line, and where it runs. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Variables of the environment, besides those of this process. */
  readonly env?: { readonly [name: string]: string };
}

/** A command of Node: a script of an app, or of a package that it has installed. */
export function node(cwd: string, ...args: readonly string[]): Command {
  return { program: process.execPath, args, cwd };
}

/** Runs a command to its end. What it prints comes back; if it fails, so does the benchmark. */
export function run({ program, args, cwd, env }: Command): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} has failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** How long a command takes, in seconds. */
export function seconds(command: Command): number {
  const start = performance.now();
  run(command);
  return (performance.now() - start) / 1000;
}
