import type { Expression, ExpressionValue } from '../values/expression';
import type { Duration, Integer, JsonText, Time, Timezone } from '../values/result-types';
import { call, callsOf, withTypes } from './nodes';
import type {
  Anything,
  Dict,
  EntryOf,
  Int,
  OperandItem,
  KeyOf,
  List,
  MemberOf,
  Num,
  NumberOf,
  Nums,
  Text,
  Texts,
  ValueOf,
  ExpressionVariable,
  Widened,
} from './operands';

/** The integer for all integers, a number for all others. */
type SameNumber<Value> = NumberOf<Value, Value>;

/** The [functions](https://expr-lang.org/docs/language-definition#functions) of expressions that Argo has. */
export interface Builtins {
  // Conversions

  /** Converts to an integer. Argo's name of `int`. */
  readonly asInt: (value: Text | Num) => Expression<Integer>;
  /** Converts to a number. Argo's name of `float`. */
  readonly asFloat: (value: Text | Num) => Expression<number>;
  /** Converts to an integer. */
  readonly int: (value: Text | Num) => Expression<Integer>;
  /** Converts to a number. */
  readonly float: (value: Text | Num) => Expression<number>;
  /** Converts to a string. */
  readonly string: (value: ExpressionValue) => Expression;
  /** The name of the type of a value: `nil`, `bool`, `int`, `float`, `string`, `array`, `map`. */
  readonly type: (value: ExpressionValue) => Expression;
  /** Writes JSON, in one line. */
  readonly toJson: <const Value extends Anything>(
    value: Value,
  ) => Expression<JsonText<Widened<ValueOf<Value>>>>;
  /** Writes JSON, with line breaks. */
  readonly toJSON: <const Value extends Anything>(
    value: Value,
  ) => Expression<JsonText<Widened<ValueOf<Value>>>>;
  /**
   * Parses JSON. A parameter that is declared with `parameter.json` has the type of its values; for other texts, specify
   * the type: `fromJSON<string[]>(text)`. Argo does not check it.
   */
  readonly fromJSON: <Value = unknown>(
    text: ExpressionVariable<JsonText<Value>> | Expression<JsonText<Value>> | Text,
  ) => Expression<Value>;
  /** What a [JSONPath](https://goessner.net/articles/JsonPath/) selects in JSON, such as `$.items[0].name`. */
  readonly jsonpath: <Value = unknown>(json: Text, path: Text) => Expression<Value>;
  /** Encodes as Base64. */
  readonly toBase64: (text: Text) => Expression;
  /** Decodes Base64. */
  readonly fromBase64: (text: Text) => Expression;

  // Strings

  /** Removes white space, or the given characters, from both ends. */
  readonly trim: (text: Text, characters?: Text) => Expression;
  /** Removes a prefix. */
  readonly trimPrefix: (text: Text, prefix: Text) => Expression;
  /** Removes a suffix. */
  readonly trimSuffix: (text: Text, suffix: Text) => Expression;
  /** Converts to upper case. */
  readonly upper: (text: Text) => Expression;
  /** Converts to lower case. */
  readonly lower: (text: Text) => Expression;
  /** Splits at a separator, into at most `limit` parts. */
  readonly split: (text: Text, separator: Text, limit?: Int) => Expression<readonly string[]>;
  /** Splits after a separator, which stays in the parts. */
  readonly splitAfter: (text: Text, separator: Text, limit?: Int) => Expression<readonly string[]>;
  /** Replaces a part everywhere, or as often as `limit`. */
  readonly replace: (text: Text, old: Text, replacement: Text, limit?: Int) => Expression;
  /** Repeats a string. */
  readonly repeat: (text: Text, times: Int) => Expression;
  /** Joins strings, with a separator between them. */
  readonly join: (texts: Texts, separator?: Text) => Expression;
  /** The index of the first occurrence; -1 if there is none. */
  readonly indexOf: (text: Text, part: Text) => Expression<Integer>;
  /** The index of the last occurrence; -1 if there is none. */
  readonly lastIndexOf: (text: Text, part: Text) => Expression<Integer>;
  /** Whether the string starts with a prefix. */
  readonly hasPrefix: (text: Text, prefix: Text) => Expression<boolean>;
  /** Whether the string ends with a suffix. */
  readonly hasSuffix: (text: Text, suffix: Text) => Expression<boolean>;

  // Numbers

  /** The absolute value. */
  readonly abs: <Value extends Num>(value: Value) => Expression<SameNumber<Value>>;
  /** Rounds up. */
  readonly ceil: (value: Num) => Expression<number>;
  /** Rounds down. */
  readonly floor: (value: Num) => Expression<number>;
  /** Rounds to the nearest whole number. */
  readonly round: (value: Num) => Expression<number>;
  /** The largest of numbers, or of lists of numbers. */
  readonly max: (...values: readonly [Num | Nums, ...(Num | Nums)[]]) => Expression<number>;
  /** The smallest of numbers, or of lists of numbers. */
  readonly min: (...values: readonly [Num | Nums, ...(Num | Nums)[]]) => Expression<number>;
  /** The average of numbers, or of lists of numbers. */
  readonly mean: (...values: readonly [Num | Nums, ...(Num | Nums)[]]) => Expression<number>;
  /** The median of numbers, or of lists of numbers. */
  readonly median: (...values: readonly [Num | Nums, ...(Num | Nums)[]]) => Expression<number>;
  /** The bits that both have. */
  readonly bitand: (left: Int, right: Int) => Expression<Integer>;
  /** The bits that one of them has. */
  readonly bitor: (left: Int, right: Int) => Expression<Integer>;
  /** The bits that only one of them has. */
  readonly bitxor: (left: Int, right: Int) => Expression<Integer>;
  /** The bits that only the left one has. */
  readonly bitnand: (left: Int, right: Int) => Expression<Integer>;
  /** The inverted bits. */
  readonly bitnot: (value: Int) => Expression<Integer>;
  /** Shifts the bits to the left. */
  readonly bitshl: (value: Int, places: Int) => Expression<Integer>;
  /** Shifts the bits to the right; the sign stays. */
  readonly bitshr: (value: Int, places: Int) => Expression<Integer>;
  /** Shifts the bits to the right, and the sign with them. */
  readonly bitushr: (value: Int, places: Int) => Expression<Integer>;

  // Lists

  /** The number of characters of a string, items of a list, or fields of an object. */
  readonly len: (value: Text | List | Dict) => Expression<Integer>;
  /** The first item; `nil` if the list is empty. */
  readonly first: <const Items extends List>(list: Items) => Expression<OperandItem<Items> | null>;
  /** The last item; `nil` if the list is empty. */
  readonly last: <const Items extends List>(list: Items) => Expression<OperandItem<Items> | null>;
  /** The first items, at most `count`. */
  readonly take: <const Items extends List>(
    list: Items,
    count: Int,
  ) => Expression<readonly OperandItem<Items>[]>;
  /** The items in the opposite order. */
  readonly reverse: <const Items extends List>(list: Items) => Expression<readonly OperandItem<Items>[]>;
  /** The items without duplicates. */
  readonly uniq: <const Items extends List>(list: Items) => Expression<readonly OperandItem<Items>[]>;
  /** The items of all lists. In JSON, it is `null` if there are none. */
  readonly concat: <const Items extends List>(
    list: Items,
    ...others: Items[]
  ) => Expression<readonly OperandItem<Items>[]>;
  /** The items of the lists that a list contains. */
  readonly flatten: <Item>(lists: Expression<readonly (readonly Item[])[]>) => Expression<readonly Item[]>;
  /** The items in order. */
  readonly sort: <const Items extends Texts | Nums>(
    list: Items,
    order?: 'asc' | 'desc',
  ) => Expression<readonly OperandItem<Items>[]>;

  // Objects

  /** A field of an object or an item of a list; `nil` if there is none. */
  readonly get: <Value, const Key extends KeyOf<Value>>(
    value: Expression<Value>,
    key: Key,
  ) => Expression<NonNullable<MemberOf<Value, Key>> | null>;
  /** The names of the fields, in any order. */
  readonly keys: (object: Dict) => Expression<readonly string[]>;
  /** The values of the fields, in any order. */
  readonly values: <const Fields extends Dict>(object: Fields) => Expression<readonly EntryOf<Fields>[]>;
  /** Pairs of the name and the value of each field, in any order. */
  readonly toPairs: <const Fields extends Dict>(
    object: Fields,
  ) => Expression<readonly (readonly [string, EntryOf<Fields>])[]>;
  /** The object with these fields. Argo cannot write it as JSON. */
  readonly fromPairs: <Value>(
    pairs: Expression<readonly (readonly [string, Value])[]>,
  ) => Expression<{ readonly [key: string]: Value }>;

  // Dates

  /** The current time, in a time zone. */
  readonly now: (zone?: Expression<Timezone>) => Expression<Time>;
  /** Parses a duration, such as `1h30m`. */
  readonly duration: (text: Text) => Expression<Duration>;
  /** Parses a date, in a [layout of Go](https://pkg.go.dev/time#pkg-constants) and in a time zone. */
  readonly date: (text: Text, layout?: Text, zone?: Text) => Expression<Time>;
  /** A time zone by its name, such as `Europe/Zurich`. */
  readonly timezone: (name: Text) => Expression<Timezone>;
}

/** All of them, so that the compiler finds a missing one. */
const NAMES: { readonly [Name in keyof Builtins]: true } = {
  asInt: true,
  asFloat: true,
  int: true,
  float: true,
  string: true,
  type: true,
  toJson: true,
  toJSON: true,
  fromJSON: true,
  jsonpath: true,
  toBase64: true,
  fromBase64: true,
  trim: true,
  trimPrefix: true,
  trimSuffix: true,
  upper: true,
  lower: true,
  split: true,
  splitAfter: true,
  replace: true,
  repeat: true,
  join: true,
  indexOf: true,
  lastIndexOf: true,
  hasPrefix: true,
  hasSuffix: true,
  abs: true,
  ceil: true,
  floor: true,
  round: true,
  max: true,
  min: true,
  mean: true,
  median: true,
  bitand: true,
  bitor: true,
  bitxor: true,
  bitnand: true,
  bitnot: true,
  bitshl: true,
  bitshr: true,
  bitushr: true,
  len: true,
  first: true,
  last: true,
  take: true,
  reverse: true,
  uniq: true,
  concat: true,
  flatten: true,
  sort: true,
  get: true,
  keys: true,
  values: true,
  toPairs: true,
  fromPairs: true,
  now: true,
  duration: true,
  date: true,
  timezone: true,
};

/**
 * expr takes the type of the first value for that of the result, and then compares `max(1, 2.5) == 2` as integers, which
 * fails. It does not know the type of the values of a list.
 */
const OF_LISTS: ReadonlySet<string> = new Set(['max', 'min']);

function callBuiltin(name: string, values: readonly ExpressionValue[]): Expression<unknown> {
  return call(name, OF_LISTS.has(name) && values.length > 1 ? [values] : values);
}

export const BUILTINS = withTypes<Builtins>(callsOf<keyof Builtins>(NAMES, callBuiltin));
