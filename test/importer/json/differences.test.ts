import fc from 'fast-check';
import { differences } from '../../../lib/importer/json/differences';
import type { JsonValue } from '../../../lib/importer/json/json';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;

/** The same value with its keys in reverse order. */
function reversed(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => reversed(item));
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
}

test('the order of keys is irrelevant', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(differences(value, reversed(value))).toEqual([]);
    }),
  );
});

test('all other differences are found', () => {
  fc.assert(
    fc.property(json, json, (one, other) => {
      const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
      expect(differences(one, other).length === 0).toBe(same);
    }),
  );
});

/** The value with sorted keys. */
function sorted(value: JsonValue): unknown {
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? 'minus zero' : value;
  if (Array.isArray(value)) return value.map((item: JsonValue) => sorted(item));
  const entries = Object.entries(value).map(([key, field]) => [key, sorted(field)] as const);
  return { fields: entries.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

test.each<[JsonValue, JsonValue, string[]]>([
  [{ a: 1 }, { a: '1' }, ['/a']],
  [{ a: null }, {}, ['/a']],
  [{ a: {} }, { a: [] }, ['/a']],
  [{ a: [1, 2] }, { a: [2, 1] }, ['/a/0', '/a/1']],
  [{ a: [1] }, { a: [1, 2] }, ['/a']],
  [{ 'a/b': { '~': 1 } }, { 'a/b': { '~': 2 } }, ['/a~1b/~0']],
  [{}, JSON.parse('{"constructor": 1, "__proto__": 2}') as JsonValue, ['/constructor', '/__proto__']],
  [1, 2, ['']],
])('%j and %j differ at %j', (one, other, at) => {
  expect(differences(one, other)).toEqual(at);
});
