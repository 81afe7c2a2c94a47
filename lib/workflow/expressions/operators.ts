import type { BinaryOperator, ExpressionNode, UnaryOperator } from '../../argo/expression';
import { isName } from '../../argo/expression';
import type { Expression, ExpressionValue } from '../values/expression';
import type { Integer } from '../values/result-types';
import { NOWHERE, expressionOf, nodeOf, withTypes } from './nodes';
import type {
  AddendOf,
  Bool,
  Anything,
  DifferenceOf,
  EqualTo,
  Int,
  KeyOf,
  List,
  MemberOf,
  Num,
  NumberOf,
  Ordered,
  OrderedLike,
  SubtrahendOf,
  SumOf,
  Text,
  ValueOf,
  Widened,
} from './operands';

type Comparison<Left, Right> = (left: Left, right: Right) => Expression<boolean>;

/** Lists of which a value can be an item. */
type ListWith<Value> = readonly EqualTo<Value>[] | Expression<readonly Widened<Value>[]>;

/** The [operators](https://expr-lang.org/docs/language-definition#operators) of expressions, as functions. */
export interface Operators {
  /** `left == right` */
  readonly eq: <const Left extends Anything>(
    left: Left,
    right: EqualTo<ValueOf<Left>>,
  ) => Expression<boolean>;
  /** `left != right` */
  readonly ne: <const Left extends Anything>(
    left: Left,
    right: EqualTo<ValueOf<Left>>,
  ) => Expression<boolean>;
  /** `left < right`, for two numbers, strings, times or durations. */
  readonly lt: <Left extends Ordered>(left: Left, right: OrderedLike<Left>) => Expression<boolean>;
  /** `left <= right`, for two numbers, strings, times or durations. */
  readonly lte: <Left extends Ordered>(left: Left, right: OrderedLike<Left>) => Expression<boolean>;
  /** `left > right`, for two numbers, strings, times or durations. */
  readonly gt: <Left extends Ordered>(left: Left, right: OrderedLike<Left>) => Expression<boolean>;
  /** `left >= right`, for two numbers, strings, times or durations. */
  readonly gte: <Left extends Ordered>(left: Left, right: OrderedLike<Left>) => Expression<boolean>;
  /** `not value` */
  readonly not: (value: Bool) => Expression<boolean>;
  /** `a && b && …` */
  readonly and: (...terms: readonly [Bool, ...Bool[]]) => Expression<boolean>;
  /** `a || b || …` */
  readonly or: (...terms: readonly [Bool, ...Bool[]]) => Expression<boolean>;
  /** `condition ? then : otherwise` */
  readonly conditional: <const Then extends Anything, const Otherwise extends Anything>(
    condition: Bool,
    then: Then,
    otherwise: Otherwise,
  ) => Expression<ValueOf<Then> | ValueOf<Otherwise>>;
  /** `value ?? fallback`: the fallback if the value is `nil`. */
  readonly coalesce: <Value extends Anything, const Fallback extends Anything>(
    value: Value,
    fallback: Fallback,
  ) => Expression<NonNullable<ValueOf<Value>> | ValueOf<Fallback>>;
  /** `left + right`, for two numbers or strings, or a time or duration and a duration. */
  readonly add: <Left extends Ordered, Right extends AddendOf<Left>>(
    left: Left,
    right: Right,
  ) => Expression<SumOf<Left, Right>>;
  /** `left - right`, for two numbers, times or durations, or a time and a duration. */
  readonly sub: <Left extends Exclude<Ordered, Text>, Right extends SubtrahendOf<Left>>(
    left: Left,
    right: Right,
  ) => Expression<DifferenceOf<Left, Right>>;
  /** `left * right` */
  readonly mul: <Left extends Num, Right extends Num>(
    left: Left,
    right: Right,
  ) => Expression<NumberOf<Left, Right>>;
  /** `left / right`: `5 / 2` is `2.5`. */
  readonly div: (left: Num, right: Num) => Expression<number>;
  /** `left % right`, the remainder of the division of two integers. */
  readonly mod: (left: Int, right: Int) => Expression<Integer>;
  /** `left ** right` */
  readonly pow: (left: Num, right: Num) => Expression<number>;
  /** `-value` */
  readonly neg: <Value extends Num>(value: Value) => Expression<NumberOf<Value, Value>>;
  /** `first..last`, the list of the integers from the first to the last. */
  readonly range: (first: Int, last: Int) => Expression<readonly Integer[]>;
  /** `item in list` */
  readonly isIn: <const Item extends Anything>(
    item: Item,
    list: ListWith<ValueOf<Item>>,
  ) => Expression<boolean>;
  /** `item not in list` */
  readonly notIn: <const Item extends Anything>(
    item: Item,
    list: ListWith<ValueOf<Item>>,
  ) => Expression<boolean>;
  /** `key in object`: whether an object has a field. */
  readonly hasKey: (object: Expression<object>, key: Text) => Expression<boolean>;
  /** `text contains part` */
  readonly contains: Comparison<Text, Text>;
  /** `text startsWith prefix` */
  readonly startsWith: Comparison<Text, Text>;
  /** `text endsWith suffix` */
  readonly endsWith: Comparison<Text, Text>;
  /** `text matches pattern`, a [regular expression of Go](https://pkg.go.dev/regexp/syntax). */
  readonly matches: Comparison<Text, Text>;
  /** `object.key` or `list[index]`, from the end if the index is negative. Argo fails if a list has no such item. */
  readonly member: <Value, const Key extends KeyOf<Value>>(
    value: Expression<Value>,
    key: Key,
  ) => Expression<MemberOf<Value, Key>>;
  /** `object?.key`: `nil` if the object is `nil`. */
  readonly optionalMember: <Value, const Key extends KeyOf<NonNullable<Value>>>(
    value: Expression<Value>,
    key: Key,
  ) => Expression<MemberOf<NonNullable<Value>, Key> | null>;
  /** `value[from:to]`, a part of a list or of a string: from one index up to, but without, another. */
  readonly slice: <Value extends List | Text>(
    value: Value,
    from?: Int,
    to?: Int,
  ) => Expression<Widened<ValueOf<Value>>>;
}

function binary(operator: BinaryOperator) {
  return (left: ExpressionValue, right: ExpressionValue): Expression<unknown> =>
    expressionOf({ kind: 'binary', operator, left: nodeOf(left), right: nodeOf(right), ...NOWHERE });
}

function unary(operator: UnaryOperator) {
  return (value: ExpressionValue): Expression<unknown> =>
    expressionOf({ kind: 'unary', operator, operand: nodeOf(value), ...NOWHERE });
}

function joined(operator: '&&' | '||') {
  return (first: Bool, ...others: Bool[]): Expression<unknown> =>
    expressionOf(
      others.reduce<ExpressionNode>(
        (left, right) => ({ kind: 'binary', operator, left, right: nodeOf(right), ...NOWHERE }),
        nodeOf(first),
      ),
    );
}

function conditional(
  condition: Bool,
  then: ExpressionValue,
  otherwise: ExpressionValue,
): Expression<unknown> {
  return expressionOf({
    kind: 'conditional',
    condition: nodeOf(condition),
    then: nodeOf(then),
    otherwise: nodeOf(otherwise),
    ...NOWHERE,
  });
}

function member(isOptional: boolean) {
  return (value: ExpressionValue, key: Int | string): Expression<unknown> => {
    const object = nodeOf(value);
    return expressionOf(
      typeof key === 'string' && isName(key)
        ? { kind: 'member', object, name: key, isOptional, ...NOWHERE }
        : { kind: 'index', object, index: nodeOf(key), isOptional, ...NOWHERE },
    );
  };
}

function slice(object: ExpressionValue, from?: Int, to?: Int): Expression<unknown> {
  return expressionOf({
    kind: 'slice',
    object: nodeOf(object),
    ...(from !== undefined && { from: nodeOf(from) }),
    ...(to !== undefined && { to: nodeOf(to) }),
    ...NOWHERE,
  });
}

export const OPERATORS = withTypes<Operators>({
  eq: binary('=='),
  ne: binary('!='),
  lt: binary('<'),
  lte: binary('<='),
  gt: binary('>'),
  gte: binary('>='),
  not: unary('not'),
  and: joined('&&'),
  or: joined('||'),
  conditional,
  coalesce: binary('??'),
  add: binary('+'),
  sub: binary('-'),
  mul: binary('*'),
  div: binary('/'),
  mod: binary('%'),
  pow: binary('**'),
  neg: unary('-'),
  range: binary('..'),
  isIn: binary('in'),
  notIn: binary('not in'),
  hasKey: (object: ExpressionValue, key: Text) => binary('in')(key, object),
  contains: binary('contains'),
  startsWith: binary('startsWith'),
  endsWith: binary('endsWith'),
  matches: binary('matches'),
  member: member(false),
  optionalMember: member(true),
  slice,
});
