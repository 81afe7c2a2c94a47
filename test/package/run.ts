import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** The output of a program. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder. If it fails, the error contains its output. */
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

/** Runs the executable of a package that is installed in a folder. */
export async function runBin(
  folder: string,
  name: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Output> {
  return run(folder, join(folder, 'node_modules/.bin', name), args, environment);
}
