/** A generator of random numbers that returns the same ones for the same seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** A number of at least 0 and less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** An integer of at least 0 and less than a limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items; undefined if there are none. */
  maybeOneOf<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** Mostly one of the first items, rarely one of the others. */
  mostly<T>(usual: readonly [T, ...T[]], rare: readonly [T, ...T[]]): T {
    return this.oneOf(this.chance(0.02) ? rare : usual);
  }

  oneOf<T>(items: readonly [T, ...T[]]): T {
    return this.maybeOneOf(items) ?? items[0];
  }
}
