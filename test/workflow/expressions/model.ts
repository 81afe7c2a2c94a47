import fc from 'fast-check';
import type { Expression, Integer } from '../../../lib';
import { expr, inputs, parameter } from '../../../lib';

/** The values of the inputs. */
export const VALUES = { word: 'Ab,é "c\\', number: '17', fraction: '-2.5' };

const INPUTS = inputs({ word: parameter(), number: parameter(), fraction: parameter() });

/** An expression, and what it computes according to TypeScript. */
export interface Modelled<Result, Value = Result> {
  readonly expression: Expression<Result>;
  readonly value: Value;
}

/** A test of a string, as a part of an expression and in TypeScript. */
interface Predicate {
  readonly build: (item: Expression) => Expression<boolean>;
  readonly test: (item: string) => boolean;
}

// An interface is no record, which `fc.letrec` needs.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type Types = {
  readonly integer: Modelled<Integer, number>;
  readonly number: Modelled<number>;
  readonly boolean: Modelled<boolean>;
  readonly string: Modelled<string>;
  readonly list: Modelled<readonly string[]>;
  readonly predicate: Predicate;
};

const LETTERS = ['a', 'B', 'é', ' ', ',', '"', "'", '\\', '\n', '`', 'x{y', '}}', '$', '#', '//', '?', ':'];

const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 4 }).map((parts) => parts.join(''));
const part = fc.constantFrom(...LETTERS);
const small = fc.constantFrom(-9, -2, -1, 0, 1, 3, 8);
const divisor = fc.constantFrom(-8, -2, 2, 4);

const { add, asFloat, asInt, conditional } = expr;

/** Both are used, so that neither is constant to Argo. */
const literal = (value: string): Modelled<string> => ({ expression: expr.string(value), value });

/** `round` of Go: halves are rounded away from zero. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/** Random expressions of each type. */
export const EXPRESSIONS = fc.letrec<Types>((tie) => {
  const depthSize = 'medium';
  const [integer, number, boolean, string, list, predicate] = [
    tie('integer'),
    tie('number'),
    tie('boolean'),
    tie('string'),
    tie('list'),
    tie('predicate'),
  ];
  return {
    integer: fc.oneof(
      { depthSize },
      fc.constant({ expression: asInt(INPUTS.number), value: 17 }),
      small.map((value) => ({ expression: asInt(value), value })),
      fc
        .tuple(integer, integer)
        .map(([a, b]) => ({ expression: add(a.expression, b.expression), value: a.value + b.value })),
      fc.tuple(integer, small).map(([a, b]) => ({ expression: add(a.expression, b), value: a.value + b })),
      fc
        .tuple(integer, integer)
        .map(([a, b]) => ({ expression: expr.sub(a.expression, b.expression), value: a.value - b.value })),
      fc
        .tuple(small, integer)
        .map(([a, b]) => ({ expression: expr.sub(a, b.expression), value: a - b.value })),
      fc
        .tuple(small, integer)
        .map(([a, b]) => ({ expression: expr.mul(a, b.expression), value: a * b.value })),
      fc
        .tuple(integer, divisor)
        .map(([a, b]) => ({ expression: expr.mod(a.expression, b), value: a.value % b })),
      integer.map((a) => ({ expression: expr.neg(a.expression), value: -a.value })),
      integer.map((a) => ({ expression: expr.abs(a.expression), value: Math.abs(a.value) })),
      string.map((a) => ({ expression: expr.len(a.expression), value: Array.from(a.value).length })),
      list.map((a) => ({ expression: expr.len(a.expression), value: a.value.length })),
      fc.tuple(list, predicate).map(([a, p]) => ({
        expression: expr.count(a.expression, p.build),
        value: a.value.filter(p.test).length,
      })),
      fc.tuple(boolean, integer, integer).map(([c, a, b]) => ({
        expression: conditional(c.expression, a.expression, b.expression),
        value: c.value ? a.value : b.value,
      })),
    ),
    number: fc.oneof(
      { depthSize },
      fc.constant({ expression: asFloat(INPUTS.fraction), value: -2.5 }),
      integer,
      fc
        .tuple(number, number)
        .map(([a, b]) => ({ expression: add(a.expression, b.expression), value: a.value + b.value })),
      fc
        .tuple(number, number)
        .map(([a, b]) => ({ expression: expr.sub(a.expression, b.expression), value: a.value - b.value })),
      fc
        .tuple(number, divisor)
        .map(([a, b]) => ({ expression: expr.div(a.expression, b), value: a.value / b })),
      number.map((a) => ({ expression: expr.neg(a.expression), value: -a.value })),
      number.map((a) => ({ expression: expr.floor(a.expression), value: Math.floor(a.value) })),
      number.map((a) => ({ expression: expr.ceil(a.expression), value: Math.ceil(a.value) })),
      number.map((a) => ({ expression: expr.round(a.expression), value: rounded(a.value) })),
      small.map((a) => ({ expression: expr.pow(a, 2), value: a ** 2 })),
      fc.tuple(number, number).map(([a, b]) => ({
        expression: expr.max(a.expression, b.expression),
        value: Math.max(a.value, b.value),
      })),
      fc.tuple(number, number).map(([a, b]) => ({
        expression: expr.min([a.expression, b.expression]),
        value: Math.min(a.value, b.value),
      })),
      list.map((a) => ({
        expression: expr.sum(a.expression, (item) => expr.len(item)),
        value: a.value.reduce((sum, item) => sum + Array.from(item).length, 0),
      })),
    ),
    boolean: fc.oneof(
      { depthSize },
      fc.boolean().map((value) => ({ expression: expr.eq(asInt(value ? 1 : 0), 1), value })),
      boolean.map((a) => ({ expression: expr.not(a.expression), value: !a.value })),
      fc
        .tuple(boolean, boolean)
        .map(([a, b]) => ({ expression: expr.and(a.expression, b.expression), value: a.value && b.value })),
      fc
        .tuple(boolean, boolean)
        .map(([a, b]) => ({ expression: expr.or(a.expression, b.expression), value: a.value || b.value })),
      fc
        .tuple(boolean, boolean)
        .map(([a, b]) => ({ expression: expr.eq(a.expression, b.expression), value: a.value === b.value })),
      fc
        .tuple(number, number)
        .map(([a, b]) => ({ expression: expr.eq(a.expression, b.expression), value: a.value === b.value })),
      fc
        .tuple(integer, number)
        .map(([a, b]) => ({ expression: expr.lt(a.expression, b.expression), value: a.value < b.value })),
      fc
        .tuple(number, small)
        .map(([a, b]) => ({ expression: expr.gte(a.expression, b), value: a.value >= b })),
      fc
        .tuple(string, string)
        .map(([a, b]) => ({ expression: expr.lte(a.expression, b.expression), value: a.value <= b.value })),
      fc
        .tuple(string, text)
        .map(([a, b]) => ({ expression: expr.ne(a.expression, b), value: a.value !== b })),
      fc
        .tuple(string, part)
        .map(([a, b]) => ({ expression: expr.contains(a.expression, b), value: a.value.includes(b) })),
      fc.tuple(string, string).map(([a, b]) => ({
        expression: expr.startsWith(a.expression, b.expression),
        value: a.value.startsWith(b.value),
      })),
      fc.tuple(string, list).map(([a, b]) => ({
        expression: expr.isIn(a.expression, b.expression),
        value: b.value.includes(a.value),
      })),
      fc
        .tuple(list, predicate)
        .map(([a, p]) => ({ expression: expr.all(a.expression, p.build), value: a.value.every(p.test) })),
    ),
    string: fc.oneof(
      { depthSize },
      fc.constant({ expression: expr.string(INPUTS.word), value: VALUES.word }),
      text.map(literal),
      fc
        .tuple(string, string)
        .map(([a, b]) => ({ expression: add(a.expression, b.expression), value: a.value + b.value })),
      fc.tuple(text, string).map(([a, b]) => ({ expression: add(a, b.expression), value: a + b.value })),
      fc.tuple(integer, text).map(([a, b]) => ({
        expression: expr.lower(`${a.expression} ${b}`),
        value: `${a.value} ${b}`.toLowerCase(),
      })),
      fc.tuple(boolean, string, string).map(([c, a, b]) => ({
        expression: conditional(c.expression, a.expression, b.expression),
        value: c.value ? a.value : b.value,
      })),
      string.map((a) => ({ expression: expr.upper(a.expression), value: a.value.toUpperCase() })),
      fc.tuple(string, part, text).map(([a, b, c]) => ({
        expression: expr.replace(a.expression, b, c),
        value: a.value.replaceAll(b, () => c),
      })),
      integer.map((a) => ({ expression: expr.string(a.expression), value: String(a.value) })),
      fc
        .tuple(list, text)
        .map(([a, b]) => ({ expression: expr.join(a.expression, b), value: a.value.join(b) })),
      fc.tuple(list, string).map(([a, b]) => ({
        expression: expr.coalesce(expr.first(a.expression), b.expression),
        value: a.value[0] ?? b.value,
      })),
      fc.tuple(list, string).map(([a, b]) => ({
        expression: expr.reduce(a.expression, (result, item) => add(add(result, item), '+'), b.expression),
        value: a.value.reduce((result, item) => `${result}${item}+`, b.value),
      })),
    ),
    list: fc.oneof(
      { depthSize },
      fc
        .array(text, { maxLength: 3 })
        .map((value) => ({ expression: expr.fromJSON<readonly string[]>(JSON.stringify(value)), value })),
      fc.array(string, { minLength: 1, maxLength: 3 }).map((items) => ({
        expression: expr.concat(items.map(({ expression }) => expression)),
        value: items.map(({ value }) => value),
      })),
      fc
        .tuple(string, part)
        .map(([a, b]) => ({ expression: expr.split(a.expression, b), value: a.value.split(b) })),
      fc
        .tuple(list, predicate)
        .map(([a, p]) => ({ expression: expr.filter(a.expression, p.build), value: a.value.filter(p.test) })),
      fc.tuple(list, text).map(([a, b]) => ({
        expression: expr.map(a.expression, (item, index) => add(add(item, b), expr.string(index))),
        value: a.value.map((item, index) => `${item}${b}${index}`),
      })),
      fc.tuple(list, list).map(([a, b]) => ({
        expression: expr.concat(a.expression, b.expression),
        value: [...a.value, ...b.value],
      })),
      list.map((a) => ({ expression: expr.reverse(a.expression), value: [...a.value].reverse() })),
      list.map((a) => ({ expression: expr.uniq(a.expression), value: [...new Set(a.value)] })),
      list.map((a) => ({ expression: expr.sort(a.expression), value: [...a.value].sort() })),
      fc.tuple(list, fc.nat(3)).map(([a, count]) => ({
        expression: expr.take(a.expression, count),
        value: a.value.slice(0, count),
      })),
      fc.tuple(boolean, list, list).map(([c, a, b]) => ({
        expression: conditional(c.expression, a.expression, b.expression),
        value: c.value ? a.value : b.value,
      })),
    ),
    predicate: fc.oneof(
      { depthSize },
      string.map((a): Predicate => ({
        build: (item) => expr.lt(item, a.expression),
        test: (item) => item < a.value,
      })),
      part.map((a): Predicate => ({
        build: (item) => expr.contains(item, a),
        test: (item) => item.includes(a),
      })),
      integer.map((a): Predicate => ({
        build: (item) => expr.gt(expr.len(item), a.expression),
        test: (item) => Array.from(item).length > a.value,
      })),
      predicate.map((a): Predicate => ({
        build: (item) => expr.not(a.build(item)),
        test: (item) => !a.test(item),
      })),
      // A closure in a closure that uses the items of both.
      fc.tuple(list, predicate).map(([a, p]): Predicate => ({
        build: (item) =>
          expr.any(a.expression, (other) => expr.and(expr.ne(other, item), p.build(item), p.build(other))),
        test: (item) => a.value.some((other) => other !== item && p.test(item) && p.test(other)),
      })),
    ),
  };
});
