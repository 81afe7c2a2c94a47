/** The measurements of each thing, in the order of the rounds. */
export type Samples<Name extends string, Value = number> = { readonly [Key in Name]: readonly Value[] };

/**
 * Measures some things side by side, in rounds: A B C, A B C, … Whatever else the machine does then slows
 * down all of them alike. A first round, which fills the caches, is not counted.
 */
export function interleave<Name extends string, Value = number>(
  rounds: number,
  measurements: { readonly [Key in Name]: () => Value },
): Samples<Name, Value> {
  const names = Object.keys(measurements) as Name[];
  const samples = {} as { [Key in Name]: Value[] };
  for (const name of names) samples[name] = [];
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const value = measurements[name]();
      if (round >= 0) samples[name].push(value);
    }
  }
  return samples;
}
