import { inferTypes, parseExpression } from '../../../lib/argo/expression';
import type { ExpressionType } from '../../../lib/argo/expression';

function variables(path: readonly string[]): ExpressionType | undefined {
  return path.join('.') === 'a' || path.join('.') === 'o.text' ? 'text' : undefined;
}

function infer(source: string): { readonly type: string | undefined; readonly problems: readonly string[] } {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const { type, problems } = inferTypes(parsed.value, variables);
  const described = problems.map(
    ({ kind, start, end, operand }) =>
      `${kind}: ${source.slice(start, end)}: ${source.slice(operand.start, operand.end)}`,
  );
  return { type, problems: described };
}

test.each([
  ['a > 1', 'number: a > 1: a'],
  ['1 >= a', 'number: 1 >= a: a'],
  ['true && a > 1', 'number: a > 1: a'],
  ['1 < a < 3', 'number: 1 < a: a', 'number: a < 3: a'],
  ['a - 1', 'number: a - 1: a'],
  ['1..a', 'number: 1..a: a'],
  ['a + 1', 'number: a + 1: a'],
  ['-a', 'number: -a: a'],
  ['a == 1', 'equality: a == 1: a'],
  ['a != true', 'equality: a != true: a'],
  ['asInt(a) == "1"', 'equality: asInt(a) == "1": "1"'],
  ['a in [1, 2]', 'equality: a in [1, 2]: a'],
  ['!a', 'condition: !a: a'],
  ['a ? 1 : 2', 'condition: a ? 1 : 2: a'],
  ['a contains 1', 'text: a contains 1: 1'],
  ['o.text.b', 'member: o.text.b: o.text'],
  [`o['text'] > 1`, `number: o['text'] > 1: o['text']`],
  ['let b = a; b > 1', 'number: b > 1: b'],
  ['filter([1], {a > 1})', 'number: a > 1: a'],
])('%s has the wrong types', (source, ...problems) => {
  expect(infer(source).problems).toEqual(problems);
});

test.each([
  ['a > "1"', 'boolean'],
  ['asInt(a) > 1', 'boolean'],
  ['a == "1"', 'boolean'],
  ['a == nil', 'boolean'],
  ['a in ["1", 2]', 'boolean'],
  ['a in []', 'boolean'],
  ['a + "1"', 'text'],
  ['int(a) + 1', 'number'],
  ['unknown > 1', 'boolean'],
  ['unknown + 1', undefined],
  ['a ?? 1', undefined],
  ['a == "1" ? "b" : "c"', 'text'],
  ['a == "1" ? "b" : 1', undefined],
  ['let a = 1; a > 1', 'boolean'],
  ['let o = {"text": 1}; o.text > 1', 'boolean'],
  ['a[0] > 1', 'boolean'],
  ['len(a) > 1', 'boolean'],
  ['[a][0]', undefined],
  ['{"b": a}.b', undefined],
  ['f(a)', undefined],
])('%s has the right types', (source, type) => {
  expect(infer(source)).toEqual({ type, problems: [] });
});

test('a deep expression has no known type', () => {
  const parsed = parseExpression(Array.from({ length: 5000 }, () => 'a').join('+'));
  if (parsed.ok) expect(inferTypes(parsed.value, variables).problems).toEqual([]);
});
