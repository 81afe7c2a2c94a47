import { setTimeout as sleep } from 'node:timers/promises';

/** Prints a line immediately. Jest delays the output of `console`, and adds its position. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The seconds since `start`, a value of `Date.now()`. */
export function secondsSince(start: number): number {
  return Math.round((Date.now() - start) / 1000);
}

/**
 * Calls `ask` once a second until it returns a value. The tests poll instead of using a watch, which would have to be
 * reconnected, and could miss changes in between.
 */
export async function until<T>(what: string, seconds: number, ask: () => Promise<T | undefined>): Promise<T> {
  const start = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (secondsSince(start) >= seconds) throw new Error(`After ${seconds} s still waiting for ${what}`);
    await sleep(1000);
  }
}
