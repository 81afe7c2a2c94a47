/** The measurements by name, in the order of the rounds. */
export type Samples<Name extends string, Value = number> = { readonly [Key in Name]: readonly Value[] };

/**
 * Measures in alternating rounds (A B C, A B C, …), so that other load on the machine affects all measurements
 * equally. A first round, which fills the caches, is not counted.
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
