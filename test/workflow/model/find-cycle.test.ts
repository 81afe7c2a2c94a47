import fc from 'fast-check';
import { findCycle } from '../../../lib/workflow/model/find-cycle';

interface Dependencies {
  readonly names: readonly string[];
}

/** A graph of numbered tasks, as the edges `[from, to]`. */
const graphs = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: size * 2 }),
  }),
);

function asDependencies(
  size: number,
  edges: readonly (readonly [number, number])[],
): Map<string, Dependencies> {
  return new Map(
    Array.from({ length: size }, (_, from) => {
      const names = edges.filter(([start]) => start === from).map(([, to]) => `t${to}`);
      return [`t${from}`, { names: [...new Set(names)] }];
    }),
  );
}

/** Kahn's algorithm: repeatedly remove the tasks that wait for nothing; what remains is a cycle. */
function hasCycle(size: number, edges: readonly (readonly [number, number])[]): boolean {
  let left = Array.from({ length: size }, (_, index) => index);
  for (;;) {
    const stay = left.filter((from) => edges.some(([start, to]) => start === from && left.includes(to)));
    if (stay.length === left.length) return stay.length > 0;
    left = stay;
  }
}

describe('findCycle', () => {
  test('finds a cycle if and only if there is one', () => {
    const seen = { cycles: 0, others: 0 };
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const cycle = findCycle(asDependencies(size, edges));
        expect(cycle !== undefined).toBe(hasCycle(size, edges));
        seen[cycle === undefined ? 'others' : 'cycles']++;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.cycles, seen.others)).toBeGreaterThan(20);
  });

  test('returns a path along dependencies that ends where it starts', () => {
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const dependencies = asDependencies(size, edges);
        const cycle = findCycle(dependencies) ?? [];
        expect(cycle.at(-1)).toBe(cycle[0]);
        for (const [index, name] of cycle.slice(0, -1).entries()) {
          expect(dependencies.get(name)?.names).toContain(cycle[index + 1]);
        }
        expect(new Set(cycle).size).toBe(Math.max(0, cycle.length - 1));
      }),
    );
  });

  test('handles a DAG with too many paths to follow one by one', () => {
    const layer = (depth: number) => [1, 2, 3].map((index) => `l${depth}-${index}`);
    const dependencies = new Map(
      Array.from({ length: 40 }, (_, depth) => 40 - depth).flatMap((depth) =>
        layer(depth).map((name) => [name, { names: depth === 1 ? [] : layer(depth - 1) }] as const),
      ),
    );
    expect(findCycle(dependencies)).toBeUndefined();
  });

  test('handles a chain of thousands of tasks', () => {
    const size = 5000;
    const chain = Array.from({ length: size - 1 }, (_, index) => [index, index + 1] as const);
    const dependencies = new Map(chain.map(([from, to]) => [`t${from}`, { names: [`t${to}`] }] as const));
    expect(findCycle(dependencies)).toBeUndefined();
    dependencies.set(`t${size - 1}`, { names: ['t0'] });
    expect(findCycle(dependencies)).toHaveLength(size + 1);
  });
});
