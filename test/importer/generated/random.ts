import fc from 'fast-check';

/** Draws random values imperatively. fast-check can shrink them. */
export class Random {
  /** @param draw the generator of `fc.gen()` */
  constructor(private readonly draw: fc.GeneratorValue) {}

  /** True with this probability, in percent. Shrinks to false. */
  chance(percent: number): boolean {
    return this.draw(fc.nat, 99) >= 100 - percent;
  }

  /** An integer from 0 to `most`. */
  upTo(most: number): number {
    return this.draw(fc.nat, most);
  }

  /** One of the values. Shrinks to the first. */
  one<Value>(values: readonly Value[]): Value {
    const at = this.upTo(values.length - 1);
    // The value itself may be undefined, so `values[at]` cannot be checked.
    for (const value of values.slice(at, at + 1)) return value;
    throw new Error('there is nothing to choose from');
  }

  /** Some of the values, in any order. */
  some<Value>(values: readonly Value[], most = values.length): Value[] {
    const left = [...values];
    const count = Math.min(this.upTo(most), left.length);
    return Array.from({ length: count }, () => left.splice(this.upTo(left.length - 1), 1)).flat();
  }

  /** All values in random order. */
  shuffled<Value>(values: readonly Value[]): Value[] {
    const left = [...values];
    return values.flatMap(() => left.splice(this.upTo(left.length - 1), 1));
  }

  /** An array of `count` created values. */
  times<Value>(count: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  /** A value of another arbitrary. */
  of<Value>(arbitrary: () => fc.Arbitrary<Value>): Value {
    return this.draw(arbitrary);
  }
}

/** An arbitrary of the values that a function creates from random values. */
export function randomly<Value>(make: (random: Random) => Value): fc.Arbitrary<Value> {
  return fc.gen().map((draw) => make(new Random(draw)));
}
