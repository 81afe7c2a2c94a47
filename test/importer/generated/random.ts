import fc from 'fast-check';

/** Draws random values one after the other, which fast-check can make smaller when one of them shows a mistake. */
export class Random {
  /** @param draw fast-check's own way of drawing in an imperative program */
  constructor(private readonly draw: fc.GeneratorValue) {}

  /** Whether something happens that happens so often, in percent. What is small is what does not happen. */
  chance(percent: number): boolean {
    return this.draw(fc.nat, 99) >= 100 - percent;
  }

  /** A number from 0 to this one. */
  upTo(most: number): number {
    return this.draw(fc.nat, most);
  }

  /** One of some values; the first is the smallest. */
  one<Value>(values: readonly Value[]): Value {
    const at = this.upTo(values.length - 1);
    // A value may be undefined; a place in the list may not.
    for (const value of values.slice(at, at + 1)) return value;
    throw new Error('there is nothing to choose from');
  }

  /** Some of the values, in any order. */
  some<Value>(values: readonly Value[], most = values.length): Value[] {
    const left = [...values];
    const count = Math.min(this.upTo(most), left.length);
    return Array.from({ length: count }, () => left.splice(this.upTo(left.length - 1), 1)).flat();
  }

  /** All of the values in another order. */
  shuffled<Value>(values: readonly Value[]): Value[] {
    const left = [...values];
    return values.flatMap(() => left.splice(this.upTo(left.length - 1), 1));
  }

  /** As many as a number of values that are made one by one. */
  times<Value>(count: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  /** A value of any other arbitrary. */
  of<Value>(arbitrary: () => fc.Arbitrary<Value>): Value {
    return this.draw(arbitrary);
  }
}

/** What a program makes that draws random values. */
export function randomly<Value>(make: (random: Random) => Value): fc.Arbitrary<Value> {
  return fc.gen().map((draw) => make(new Random(draw)));
}
