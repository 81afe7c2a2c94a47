import type { Expression, ExpressionValue } from '../values/expression';
import type { Integer, JsonText, Time } from '../values/result-types';
import { callsOf, identifier, method, withTypes } from './nodes';
import type {
  Anything,
  Bool,
  Dict,
  EntryOf,
  Int,
  OperandItem,
  List,
  Num,
  Operand,
  Text,
  ValueOf,
  Widened,
} from './operands';

/** An object with any fields. */
interface AnyDict {
  /** A field. */
  readonly [key: string]: unknown;
}

/** The parts of a string that is split: `_0`, `_1`, … */
type SplitParts = { readonly [part in `_${number}`]: string };

/** The parts of a URL. */
interface UrlParts {
  /** Such as `https`. */
  readonly scheme: string;
  /** The user and the password. */
  readonly userinfo: string;
  /** The host name and the port. */
  readonly host: string;
  /** The host name without the port. */
  readonly hostname: string;
  /** The path. */
  readonly path: string;
  /** What comes after the `?`. */
  readonly query: string;
  /** What comes after the scheme of a URL without `//`. */
  readonly opaque: string;
  /** What comes after the `#`. */
  readonly fragment: string;
}

declare const version: unique symbol;

/** A semantic version. Argo inserts it as a string. */
type Semver = string & {
  /** Only for the compiler. */
  readonly [version]: true;
};

/**
 * The [functions of sprig](https://masterminds.github.io/sprig/) that Argo has. Those that have another name for the same,
 * that read files or the network, and those for keys and passwords, which the status of a workflow would contain, are not
 * among them.
 */
export interface Sprig {
  // Strings

  /** Shortens to a width, with `...` at the end. */
  readonly abbrev: (width: Int, text: Text) => Expression;
  /** Shortens at both ends, with `...` there. */
  readonly abbrevboth: (left: Int, right: Int, text: Text) => Expression;
  /** Joins values by spaces. */
  readonly cat: (...values: ExpressionValue[]) => Expression;
  /** Whether a string contains another. */
  readonly contains: (part: Text, text: Text) => Expression<boolean>;
  /** Whether a string starts with a prefix. */
  readonly hasPrefix: (prefix: Text, text: Text) => Expression<boolean>;
  /** Whether a string ends with a suffix. */
  readonly hasSuffix: (suffix: Text, text: Text) => Expression<boolean>;
  /** Indents each line. */
  readonly indent: (spaces: Int, text: Text) => Expression;
  /** Indents each line, after a line break. */
  readonly nindent: (spaces: Int, text: Text) => Expression;
  /** The first letters of the words. */
  readonly initials: (text: Text) => Expression;
  /** Removes all white space. */
  readonly nospace: (text: Text) => Expression;
  /** One of two strings, depending on a number. */
  readonly plural: (one: Text, many: Text, count: Int) => Expression;
  /** Values in double quotes. */
  readonly quote: (...values: ExpressionValue[]) => Expression;
  /** Values in single quotes. */
  readonly squote: (...values: ExpressionValue[]) => Expression;
  /** Repeats a string. */
  readonly repeat: (times: Int, text: Text) => Expression;
  /** Replaces a part everywhere. */
  readonly replace: (old: Text, replacement: Text, text: Text) => Expression;
  /** A part of a string, by the positions of bytes. */
  readonly substr: (start: Int, end: Int, text: Text) => Expression;
  /** Removes white space from both ends. */
  readonly trim: (text: Text) => Expression;
  /** Removes characters from both ends. */
  readonly trimAll: (characters: Text, text: Text) => Expression;
  /** Removes a prefix. */
  readonly trimPrefix: (prefix: Text, text: Text) => Expression;
  /** Removes a suffix. */
  readonly trimSuffix: (suffix: Text, text: Text) => Expression;
  /** The first bytes of a string; the last ones if the length is negative. */
  readonly trunc: (length: Int, text: Text) => Expression;
  /** Converts to upper case. */
  readonly upper: (text: Text) => Expression;
  /** Converts to lower case. */
  readonly lower: (text: Text) => Expression;
  /** Capitalizes each word. */
  readonly title: (text: Text) => Expression;
  /** Converts the first letter of each word to lower case. */
  readonly untitle: (text: Text) => Expression;
  /** Exchanges upper and lower case. */
  readonly swapcase: (text: Text) => Expression;
  /** Converts to `snake_case`. */
  readonly snakecase: (text: Text) => Expression;
  /** Converts to `CamelCase`. */
  readonly camelcase: (text: Text) => Expression;
  /** Converts to `kebab-case`. */
  readonly kebabcase: (text: Text) => Expression;
  /** Breaks lines at a width. */
  readonly wrap: (width: Int, text: Text) => Expression;
  /** Breaks lines at a width, with a separator. */
  readonly wrapWith: (width: Int, separator: Text, text: Text) => Expression;
  /** Converts to a string. */
  readonly toString: (value: ExpressionValue) => Expression;
  /** Converts each item to a string. */
  readonly toStrings: (list: List) => Expression<readonly string[]>;

  // Lists of strings

  /** Joins the items of a list. */
  readonly join: (separator: Text, list: List) => Expression;
  /** Splits at a separator, into the fields `_0`, `_1`, … */
  readonly split: (separator: Text, text: Text) => Expression<SplitParts>;
  /** Splits at a separator, into a number of fields: `_0`, `_1`, … */
  readonly splitn: (separator: Text, limit: Int, text: Text) => Expression<SplitParts>;
  /** Splits at a separator. */
  readonly splitList: (separator: Text, text: Text) => Expression<readonly string[]>;
  /** Sorts by the letters. */
  readonly sortAlpha: (list: List) => Expression<readonly string[]>;

  // Regular expressions

  /** Whether a pattern matches; `false` if the pattern is not valid. */
  readonly regexMatch: (pattern: Text, text: Text) => Expression<boolean>;
  /** Whether a pattern matches. */
  readonly mustRegexMatch: (pattern: Text, text: Text) => Expression<boolean>;
  /** The first match; empty if there is none. */
  readonly regexFind: (pattern: Text, text: Text) => Expression;
  /** The first match; empty if there is none. */
  readonly mustRegexFind: (pattern: Text, text: Text) => Expression;
  /** All matches, or as many as the limit; -1 is none. */
  readonly regexFindAll: (pattern: Text, text: Text, limit: Int) => Expression<readonly string[]>;
  /** All matches, or as many as the limit; -1 is none. */
  readonly mustRegexFindAll: (pattern: Text, text: Text, limit: Int) => Expression<readonly string[]>;
  /** Replaces all matches; `${1}` is the first group. */
  readonly regexReplaceAll: (pattern: Text, text: Text, replacement: Text) => Expression;
  /** Replaces all matches; `${1}` is the first group. */
  readonly mustRegexReplaceAll: (pattern: Text, text: Text, replacement: Text) => Expression;
  /** Replaces all matches, with `$` as a character. */
  readonly regexReplaceAllLiteral: (pattern: Text, text: Text, replacement: Text) => Expression;
  /** Replaces all matches, with `$` as a character. */
  readonly mustRegexReplaceAllLiteral: (pattern: Text, text: Text, replacement: Text) => Expression;
  /** Splits at all matches, or as many as the limit; -1 is none. */
  readonly regexSplit: (pattern: Text, text: Text, limit: Int) => Expression<readonly string[]>;
  /** Splits at all matches, or as many as the limit; -1 is none. */
  readonly mustRegexSplit: (pattern: Text, text: Text, limit: Int) => Expression<readonly string[]>;
  /** Escapes what has a meaning in a pattern. */
  readonly regexQuoteMeta: (text: Text) => Expression;

  // Numbers. They are 64-bit integers, which are no integers to other functions: convert them with `asInt`.

  /** Converts to an integer; 0 if it is none. */
  readonly atoi: (text: Text) => Expression<Integer>;
  /** Converts to an integer; 0 if it is none. */
  readonly int: (value: Num | Text) => Expression<Integer>;
  /** Converts to an integer; 0 if it is none. */
  readonly int64: (value: Num | Text) => Expression<number>;
  /** Converts to a number; 0 if it is none. */
  readonly float64: (value: Num | Text) => Expression<number>;
  /** Converts from octal digits. */
  readonly toDecimal: (octal: Text | Int) => Expression<number>;
  /** The sum, of whole numbers. */
  readonly add: (...values: (Num | Text)[]) => Expression<number>;
  /** One more, of whole numbers. */
  readonly add1: (value: Num | Text) => Expression<number>;
  /** The difference, of whole numbers. */
  readonly sub: (left: Num | Text, right: Num | Text) => Expression<number>;
  /** The product, of whole numbers. */
  readonly mul: (...values: readonly [Num | Text, ...(Num | Text)[]]) => Expression<number>;
  /** The quotient, without its fraction. */
  readonly div: (left: Num | Text, right: Num | Text) => Expression<number>;
  /** The remainder of a division. */
  readonly mod: (left: Num | Text, right: Num | Text) => Expression<number>;
  /** The largest, of whole numbers. */
  readonly max: (...values: readonly [Num | Text, ...(Num | Text)[]]) => Expression<number>;
  /** The smallest, of whole numbers. */
  readonly min: (...values: readonly [Num | Text, ...(Num | Text)[]]) => Expression<number>;
  /** The sum, with fractions. */
  readonly addf: (...values: (Num | Text)[]) => Expression<number>;
  /** One more, with a fraction. */
  readonly add1f: (value: Num | Text) => Expression<number>;
  /** The difference, with fractions. */
  readonly subf: (...values: readonly [Num | Text, ...(Num | Text)[]]) => Expression<number>;
  /** The product, with fractions. */
  readonly mulf: (...values: readonly [Num | Text, ...(Num | Text)[]]) => Expression<number>;
  /** The quotient, with a fraction. */
  readonly divf: (...values: readonly [Num | Text, ...(Num | Text)[]]) => Expression<number>;
  /** The largest, with a fraction. */
  readonly maxf: (...values: readonly [Num | Text, ...(Num | Text)[]]) => Expression<number>;
  /** The smallest, with a fraction. */
  readonly minf: (...values: readonly [Num | Text, ...(Num | Text)[]]) => Expression<number>;
  /** Rounds up. */
  readonly ceil: (value: Num | Text) => Expression<number>;
  /** Rounds down. */
  readonly floor: (value: Num | Text) => Expression<number>;
  /** Rounds to a number of decimal places. */
  readonly round: (value: Num | Text, places: Int) => Expression<number>;
  /** Integers, separated by spaces: up to the end, or from a start in steps. */
  readonly seq: (...values: readonly [Int, ...Int[]]) => Expression;
  /** The integers from 0 up to, but without, a number. */
  readonly until: (count: Int) => Expression<readonly Integer[]>;
  /** The integers from one to another in steps. */
  readonly untilStep: (start: Int, end: Int, step: Int) => Expression<readonly Integer[]>;

  // Defaults and conditions

  /** The value, or the fallback if it is empty. */
  readonly default: (fallback: ExpressionValue, value: ExpressionValue) => Expression<unknown>;
  /** The first value that is not empty. */
  readonly coalesce: (...values: ExpressionValue[]) => Expression<unknown>;
  /** Whether a value is empty: `nil`, `false`, 0, or without characters, items or fields. */
  readonly empty: (value: ExpressionValue) => Expression<boolean>;
  /** Whether no value is empty. */
  readonly all: (...values: ExpressionValue[]) => Expression<boolean>;
  /** Whether any value is not empty. */
  readonly any: (...values: ExpressionValue[]) => Expression<boolean>;
  /** One of two values. */
  readonly ternary: <const Then extends Anything, const Otherwise extends Anything>(
    then: Then,
    otherwise: Otherwise,
    condition: Bool,
  ) => Expression<ValueOf<Then> | ValueOf<Otherwise>>;
  /** Fails with a message. */
  readonly fail: (message: Text) => Expression<never>;

  // Lists

  /** A list of these items. */
  readonly list: <Items extends readonly Anything[]>(
    ...items: Items
  ) => Expression<readonly Widened<ValueOf<Items[number]>>[]>;
  /** The first item; `nil` if the list is empty. */
  readonly first: <const Items extends List>(list: Items) => Expression<OperandItem<Items> | null>;
  /** The last item; `nil` if the list is empty. */
  readonly last: <const Items extends List>(list: Items) => Expression<OperandItem<Items> | null>;
  /** All items but the first. */
  readonly rest: <const Items extends List>(list: Items) => Expression<readonly OperandItem<Items>[]>;
  /** All items but the last. */
  readonly initial: <const Items extends List>(list: Items) => Expression<readonly OperandItem<Items>[]>;
  /** The list with an item at its end. */
  readonly append: <Items extends List>(
    list: Items,
    item: Operand<OperandItem<Items>>,
  ) => Expression<readonly OperandItem<Items>[]>;
  /** The list with an item at its start. */
  readonly prepend: <Items extends List>(
    list: Items,
    item: Operand<OperandItem<Items>>,
  ) => Expression<readonly OperandItem<Items>[]>;
  /** The items of all lists. */
  readonly concat: <Items extends List>(...lists: Items[]) => Expression<readonly OperandItem<Items>[]>;
  /** The items in the opposite order. */
  readonly reverse: <const Items extends List>(list: Items) => Expression<readonly OperandItem<Items>[]>;
  /** The items without duplicates. */
  readonly uniq: <const Items extends List>(list: Items) => Expression<readonly OperandItem<Items>[]>;
  /** The items without those that are given. */
  readonly without: <Items extends List>(
    list: Items,
    ...items: Operand<OperandItem<Items>>[]
  ) => Expression<readonly OperandItem<Items>[]>;
  /** The items that are not empty. */
  readonly compact: <const Items extends List>(list: Items) => Expression<readonly OperandItem<Items>[]>;
  /** Whether an item is in a list. */
  readonly has: <Items extends List>(item: Operand<OperandItem<Items>>, list: Items) => Expression<boolean>;
  /** A part of a list. */
  readonly slice: <const Items extends List>(
    list: Items,
    start?: Int,
    end?: Int,
  ) => Expression<readonly OperandItem<Items>[]>;
  /** The items in lists of a size. */
  readonly chunk: <const Items extends List>(
    size: Int,
    list: Items,
  ) => Expression<readonly (readonly OperandItem<Items>[])[]>;

  // Objects

  /** An object: each key is followed by its value. */
  readonly dict: (...entries: ExpressionValue[]) => Expression<AnyDict>;
  /** A field; empty if there is none. */
  readonly get: (object: Dict, key: Text) => Expression<unknown>;
  /** The object with a field. */
  readonly set: (object: Dict, key: Text, value: ExpressionValue) => Expression<AnyDict>;
  /** The object without a field. */
  readonly unset: (object: Dict, key: Text) => Expression<AnyDict>;
  /** Whether an object has a field. */
  readonly hasKey: (object: Dict, key: Text) => Expression<boolean>;
  /** The values of a field in each object that has it. */
  readonly pluck: (key: Text, ...objects: Dict[]) => Expression<readonly unknown[]>;
  /** A field inside of others: its path, a default, and the object. */
  readonly dig: (...path: ExpressionValue[]) => Expression<unknown>;
  /** The names of the fields, in any order. */
  readonly keys: (...objects: Dict[]) => Expression<readonly string[]>;
  /** The values of the fields, in any order. */
  readonly values: <Fields extends Dict>(object: Fields) => Expression<readonly EntryOf<Fields>[]>;
  /** The object with only these fields. */
  readonly pick: (object: Dict, ...keys: Text[]) => Expression<AnyDict>;
  /** The object without these fields. */
  readonly omit: (object: Dict, ...keys: Text[]) => Expression<AnyDict>;
  /** The fields of all objects; the first one wins. */
  readonly merge: (object: Dict, ...others: Dict[]) => Expression<AnyDict>;
  /** The fields of all objects; the last one wins. */
  readonly mergeOverwrite: (object: Dict, ...others: Dict[]) => Expression<AnyDict>;
  /** A copy. */
  readonly deepCopy: <Value extends Anything>(value: Value) => Expression<Widened<ValueOf<Value>>>;

  // JSON

  /** Parses JSON; `nil` if it is not valid. */
  readonly fromJson: <Value = unknown>(text: Text) => Expression<Value>;
  /** Parses JSON. */
  readonly mustFromJson: <Value = unknown>(text: Text) => Expression<Value>;
  /** Writes JSON. */
  readonly toJson: <const Value extends Anything>(
    value: Value,
  ) => Expression<JsonText<Widened<ValueOf<Value>>>>;
  /** Writes JSON with line breaks. */
  readonly toPrettyJson: <const Value extends Anything>(
    value: Value,
  ) => Expression<JsonText<Widened<ValueOf<Value>>>>;
  /** Writes JSON, without escapes of `<`, `>` and `&`. */
  readonly toRawJson: <const Value extends Anything>(
    value: Value,
  ) => Expression<JsonText<Widened<ValueOf<Value>>>>;

  // Encodings and hashes

  /** Encodes as Base64. */
  readonly b64enc: (text: Text) => Expression;
  /** Decodes Base64. */
  readonly b64dec: (text: Text) => Expression;
  /** Encodes as Base32. */
  readonly b32enc: (text: Text) => Expression;
  /** Decodes Base32. */
  readonly b32dec: (text: Text) => Expression;
  /** The SHA-1 hash, in hexadecimal digits. */
  readonly sha1sum: (text: Text) => Expression;
  /** The SHA-256 hash, in hexadecimal digits. */
  readonly sha256sum: (text: Text) => Expression;
  /** The SHA-512 hash, in hexadecimal digits. */
  readonly sha512sum: (text: Text) => Expression;
  /** The Adler-32 checksum, in decimal digits. */
  readonly adler32sum: (text: Text) => Expression;

  // Random values, which are others whenever Argo evaluates the expression

  /** Random letters. */
  readonly randAlpha: (length: Int) => Expression;
  /** Random letters and digits. */
  readonly randAlphaNum: (length: Int) => Expression;
  /** Random digits. */
  readonly randNumeric: (length: Int) => Expression;
  /** Random printable characters. */
  readonly randAscii: (length: Int) => Expression;
  /** A random integer, less than `to`. */
  readonly randInt: (from: Int, to: Int) => Expression<Integer>;
  /** The characters in a random order. */
  readonly shuffle: (text: Text) => Expression;
  /** A random UUID. */
  readonly uuidv4: () => Expression;

  // Dates

  /** The current time. */
  readonly now: () => Expression<Time>;
  /** Writes a time, in a [layout of Go](https://pkg.go.dev/time#pkg-constants). */
  readonly date: (layout: Text, time: Expression<Time> | Num) => Expression;
  /** Writes a time in a time zone. */
  readonly dateInZone: (layout: Text, time: Expression<Time> | Num, zone: Text) => Expression;
  /** Writes the date, as `2006-01-02`. */
  readonly htmlDate: (time: Expression<Time> | Num) => Expression;
  /** Writes the date in a time zone, as `2006-01-02`. */
  readonly htmlDateInZone: (time: Expression<Time> | Num, zone: Text) => Expression;
  /** Parses a date; the year 1 if it is not valid. */
  readonly toDate: (layout: Text, text: Text) => Expression<Time>;
  /** Parses a date. */
  readonly mustToDate: (layout: Text, text: Text) => Expression<Time>;
  /** Adds a duration, such as `-1.5h`; nothing if it is not valid. */
  readonly dateModify: (duration: Text, time: Expression<Time>) => Expression<Time>;
  /** Adds a duration, such as `-1.5h`. */
  readonly mustDateModify: (duration: Text, time: Expression<Time>) => Expression<Time>;
  /** How long ago a time was, such as `1h30m0s`. */
  readonly ago: (time: Expression<Time> | Num) => Expression;
  /** Writes a number of seconds as a duration, such as `1m30s`. */
  readonly duration: (seconds: Text | Num) => Expression;
  /** Rounds a duration to its largest unit, such as `2h`. */
  readonly durationRound: (duration: Text | Num | Expression<Time>) => Expression;
  /** The seconds since 1970. */
  readonly unixEpoch: (time: Expression<Time>) => Expression;

  // Types

  /** The Go type of a value, such as `string`. */
  readonly typeOf: (value: ExpressionValue) => Expression;
  /** Whether a value has a Go type. */
  readonly typeIs: (type: Text, value: ExpressionValue) => Expression<boolean>;
  /** Whether a value has a Go type, or is a pointer to it. */
  readonly typeIsLike: (type: Text, value: ExpressionValue) => Expression<boolean>;
  /** The Go kind of a value, such as `slice`. */
  readonly kindOf: (value: ExpressionValue) => Expression;
  /** Whether a value has a Go kind. */
  readonly kindIs: (kind: Text, value: ExpressionValue) => Expression<boolean>;
  /** Whether two values and their Go types are equal. */
  readonly deepEqual: (left: ExpressionValue, right: ExpressionValue) => Expression<boolean>;

  // Paths and URLs

  /** The last element of a path. */
  readonly base: (path: Text) => Expression;
  /** A path without its last element. */
  readonly dir: (path: Text) => Expression;
  /** The shortest form of a path. */
  readonly clean: (path: Text) => Expression;
  /** The extension of a file name. */
  readonly ext: (path: Text) => Expression;
  /** Whether a path is absolute. */
  readonly isAbs: (path: Text) => Expression<boolean>;
  /** The parts of a URL. */
  readonly urlParse: (url: Text) => Expression<UrlParts>;
  /** A URL with these parts. */
  readonly urlJoin: (parts: Dict) => Expression;

  // Versions

  /** Whether a version satisfies a constraint, such as `^1.2.0`. */
  readonly semverCompare: (constraint: Text, version: Text) => Expression<boolean>;
  /** The parts of a semantic version. */
  readonly semver: (version: Text) => Expression<Semver>;
}

/** All of them, so that the compiler finds a missing one. */
const NAMES: { readonly [name in keyof Sprig]: true } = {
  abbrev: true,
  abbrevboth: true,
  cat: true,
  contains: true,
  hasPrefix: true,
  hasSuffix: true,
  indent: true,
  nindent: true,
  initials: true,
  nospace: true,
  plural: true,
  quote: true,
  squote: true,
  repeat: true,
  replace: true,
  substr: true,
  trim: true,
  trimAll: true,
  trimPrefix: true,
  trimSuffix: true,
  trunc: true,
  upper: true,
  lower: true,
  title: true,
  untitle: true,
  swapcase: true,
  snakecase: true,
  camelcase: true,
  kebabcase: true,
  wrap: true,
  wrapWith: true,
  toString: true,
  toStrings: true,
  join: true,
  split: true,
  splitn: true,
  splitList: true,
  sortAlpha: true,
  regexMatch: true,
  mustRegexMatch: true,
  regexFind: true,
  mustRegexFind: true,
  regexFindAll: true,
  mustRegexFindAll: true,
  regexReplaceAll: true,
  mustRegexReplaceAll: true,
  regexReplaceAllLiteral: true,
  mustRegexReplaceAllLiteral: true,
  regexSplit: true,
  mustRegexSplit: true,
  regexQuoteMeta: true,
  atoi: true,
  int: true,
  int64: true,
  float64: true,
  toDecimal: true,
  add: true,
  add1: true,
  sub: true,
  mul: true,
  div: true,
  mod: true,
  max: true,
  min: true,
  addf: true,
  add1f: true,
  subf: true,
  mulf: true,
  divf: true,
  maxf: true,
  minf: true,
  ceil: true,
  floor: true,
  round: true,
  seq: true,
  until: true,
  untilStep: true,
  default: true,
  coalesce: true,
  empty: true,
  all: true,
  any: true,
  ternary: true,
  fail: true,
  list: true,
  first: true,
  last: true,
  rest: true,
  initial: true,
  append: true,
  prepend: true,
  concat: true,
  reverse: true,
  uniq: true,
  without: true,
  compact: true,
  has: true,
  slice: true,
  chunk: true,
  dict: true,
  get: true,
  set: true,
  unset: true,
  hasKey: true,
  pluck: true,
  dig: true,
  keys: true,
  values: true,
  pick: true,
  omit: true,
  merge: true,
  mergeOverwrite: true,
  deepCopy: true,
  fromJson: true,
  mustFromJson: true,
  toJson: true,
  toPrettyJson: true,
  toRawJson: true,
  b64enc: true,
  b64dec: true,
  b32enc: true,
  b32dec: true,
  sha1sum: true,
  sha256sum: true,
  sha512sum: true,
  adler32sum: true,
  randAlpha: true,
  randAlphaNum: true,
  randNumeric: true,
  randAscii: true,
  randInt: true,
  shuffle: true,
  uuidv4: true,
  now: true,
  date: true,
  dateInZone: true,
  htmlDate: true,
  htmlDateInZone: true,
  toDate: true,
  mustToDate: true,
  dateModify: true,
  mustDateModify: true,
  ago: true,
  duration: true,
  durationRound: true,
  unixEpoch: true,
  typeOf: true,
  typeIs: true,
  typeIsLike: true,
  kindOf: true,
  kindIs: true,
  deepEqual: true,
  base: true,
  dir: true,
  clean: true,
  ext: true,
  isAbs: true,
  urlParse: true,
  urlJoin: true,
  semverCompare: true,
  semver: true,
};

const SPRIG_VARIABLE = identifier('sprig');

export const SPRIG = withTypes<Sprig>(
  callsOf<keyof Sprig>(NAMES, (name, values) => method(SPRIG_VARIABLE, name, values)),
);
