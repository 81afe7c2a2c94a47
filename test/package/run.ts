import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** What a program printed. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder; its failure carries what it printed. */
export async function run(
  folder: string,
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: { ...process.env, ...environment }, maxBuffer: 64 * 1024 * 1024 };
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error === null) resolve({ stdout, stderr });
      else
        reject(new Error(`${program} ${args.join(' ')} in ${folder}\n${stdout}${stderr}`, { cause: error }));
    });
  });
}

/** Runs a program that one of a folder's dependencies brought. */
export async function runBin(
  folder: string,
  name: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Output> {
  return run(folder, join(folder, 'node_modules/.bin', name), args, environment);
}
