import fc from 'fast-check';
import type { Waiting } from '../../../lib/workflow/graphs/dependencies';
import { findCycle } from '../../../lib/workflow/values/find-cycle';
import { consumedTasks, inferDependencies, namesInDepends } from '../../../lib/workflow/graphs/dependencies';

function node(name: string, references: readonly string[] = [], after: readonly string[] = []) {
  const manifest = { value: references.map((x) => `{{tasks.${x}.status}}`).join(' ') };
  return { name, consumedNames: consumedTasks(manifest), after };
}

function namesOf(dependencies: ReadonlyMap<string, Waiting>) {
  return Object.fromEntries([...dependencies].map(([name, { names }]) => [name, names]));
}

describe('inferDependencies', () => {
  test('combines consumed tasks, those in `after`, and those in the depends expression', () => {
    const tasks = [node('a'), node('b'), node('c'), { ...node('d', ['b'], ['a', 'b']), depends: 'c.Failed' }];
    expect(namesOf(inferDependencies(tasks))).toEqual({ a: [], b: [], c: [], d: ['a', 'b', 'c'] });
  });

  test("keeps the DAG's order, independent of the order of references", () => {
    expect(namesOf(inferDependencies([node('z'), node('m'), node('a', ['m', 'z'])])).a).toEqual(['z', 'm']);
  });

  test('lists unknown names', () => {
    expect(inferDependencies([node('a', ['gone'], ['lost'])]).get('a')).toEqual({
      names: [],
      consumed: [],
      unknown: ['gone', 'lost'],
    });
  });
});

describe('namesInDepends', () => {
  test.each([
    ['a', ['a']],
    ['a && b', ['a', 'b']],
    ['a.Succeeded || b-c.Failed', ['a', 'b-c']],
    ['!a.Skipped&&(b.AnySucceeded||c.Daemoned)', ['a', 'b', 'c']],
    ['(a-1.Succeeded)', ['a-1']],
    ['', []],
  ])('%s: %j', (depends, names) => {
    expect(namesInDepends(depends)).toEqual(names);
  });
});

/** A graph of numbered tasks, as the edges `[from, to]`. */
const graphs = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    edges: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: size * 2 }),
  }),
);

function asDependencies(size: number, edges: readonly (readonly [number, number])[]): Map<string, Waiting> {
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
