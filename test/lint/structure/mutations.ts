import fc from 'fast-check';

type Key = string | number;

interface Json {
  [key: Key]: unknown;
}

/** Values of all types, with the borders of Go's integers, quantities, times and Base64. */
const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 2 ** 31, 1e30, 755],
  ...['', 'a', '5', '1Gi', '1GB', '10 Gi', '100m', 'true', '2026-01-01T00:00:00Z', 'aGk=', '* * * * *'],
  ...[
    [],
    ['a'],
    [null],
    [1],
    [{}],
    [[{ name: 'a', foo: 1 }]],
    {},
    { a: 1 },
    { a: 'b' },
    { name: 'a', key: 'b' },
  ],
];

const NAMES = [
  'foo',
  'Name',
  'imagePullPolicyy',
  'value',
  'key',
  'mutex',
  'schedule',
  'pendingTimeout',
  'plugin',
  'a/b',
];

/** An object with a change at a random place: another value, a new field, a renamed field, or a value in a list. */
export function mutated(objects: readonly object[]): fc.Arbitrary<object> {
  const place = fc.record({
    position: fc.nat(),
    value: fc.constantFrom(...VALUES),
    name: fc.constantFrom(...NAMES),
  });
  const change = fc.constantFrom(replace, replace, add, rename, wrap, stringify);
  return fc
    .tuple(fc.constantFrom(...objects), place, change)
    .map(([object, { position, value, name }, apply]) => {
      const copy = structuredClone(object) as Json;
      const paths = pathsIn(copy).filter(([first]) => first !== 'kind' && first !== 'apiVersion');
      const path = paths[position % paths.length] ?? [];
      const parent = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, copy);
      const last = path.at(-1);
      if (last !== undefined) apply(parent, last, value, name);
      return copy;
    });
}

type Change = (parent: Json, key: Key, value: unknown, name: string) => void;

const replace: Change = (parent, key, value) => {
  parent[key] = value;
};

const add: Change = (parent, key, value, name) => {
  const target = parent[key];
  if (typeof target === 'object' && target !== null && !Array.isArray(target)) (target as Json)[name] = value;
  else parent[key] = value;
};

const rename: Change = (parent, key, _value, name) => {
  if (Array.isArray(parent)) return;
  const moved = parent[key];
  Reflect.deleteProperty(parent, key);
  const text = String(key);
  parent[name === 'Name' ? text.toUpperCase() : `${text}${name[0] ?? ''}`] = moved;
};

const wrap: Change = (parent, key) => {
  parent[key] = [parent[key]];
};

const stringify: Change = (parent, key) => {
  parent[key] = typeof parent[key] === 'string' ? 5 : String(parent[key]);
};

function pathsIn(value: unknown, path: readonly Key[] = []): (readonly Key[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Object.entries(value);
  return [
    path,
    ...entries.flatMap(([key, child]) => pathsIn(child, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}
