import type { ChildProcess } from 'node:child_process';

/** How a program has ended, and all that it has printed. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Waits for the end of a program. Does not block: this process may be the server of its requests. */
export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (output += data.toString()));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}
