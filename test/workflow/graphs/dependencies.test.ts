import type { DependencyNames } from '../../../lib/workflow/graphs/dependencies';
import { consumedTasks, inferDependencies, namesInDepends } from '../../../lib/workflow/graphs/dependencies';

function node(name: string, references: readonly string[] = [], after: readonly string[] = []) {
  const manifest = { value: references.map((x) => `{{tasks.${x}.status}}`).join(' ') };
  return { name, consumedNames: consumedTasks(manifest), after };
}

function namesOf(dependencies: ReadonlyMap<string, DependencyNames>) {
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

  test('leaves out unknown names', () => {
    expect(inferDependencies([node('a', ['gone'], ['lost'])]).get('a')).toEqual({ names: [] });
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
