import type { Duration, Expression, Integer, Time, Timezone } from '../../../lib';
import { expr, inputs, parameter } from '../../../lib';
import type { Builtins } from '../../../lib/workflow/expressions/builtins';
import type { Operators } from '../../../lib/workflow/expressions/operators';
import type { Predicates } from '../../../lib/workflow/expressions/predicates';
import type { Sprig } from '../../../lib/workflow/expressions/sprig';

/** An expression and what Argo computes. */
export interface Sample {
  readonly expression: Expression<unknown>;
  /** What `sprig.typeOf` returns for the result; undefined if any. */
  readonly type?: string;
  /** A result that is the same each time. */
  readonly result?: unknown;
  /** What any result matches. */
  readonly pattern?: RegExp;
  /** The error that it causes. */
  readonly error?: string;
}

/** Results that have samples of their own, because their types in Go matter. */
type Result<Value> = [Value] extends [Integer | string | boolean] ? never : Plain<Value>;

/** A value as JSON has it, where integers are numbers. */
type Plain<Value> = Value extends Integer
  ? number
  : Value extends string | number | boolean | null
    ? Value
    : { readonly [Key in keyof Value]: Plain<Value[Key]> };

function value<Value>(expression: Expression<Value>, result: NoInfer<Result<Value>>): Sample {
  return { expression, result };
}

function integer(expression: Expression<Integer>, result: number): Sample {
  return { expression, result, type: 'int' };
}

function text(expression: Expression, result: string): Sample {
  return { expression, result, type: 'string' };
}

function like(expression: Expression | Expression<number>, pattern: RegExp): Sample {
  return { expression, pattern };
}

function bool(expression: Expression<boolean>, result: boolean): Sample {
  return { expression, result, type: 'bool' };
}

function time(expression: Expression<Time>, pattern: RegExp): Sample {
  return { expression, pattern, type: 'time.Time' };
}

function duration(expression: Expression<Duration>, nanoseconds: number): Sample {
  return { expression, result: nanoseconds, type: 'time.Duration' };
}

function zone(expression: Expression<Timezone>, name: string): Sample {
  return text(expr.method(expr.now(expression), 'Format', 'MST'), name);
}

/** The values of the inputs. */
export const VALUES = {
  text: 'Feature/Über x',
  number: '42',
  fraction: '2.5',
  list: '["b","a","b"]',
  config: '{"image":"app:v1","replicas":3,"tags":["x","y"],"owner":{"name":"ann"},"note":null}',
};

/** The object in the input `config`. */
export interface Config {
  readonly image: string;
  readonly replicas: number;
  readonly tags: readonly string[];
  readonly owner: { readonly name: string };
  readonly note: string | null;
}

export const INPUTS = inputs({
  text: parameter(),
  number: parameter(),
  fraction: parameter(),
  list: parameter(),
  config: parameter(),
});

const { add, asFloat, asInt, coalesce, date, eq, fromJSON, gt, map, member, method, now, sprig, toPairs } =
  expr;

const list = fromJSON<readonly string[]>(INPUTS.list);
const config = fromJSON<Config>(INPUTS.config);
const number = asInt(INPUTS.number);
const fraction = asFloat(INPUTS.fraction);
const day = date('2026-11-26T10:20:30Z');
const hour = expr.duration('1h30m');
const nothing = member(config, 'note');

export const OPERATOR_SAMPLES: { readonly [name in keyof Operators]: readonly Sample[] } = {
  eq: [
    bool(eq(INPUTS.text, 'Feature/Über x'), true),
    bool(eq(number, 42), true),
    bool(eq(number, 42.5), false),
    bool(eq(eq(number, 1), false), true),
    bool(eq(list, ['b', 'a', 'b']), true),
    bool(eq(nothing, null), true),
  ],
  ne: [bool(expr.ne(INPUTS.text, 'x'), true), bool(expr.ne(fraction, 2.5), false)],
  lt: [
    bool(expr.lt(number, 42.5), true),
    bool(expr.lt(INPUTS.text, 'A'), false),
    bool(expr.lt(day, now()), false),
  ],
  lte: [bool(expr.lte(number, 42), true), bool(expr.lte(hour, hour), true)],
  gt: [bool(gt(number, 41), true), bool(gt(day, now()), true)],
  gte: [bool(expr.gte(number, 43), false)],
  not: [bool(expr.not(eq(number, 42)), false), bool(expr.not(true), false)],
  and: [bool(expr.and(eq(number, 42), expr.or(false, true), true), true)],
  or: [bool(expr.or(false, eq(number, 1)), false)],
  conditional: [
    text(expr.conditional(gt(number, 1), 'many', 'one'), 'many'),
    value(expr.conditional(false, null, fraction), 2.5),
  ],
  coalesce: [
    text(coalesce(nothing, 'none'), 'none'),
    text(coalesce(member(config, 'image'), 'none'), 'app:v1'),
  ],
  add: [
    integer(add(number, 1), 43),
    value(add(number, 0.5), 42.5),
    text(add(INPUTS.number, '1'), '421'),
    time(add(day, hour), /^2026-11-26T11:50:30Z$/),
    duration(add(hour, hour), 10_800_000_000_000),
  ],
  sub: [
    integer(expr.sub(number, 2), 40),
    value(expr.sub(fraction, 2), 0.5),
    duration(expr.sub(add(day, hour), day), 5_400_000_000_000),
    time(expr.sub(day, hour), /^2026-11-26T08:50:30Z$/),
    duration(expr.sub(hour, hour), 0),
  ],
  mul: [integer(expr.mul(number, -2), -84), value(expr.mul(fraction, 2), 5)],
  div: [value(expr.div(5, 2), 2.5), value(expr.div(number, 2), 21)],
  mod: [integer(expr.mod(number, 5), 2), integer(expr.mod(-7, 3), -1)],
  pow: [value(expr.pow(2, 10), 1024), value(expr.pow(expr.pow(2, 3), 2), 64)],
  neg: [integer(expr.neg(number), -42), value(expr.neg(fraction), -2.5), integer(expr.neg(expr.neg(3)), 3)],
  range: [value(expr.range(1, asInt('3')), [1, 2, 3])],
  isIn: [bool(expr.isIn(INPUTS.text, ['x', 'y']), false), bool(expr.isIn('a', list), true)],
  notIn: [bool(expr.notIn(number, [1, 42]), false)],
  hasKey: [bool(expr.hasKey(config, 'image'), true), bool(expr.hasKey(config, 'imag'), false)],
  contains: [bool(expr.contains(INPUTS.text, '/'), true)],
  startsWith: [bool(expr.startsWith(INPUTS.text, 'Feature/'), true)],
  endsWith: [bool(expr.endsWith(INPUTS.text, 'y'), false)],
  matches: [bool(expr.matches(INPUTS.text, '^[A-Z]\\w+/'), true)],
  member: [
    text(member(config, 'image'), 'app:v1'),
    value(member(config, 'replicas'), 3),
    text(member(member(config, 'tags'), 1), 'y'),
    text(member(list, -2), 'a'),
    text(member(fromJSON<{ 'a-b': string }>('{"a-b": "c"}'), 'a-b'), 'c'),
  ],
  optionalMember: [
    text(coalesce(expr.optionalMember(fromJSON<{ x: string } | null>('null'), 'x'), 'none'), 'none'),
    text(coalesce(expr.optionalMember(member(config, 'owner'), 'name'), 'none'), 'ann'),
  ],
  slice: [
    value(expr.slice(list, 1), ['a', 'b']),
    value(expr.slice(list, 0, -1), ['b', 'a']),
    text(expr.slice('abcdef', 2, 4), 'cd'),
    text(expr.slice('abc'), 'abc'),
  ],
};

export const PREDICATE_SAMPLES: { readonly [name in keyof Predicates]: readonly Sample[] } = {
  all: [
    bool(
      expr.all(list, (item) => expr.isIn(item, ['a', 'b'])),
      true,
    ),
  ],
  any: [
    bool(
      expr.any([1, 2], (item) => gt(item, 2)),
      false,
    ),
  ],
  one: [
    bool(
      expr.one(list, (item) => eq(item, 'a')),
      true,
    ),
  ],
  none: [
    bool(
      expr.none(list, (item) => eq(item, 'a')),
      false,
    ),
  ],
  filter: [
    value(
      expr.filter(list, (item) => expr.ne(item, 'b')),
      ['a'],
    ),
    // A closure in a closure, which uses the items of both.
    value(
      expr.filter(list, (outer) => expr.any(member(config, 'tags'), (inner) => gt(inner, add(outer, 'z')))),
      ['b', 'a', 'b'],
    ),
    value(
      expr.map([1, 2], (a) => expr.sum([10, 20], (b) => expr.sum([100], (c) => add(add(a, b), c)))),
      [232, 234],
    ),
  ],
  map: [
    value(
      map(list, (item) => expr.upper(item)),
      ['B', 'A', 'B'],
    ),
    value(
      map(list, (_, index) => index),
      [0, 1, 2],
    ),
    value(
      map(['a'], (item) => ({ name: item, size: expr.len(item) })),
      [{ name: 'a', size: 1 }],
    ),
  ],
  find: [
    text(
      coalesce(
        expr.find(list, (item) => expr.ne(item, 'b')),
        '',
      ),
      'a',
    ),
  ],
  findIndex: [
    integer(
      coalesce(
        expr.findIndex(list, (item) => eq(item, 'a')),
        asInt('-1'),
      ),
      1,
    ),
  ],
  findLast: [
    text(
      coalesce(
        expr.findLast(list, (item) => eq(item, 'x')),
        'none',
      ),
      'none',
    ),
  ],
  findLastIndex: [
    integer(
      coalesce(
        expr.findLastIndex(list, (item) => eq(item, 'b')),
        asInt('-1'),
      ),
      2,
    ),
  ],
  count: [
    integer(
      expr.count(list, (item) => eq(item, 'b')),
      2,
    ),
  ],
  sum: [
    value(
      expr.sum(list, (item) => expr.len(item)),
      3,
    ),
  ],
  groupBy: [
    value(
      member(
        expr.groupBy(list, (item) => item),
        'b',
      ),
      ['b', 'b'],
    ),
    value(toPairs(expr.groupBy(['x'], (item) => item)), [['x', ['x']]]),
  ],
  sortBy: [
    value(
      expr.sortBy(['bb', 'c', 'aaa'], (item) => expr.len(item)),
      ['c', 'bb', 'aaa'],
    ),
    value(
      expr.sortBy(list, (item) => item, 'desc'),
      ['b', 'b', 'a'],
    ),
  ],
  reduce: [
    text(
      expr.reduce(list, (result, item) => add(result, item), ''),
      'bab',
    ),
    value(
      expr.reduce([1, 2, 3], (result, item, index) => add(result, expr.mul(item, index)), 0),
      8,
    ),
  ],
};

export const BUILTIN_SAMPLES: { readonly [name in keyof Builtins]: readonly Sample[] } = {
  asInt: [integer(asInt(INPUTS.number), 42), integer(asInt(2.9), 2)],
  asFloat: [value(asFloat(INPUTS.fraction), 2.5)],
  int: [integer(expr.int(INPUTS.number), 42)],
  float: [value(expr.float('0.5'), 0.5)],
  string: [text(expr.string(number), '42'), text(expr.string(eq(number, 1)), 'false')],
  type: [text(expr.type(list), 'array'), text(expr.type(nothing), 'nil'), text(expr.type(fraction), 'float')],
  toJson: [text(expr.toJson({ b: INPUTS.number, a: [number, null] }), '{"a":[42,null],"b":"42"}')],
  toJSON: [text(expr.toJSON([1]), '[\n  1\n]')],
  fromJSON: [
    value(list, ['b', 'a', 'b']),
    text(member(member(config, 'owner'), 'name'), 'ann'),
    text(member(fromJSON(expr.toJson({ a: 'b' })), 'a'), 'b'),
  ],
  jsonpath: [text(expr.jsonpath<string>(INPUTS.config, '$.owner.name'), 'ann')],
  toBase64: [text(expr.toBase64('a?'), 'YT8=')],
  fromBase64: [text(expr.fromBase64('YT8='), 'a?')],
  trim: [text(expr.trim('  a '), 'a'), text(expr.trim('--a-', '-'), 'a')],
  trimPrefix: [text(expr.trimPrefix(INPUTS.text, 'Feature/'), 'Über x')],
  trimSuffix: [text(expr.trimSuffix(INPUTS.text, ' x'), 'Feature/Über')],
  upper: [text(expr.upper(INPUTS.text), 'FEATURE/ÜBER X')],
  lower: [text(expr.lower(INPUTS.text), 'feature/über x')],
  split: [
    value(expr.split(INPUTS.text, '/'), ['Feature', 'Über x']),
    value(expr.split('a,b,c', ',', 2), ['a', 'b,c']),
  ],
  splitAfter: [value(expr.splitAfter('a,b', ','), ['a,', 'b'])],
  replace: [text(expr.replace('aaa', 'a', 'b'), 'bbb'), text(expr.replace('aaa', 'a', 'b', 2), 'bba')],
  repeat: [text(expr.repeat('ab', 2), 'abab')],
  join: [text(expr.join(list, '-'), 'b-a-b'), text(expr.join([INPUTS.number, 'x']), '42x')],
  indexOf: [integer(expr.indexOf('banana', 'n'), 2), integer(expr.indexOf('banana', 'x'), -1)],
  lastIndexOf: [integer(expr.lastIndexOf('banana', 'n'), 4)],
  hasPrefix: [bool(expr.hasPrefix(INPUTS.text, 'F'), true)],
  hasSuffix: [bool(expr.hasSuffix(INPUTS.text, 'F'), false)],
  abs: [integer(expr.abs(asInt('-3')), 3), value(expr.abs(-0.5), 0.5)],
  ceil: [value(expr.ceil(fraction), 3)],
  floor: [value(expr.floor(fraction), 2)],
  round: [value(expr.round(2.4), 2)],
  max: [
    value(expr.max(number, 50, [7, fraction]), 50),
    // Integers and others are compared.
    bool(expr.eq(expr.max(1, fraction), 2), false),
  ],
  min: [value(expr.min(member(config, 'replicas'), 50), 3)],
  mean: [value(expr.mean([1, 2], 6), 3)],
  median: [value(expr.median(1, 5, 3), 3)],
  bitand: [integer(expr.bitand(6, 3), 2)],
  bitor: [integer(expr.bitor(6, 3), 7)],
  bitxor: [integer(expr.bitxor(6, 3), 5)],
  bitnand: [integer(expr.bitnand(6, 3), 4)],
  bitnot: [integer(expr.bitnot(6), -7)],
  bitshl: [integer(expr.bitshl(3, 2), 12)],
  bitshr: [integer(expr.bitshr(-12, 2), -3)],
  bitushr: [integer(expr.bitushr(-1, 60), 15)],
  len: [integer(expr.len(INPUTS.text), 14), integer(expr.len(list), 3), integer(expr.len({ a: 1 }), 1)],
  first: [
    text(coalesce(expr.first(list), ''), 'b'),
    text(coalesce(expr.first(fromJSON<string[]>('[]')), 'none'), 'none'),
  ],
  last: [value(coalesce(expr.last([1, 2]), 0), 2)],
  take: [value(expr.take(list, 2), ['b', 'a'])],
  reverse: [value(expr.reverse([1, 2]), [2, 1])],
  uniq: [value(expr.uniq(list), ['b', 'a'])],
  concat: [value(expr.concat(list, list), ['b', 'a', 'b', 'b', 'a', 'b'])],
  flatten: [value(expr.flatten(map(list, (item) => expr.split(item, ''))), ['b', 'a', 'b'])],
  sort: [value(expr.sort(list), ['a', 'b', 'b']), value(expr.sort([1, 3, 2], 'desc'), [3, 2, 1])],
  get: [
    text(coalesce(expr.get(config, 'image'), 'none'), 'app:v1'),
    text(coalesce(expr.get(list, 7), 'none'), 'none'),
    text(coalesce(expr.get(fromJSON<{ a?: string }>('{}'), 'a'), 'none'), 'none'),
  ],
  keys: [value(expr.sort(expr.keys(config)), ['image', 'note', 'owner', 'replicas', 'tags'])],
  values: [value(expr.values({ a: 1 }), [1])],
  toPairs: [value(toPairs(fromJSON<{ a: string }>('{"a": "b"}')), [['a', 'b']])],
  fromPairs: [text(member(expr.fromPairs(toPairs(fromJSON<{ a: string }>('{"a": "b"}'))), 'a'), 'b')],
  now: [time(now(), /^\d{4}-/), time(now(expr.timezone('Asia/Tokyo')), /\+09:00$/)],
  duration: [duration(hour, 5_400_000_000_000)],
  date: [
    time(date('2026-11-26'), /^2026-11-26T00:00:00Z$/),
    time(date('26.11.2026', '02.01.2006'), /^2026-11-26T/),
    time(date('26.11.2026', '02.01.2006', 'Europe/Zurich'), /\+01:00$/),
  ],
  timezone: [zone(expr.timezone('Asia/Tokyo'), 'JST')],
};

export const METHOD_SAMPLES: readonly Sample[] = [
  integer(method(day, 'Year'), 2026),
  integer(method(day, 'Day'), 26),
  integer(method(day, 'YearDay'), 330),
  integer(method(day, 'Hour'), 10),
  integer(method(day, 'Minute'), 20),
  integer(method(day, 'Second'), 30),
  value(method(day, 'Unix'), 1_795_688_430),
  value(method(day, 'UnixMilli'), 1_795_688_430_000),
  text(method(day, 'Format', '2006/01'), '2026/11'),
  time(method(day, 'In', expr.timezone('Asia/Tokyo')), /T19:20:30\+09:00$/),
  time(method(date('26.11.2026', '02.01.2006', 'Asia/Tokyo'), 'UTC'), /T15:00:00Z$/),
  value(method(hour, 'Hours'), 1.5),
  value(method(hour, 'Minutes'), 90),
  value(method(hour, 'Seconds'), 5400),
  value(method(hour, 'Milliseconds'), 5_400_000),
  text(method(hour, 'String'), '1h30m0s'),
];

export const SPRIG_SAMPLES: { readonly [name in keyof Sprig]: readonly Sample[] } = {
  abbrev: [text(sprig.abbrev(5, 'hello world'), 'he...')],
  abbrevboth: [text(sprig.abbrevboth(5, 10, '1234 5678 9123'), '...5678...')],
  cat: [text(sprig.cat('a', number, true), 'a 42 true')],
  contains: [bool(sprig.contains('Über', INPUTS.text), true)],
  hasPrefix: [bool(sprig.hasPrefix('F', INPUTS.text), true)],
  hasSuffix: [bool(sprig.hasSuffix('F', INPUTS.text), false)],
  indent: [text(sprig.indent(2, 'a\nb'), '  a\n  b')],
  nindent: [text(sprig.nindent(1, 'a'), '\n a')],
  initials: [text(sprig.initials('First Try'), 'FT')],
  nospace: [text(sprig.nospace(' a b '), 'ab')],
  plural: [text(sprig.plural('one', 'many', number), 'many')],
  quote: [text(sprig.quote('a', 1), '"a" "1"')],
  squote: [text(sprig.squote('a', 1), "'a' '1'")],
  repeat: [text(sprig.repeat(2, 'ab'), 'abab')],
  replace: [text(sprig.replace('/', '-', INPUTS.text), 'Feature-Über x')],
  substr: [text(sprig.substr(1, 3, 'abcd'), 'bc')],
  trim: [text(sprig.trim(' a '), 'a')],
  trimAll: [text(sprig.trimAll('$', '$5$'), '5')],
  trimPrefix: [text(sprig.trimPrefix('F', INPUTS.text), 'eature/Über x')],
  trimSuffix: [text(sprig.trimSuffix('x', INPUTS.text), 'Feature/Über ')],
  trunc: [text(sprig.trunc(7, INPUTS.text), 'Feature'), text(sprig.trunc(-1, INPUTS.text), 'x')],
  upper: [text(sprig.upper('a'), 'A')],
  lower: [text(sprig.lower('A'), 'a')],
  title: [text(sprig.title('ab cd'), 'Ab Cd')],
  untitle: [text(sprig.untitle('Ab Cd'), 'ab cd')],
  swapcase: [text(sprig.swapcase('aB'), 'Ab')],
  snakecase: [text(sprig.snakecase('FirstName'), 'first_name')],
  camelcase: [text(sprig.camelcase('first_name'), 'FirstName')],
  kebabcase: [text(sprig.kebabcase('FirstName'), 'first-name')],
  wrap: [text(sprig.wrap(3, 'abc def'), 'abc\ndef')],
  wrapWith: [text(sprig.wrapWith(3, '|', 'abcdef'), 'abc|def')],
  toString: [text(sprig.toString(number), '42')],
  toStrings: [value(sprig.toStrings([1, true]), ['1', 'true'])],
  join: [text(sprig.join('-', list), 'b-a-b')],
  split: [text(member(sprig.split('/', INPUTS.text), '_1'), 'Über x')],
  splitn: [text(member(sprig.splitn('-', 2, 'a-b-c'), '_1'), 'b-c')],
  splitList: [value(sprig.splitList('-', 'a-b'), ['a', 'b'])],
  sortAlpha: [value(sprig.sortAlpha(list), ['a', 'b', 'b'])],
  regexMatch: [bool(sprig.regexMatch('^F', INPUTS.text), true)],
  mustRegexMatch: [bool(sprig.mustRegexMatch('^F', INPUTS.text), true)],
  regexFind: [text(sprig.regexFind('[a-z]+', INPUTS.text), 'eature')],
  mustRegexFind: [text(sprig.mustRegexFind('[a-z]+', INPUTS.text), 'eature')],
  regexFindAll: [value(sprig.regexFindAll('[a-c]', 'abcd', 2), ['a', 'b'])],
  mustRegexFindAll: [value(sprig.mustRegexFindAll('[a-c]', 'abcd', -1), ['a', 'b', 'c'])],
  regexReplaceAll: [text(sprig.regexReplaceAll('a(b)', '-ab-', '${1}x'), '-bx-')],
  mustRegexReplaceAll: [text(sprig.mustRegexReplaceAll('a(b)', '-ab-', '${1}x'), '-bx-')],
  regexReplaceAllLiteral: [text(sprig.regexReplaceAllLiteral('a', 'a', '$1'), '$1')],
  mustRegexReplaceAllLiteral: [text(sprig.mustRegexReplaceAllLiteral('a', 'a', '$1'), '$1')],
  regexSplit: [value(sprig.regexSplit('z+', 'pizza', -1), ['pi', 'a'])],
  mustRegexSplit: [value(sprig.mustRegexSplit('z+', 'pizza', -1), ['pi', 'a'])],
  regexQuoteMeta: [text(sprig.regexQuoteMeta('1.2'), '1\\.2')],
  atoi: [integer(sprig.atoi(INPUTS.number), 42)],
  int: [integer(sprig.int('42'), 42)],
  int64: [value(sprig.int64('42'), 42)],
  float64: [value(sprig.float64('0.5'), 0.5)],
  toDecimal: [value(sprig.toDecimal('777'), 511)],
  add: [value(sprig.add(1, '2', number), 45)],
  add1: [value(sprig.add1(number), 43)],
  sub: [value(sprig.sub(5, 2), 3)],
  mul: [value(sprig.mul(2, 3, 4), 24)],
  div: [value(sprig.div(7, 2), 3)],
  mod: [value(sprig.mod(7, 2), 1)],
  max: [value(sprig.max(1, 3, 2), 3)],
  min: [value(sprig.min(2, 1, 3), 1)],
  addf: [value(sprig.addf(0.5, 2), 2.5)],
  add1f: [value(sprig.add1f(0.5), 1.5)],
  subf: [value(sprig.subf(2, 0.5), 1.5)],
  mulf: [value(sprig.mulf(1.5, 2), 3)],
  divf: [value(sprig.divf(5, 2), 2.5)],
  maxf: [value(sprig.maxf(1, 2.5), 2.5)],
  minf: [value(sprig.minf(1.5, 2.5), 1.5)],
  ceil: [value(sprig.ceil(fraction), 3)],
  floor: [value(sprig.floor(INPUTS.fraction), 2)],
  round: [value(sprig.round(1.236, 2), 1.24)],
  seq: [text(sprig.seq(3), '1 2 3')],
  until: [value(sprig.until(3), [0, 1, 2])],
  untilStep: [value(sprig.untilStep(2, 7, 2), [2, 4, 6])],
  default: [text(expr.string(sprig.default('x', '')), 'x')],
  coalesce: [text(expr.string(sprig.coalesce('', 0, INPUTS.number)), '42')],
  empty: [bool(sprig.empty(''), true)],
  all: [bool(sprig.all(1, ''), false)],
  any: [bool(sprig.any(1, ''), true)],
  ternary: [text(sprig.ternary('a', 'b', gt(number, 1)), 'a')],
  fail: [{ expression: sprig.fail('no such thing'), error: '' }],
  list: [value(sprig.list('a', INPUTS.number), ['a', '42'])],
  first: [text(coalesce(sprig.first(list), ''), 'b')],
  last: [value(coalesce(sprig.last([1, 2]), 0), 2)],
  rest: [value(sprig.rest(list), ['a', 'b'])],
  initial: [value(sprig.initial(list), ['b', 'a'])],
  append: [value(sprig.append(list, INPUTS.number), ['b', 'a', 'b', '42'])],
  prepend: [value(sprig.prepend([1, 2], number), [42, 1, 2])],
  concat: [value(sprig.concat(list, list), ['b', 'a', 'b', 'b', 'a', 'b'])],
  reverse: [value(sprig.reverse([1, 2]), [2, 1])],
  uniq: [value(sprig.uniq(list), ['b', 'a'])],
  without: [value(sprig.without(list, 'b'), ['a'])],
  compact: [value(sprig.compact(['', 'a']), ['a'])],
  has: [bool(sprig.has('a', list), true)],
  slice: [value(sprig.slice(list, 1, 2), ['a'])],
  chunk: [value(sprig.chunk(2, list), [['b', 'a'], ['b']])],
  dict: [value(sprig.dict('a', number, 'b', 'c'), { a: 42, b: 'c' })],
  get: [text(expr.string(sprig.get(config, 'image')), 'app:v1')],
  set: [value(sprig.set({ a: 1 }, 'b', INPUTS.number), { a: 1, b: '42' })],
  unset: [value(sprig.unset({ a: 1, b: 2 }, 'a'), { b: 2 })],
  hasKey: [bool(sprig.hasKey(config, 'image'), true)],
  pluck: [value(sprig.pluck('a', { a: 1 }, { b: 2 }, { a: 3 }), [1, 3])],
  dig: [text(expr.string(sprig.dig('owner', 'name', 'none', config)), 'ann')],
  keys: [value(sprig.sortAlpha(sprig.keys({ b: 1 }, { a: 2 })), ['a', 'b'])],
  values: [value(sprig.values({ a: 'x' }), ['x'])],
  pick: [value(sprig.pick({ a: 1, b: 2 }, 'a'), { a: 1 })],
  omit: [value(sprig.omit({ a: 1, b: 2 }, 'a'), { b: 2 })],
  merge: [value(sprig.merge({ a: 1 }, { a: 2, b: 3 }), { a: 1, b: 3 })],
  mergeOverwrite: [value(sprig.mergeOverwrite({ a: 1 }, { a: 2, b: 3 }), { a: 2, b: 3 })],
  deepCopy: [value(sprig.deepCopy({ a: [1] }), { a: [1] })],
  fromJson: [value(sprig.fromJson<number[]>('[1]'), [1])],
  mustFromJson: [value(sprig.mustFromJson<number[]>('[1]'), [1])],
  toJson: [text(sprig.toJson(['<']), '["\\u003c"]')],
  toPrettyJson: [text(sprig.toPrettyJson([1]), '[\n  1\n]')],
  toRawJson: [text(sprig.toRawJson(['<']), '["<"]')],
  b64enc: [text(sprig.b64enc('a?'), 'YT8=')],
  b64dec: [text(sprig.b64dec('YT8='), 'a?')],
  b32enc: [text(sprig.b32enc('a'), 'ME======')],
  b32dec: [text(sprig.b32dec('ME======'), 'a')],
  sha1sum: [text(sprig.sha1sum('a'), '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8')],
  sha256sum: [text(sprig.trunc(8, sprig.sha256sum('a')), 'ca978112')],
  sha512sum: [text(sprig.trunc(8, sprig.sha512sum('a')), '1f40fc92')],
  adler32sum: [text(sprig.adler32sum('a'), '6422626')],
  randAlpha: [like(sprig.randAlpha(5), /^[A-Za-z]{5}$/)],
  randAlphaNum: [like(sprig.randAlphaNum(5), /^[A-Za-z0-9]{5}$/)],
  randNumeric: [like(sprig.randNumeric(5), /^[0-9]{5}$/)],
  randAscii: [like(sprig.randAscii(5), /^[ -~]{5}$/)],
  randInt: [like(sprig.randInt(3, 5), /^[34]$/), integer(sprig.randInt(3, 4), 3)],
  shuffle: [like(sprig.shuffle('ab'), /^(?:ab|ba)$/)],
  uuidv4: [like(sprig.uuidv4(), /^[0-9a-f-]{36}$/)],
  now: [time(sprig.now(), /^\d{4}-/)],
  date: [text(sprig.date('2006', day), '2026')],
  dateInZone: [text(sprig.dateInZone('15:04', day, 'Asia/Tokyo'), '19:20')],
  htmlDate: [text(sprig.htmlDate(day), '2026-11-26')],
  htmlDateInZone: [text(sprig.htmlDateInZone(day, 'UTC'), '2026-11-26')],
  toDate: [time(sprig.toDate('2006-01-02', '2026-11-26'), /^2026-11-26T/)],
  mustToDate: [time(sprig.mustToDate('2006-01-02', '2026-11-26'), /^2026-11-26T/)],
  dateModify: [time(sprig.dateModify('-30s', day), /^2026-11-26T10:20:00Z$/)],
  mustDateModify: [time(sprig.mustDateModify('30s', day), /^2026-11-26T10:21:00Z$/)],
  ago: [text(sprig.ago(now()), '0s')],
  duration: [text(sprig.duration('90'), '1m30s')],
  durationRound: [text(sprig.durationRound('2h10m5s'), '2h')],
  unixEpoch: [text(sprig.unixEpoch(day), '1795688430')],
  typeOf: [text(sprig.typeOf(number), 'int')],
  typeIs: [bool(sprig.typeIs('string', INPUTS.text), true)],
  typeIsLike: [bool(sprig.typeIsLike('string', INPUTS.text), true)],
  kindOf: [text(sprig.kindOf(list), 'slice')],
  kindIs: [bool(sprig.kindIs('map', list), false)],
  deepEqual: [bool(sprig.deepEqual(list, list), true)],
  base: [text(sprig.base('a/b.c'), 'b.c')],
  dir: [text(sprig.dir('a/b.c'), 'a')],
  clean: [text(sprig.clean('a/../b'), 'b')],
  ext: [text(sprig.ext('a/b.c'), '.c')],
  isAbs: [bool(sprig.isAbs('a'), false)],
  urlParse: [text(member(sprig.urlParse('https://u@h:1/p?q=1#f'), 'hostname'), 'h')],
  urlJoin: [text(sprig.urlJoin({ scheme: 'https', host: 'h', path: '/p' }), 'https://h/p')],
  semverCompare: [bool(sprig.semverCompare('^1.2.0', '1.3.0'), true)],
  semver: [like(sprig.semver('v1.2.3'), /^1\.2\.3$/)],
};

/** Literals that are hard to quote. */
export const LITERAL_SAMPLES: readonly Sample[] = [
  `a "quoted" \\ text`,
  '\'"`\\\n\t\u0000',
  'é 👍',
  '}}',
  '$1 %s',
].map((literal) => text(expr.lower(literal), literal.toLowerCase()));
