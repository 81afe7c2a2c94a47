import { setTimeout as sleep } from 'node:timers/promises';

/** Writes a line at once. What goes through `console` jest keeps back, and frames with the place it came from. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Seconds since `start`, as `Date.now()` gave it. */
export function secondsSince(start: number): number {
  return Math.round((Date.now() - start) / 1000);
}

/**
 * Asks once a second until there is an answer. The tests ask instead of keeping a watch open: there is nothing to
 * reconnect, and nothing that an interrupted connection could hide.
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
