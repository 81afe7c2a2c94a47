import { spawn } from 'node:child_process';
import type { Outcome } from '../../support/child-outcome';
import { outcomeOf } from '../../support/child-outcome';

/** A run of the script that fetches a repository. */
export interface FetchRun {
  /** A program with its arguments. */
  readonly shell: string;
  readonly script: string;
  readonly args: readonly string[];
  /** The variables besides those of a clone without options, with a token. */
  readonly environment: { readonly [name: string]: string };
}

/** Runs the script. Does not block: the test's process serves the requests of git. */
export function runFetch({ shell, script, args, environment }: FetchRun): Promise<Outcome> {
  const [program = '', ...options] = shell.split(' ');
  const env = {
    PATH: process.env.PATH,
    HOME: '/nowhere',
    GIT_CONFIG_NOSYSTEM: '1',
    LOGIN: 'token',
    DEPTH: '',
    BRANCH: '',
    SUBMODULES: '',
    ...environment,
  };
  return outcomeOf(
    spawn(program, [...options, '-c', script, 'checkout', ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}
