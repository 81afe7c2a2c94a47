import type { ArtifactReference, ParameterReference, Reference } from '../values/reference';
import type { Duration, Integer, JsonText, Time, Timezone } from '../values/result-types';
import type { Expression, ExpressionValue, NamedReference } from '../values/expression';
import type { OutputPath } from '../values/output-path';
import type { Unquoted } from '../values/unquoted';

/** A variable of Argo with certain values. */
export interface ExpressionVariable<Value extends string> extends ParameterReference<Value> {
  /** Not an expression, whose result may not be a string. */
  readonly isExpression?: never;
}

/** A string: a literal, a variable of Argo, or an expression. A literal can contain references. */
export type Text = string | NamedReference | OutputPath | Expression;

/** A number: a literal or an expression. Variables of Argo are strings: convert them with `asInt` or `asFloat`. */
export type Num = number | Expression<number>;

/** An integer: a literal or an expression. The numbers of JSON are not integers: convert them with `asInt`. */
export type Int = number | Expression<Integer>;

/** A truth value: a literal or an expression. Variables of Argo are strings: compare them with `'true'`. */
export type Bool = boolean | Expression<boolean>;

/** A list of strings. */
export type Texts = readonly Text[] | Expression<readonly string[]>;

/** A list of numbers. */
export type Nums = readonly Num[] | Expression<readonly number[]>;

/** A list of anything. */
export type List = readonly Anything[] | Expression<readonly unknown[]>;

/** A map with keys that are strings. */
export type Dict = { readonly [key: string]: Anything } | Expression<object>;

/**
 * Anything that can be equal to something. It does not say what lists and objects contain: the compiler would follow
 * that without an end.
 */
export type Anything =
  | string
  | number
  | boolean
  | null
  | Reference
  | OutputPath
  | readonly unknown[]
  | { readonly [key: string]: unknown };

/** What can be in an order. */
export type Ordered = Text | Num | Expression<Time> | Expression<Duration>;

/** What a value is in an expression: the type of the result of an expression, the type of a literal, or text. */
export type ValueOf<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends undefined
    ? null
    : Value extends { readonly isExpression: true }
      ? ResultOf<Value>
      : Value extends ParameterReference<infer Texts>
        ? Texts
        : Value extends ArtifactReference
          ? ArtifactReference
          : Value extends OutputPath
            ? string
            : Value extends Unquoted
              ? number | boolean
              : { readonly [Key in keyof Value]: ValueOf<Value[Key]> };

type ResultOf<Value> = Value extends Expression<infer Result> ? Result : never;

/** The values of a list. */
export type OperandItem<Items> =
  Items extends Expression<readonly (infer Item)[]>
    ? Item
    : Items extends readonly (infer Item)[]
      ? Widened<ValueOf<Item>>
      : never;

/** The values of an object. */
export type EntryOf<Fields> =
  Fields extends Expression<infer Value> ? Value[keyof Value] : Widened<ValueOf<Fields[keyof Fields]>>;

/** The type of all values of this kind. */
export type Widened<Value> = Value extends string
  ? Value extends JsonText<unknown>
    ? Value
    : string
  : Value extends Integer
    ? Value
    : Value extends number
      ? number
      : Value extends boolean
        ? boolean
        : Value;

/** Anything whose value has the type. */
export type Operand<Value> = unknown extends Value
  ? ExpressionValue
  : Expression<Value> | VariableOf<Extract<Value, string>> | Literal<Value>;

/** What is a string with one of the values, without being an expression. */
type VariableOf<Value extends string> = [Value] extends [never]
  ? never
  : ExpressionVariable<Value> | (string extends Value ? OutputPath : never);

type Literal<Value> = Value extends string
  ? Value
  : Value extends number
    ? Value extends Integer
      ? number
      : Value
    : Value extends boolean | null | undefined
      ? Value
      : Value extends Time | Duration | Timezone | ArtifactReference
        ? never
        : Fields<Value>;

/** An object or a list with a part that is only known at run time. It has a name for the messages of the compiler. */
type Fields<Value> = { readonly [Key in keyof Value]: Operand<Value[Key]> };

/** What can be equal to a value: if that has an enum, only its values, or something that is only known at run time. */
export type EqualTo<Value> = Expression<Widened<Value>> | EqualLiteral<Value>;

type EqualLiteral<Value> = Value extends string
  ? Value | NamedReference | OutputPath
  : Value extends number
    ? Num
    : Literal<Value>;

/** What can be in order with a value. */
export type OrderedLike<Value> =
  ValueOf<Value> extends string ? Text : ValueOf<Value> extends number ? Num : Expression<ValueOf<Value>>;

/** Whether a number is an integer, which a literal shows. */
type IsInteger<Value> =
  ValueOf<Value> extends Integer ? true : `${Value & number}` extends `${bigint}` ? true : false;

/** The result of an operation on two numbers. */
export type NumberOf<Left, Right> = [IsInteger<Left>, IsInteger<Right>] extends [true, true]
  ? Integer
  : number;

/** What can be added to a value. */
export type AddendOf<Left> =
  ValueOf<Left> extends string ? Text : ValueOf<Left> extends number ? Num : Expression<Duration>;

/** The sum of two values. */
export type SumOf<Left, Right> =
  ValueOf<Left> extends string
    ? string
    : ValueOf<Left> extends number
      ? NumberOf<Left, Right>
      : ValueOf<Left>;

/** What can be subtracted from a value. */
export type SubtrahendOf<Left> =
  ValueOf<Left> extends number
    ? Num
    : ValueOf<Left> extends Time
      ? Expression<Time> | Expression<Duration>
      : Expression<Duration>;

/** The difference of two values. */
export type DifferenceOf<Left, Right> =
  ValueOf<Left> extends number
    ? NumberOf<Left, Right>
    : ValueOf<Right> extends Time
      ? Duration
      : ValueOf<Left>;

/** What a value has: an object its fields, a list its indices. A value that may be `nil` has nothing. */
export type KeyOf<Value> = [Value] extends [readonly unknown[]]
  ? Int
  : [Value] extends [object]
    ? keyof Value & string
    : never;

/** A field of an object, or an item of a list. */
export type MemberOf<Value, Key> = Value extends readonly (infer Item)[]
  ? Item
  : Key extends keyof Value
    ? Value[Key]
    : never;
