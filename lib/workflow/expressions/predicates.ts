import type { Expression, ExpressionValue } from '../values/expression';
import type { Integer } from '../values/result-types';
import { callNode, closure, nodeOf, withTypes } from './nodes';
import type { Anything, Bool, OperandItem, List, Num, Text, ValueOf, Widened } from './operands';

type Test<Items> = (item: Expression<OperandItem<Items>>) => Bool;

/**
 * The [functions of expressions](https://expr-lang.org/docs/language-definition#array-functions) that evaluate something
 * for each item of a list. It is written as a function, which is called once to build it.
 */
export interface Predicates {
  /** Whether all items pass a test. */
  readonly all: <const Items extends List>(list: Items, test: Test<Items>) => Expression<boolean>;
  /** Whether any item passes a test. */
  readonly any: <const Items extends List>(list: Items, test: Test<Items>) => Expression<boolean>;
  /** Whether exactly one item passes a test. */
  readonly one: <const Items extends List>(list: Items, test: Test<Items>) => Expression<boolean>;
  /** Whether no item passes a test. */
  readonly none: <const Items extends List>(list: Items, test: Test<Items>) => Expression<boolean>;
  /** The items that pass a test. */
  readonly filter: <const Items extends List>(
    list: Items,
    test: Test<Items>,
  ) => Expression<readonly OperandItem<Items>[]>;
  /** The results for all items. */
  readonly map: <const Items extends List, Result extends Anything>(
    list: Items,
    result: (item: Expression<OperandItem<Items>>, index: Expression<Integer>) => Result,
  ) => Expression<readonly Widened<ValueOf<Result>>[]>;
  /** The first item that passes a test; `nil` if none does. */
  readonly find: <const Items extends List>(
    list: Items,
    test: Test<Items>,
  ) => Expression<OperandItem<Items> | null>;
  /** The index of the first item that passes a test; `nil` if none does. */
  readonly findIndex: <const Items extends List>(
    list: Items,
    test: Test<Items>,
  ) => Expression<Integer | null>;
  /** The last item that passes a test; `nil` if none does. */
  readonly findLast: <const Items extends List>(
    list: Items,
    test: Test<Items>,
  ) => Expression<OperandItem<Items> | null>;
  /** The index of the last item that passes a test; `nil` if none does. */
  readonly findLastIndex: <const Items extends List>(
    list: Items,
    test: Test<Items>,
  ) => Expression<Integer | null>;
  /** How many items pass a test. */
  readonly count: <const Items extends List>(list: Items, test: Test<Items>) => Expression<Integer>;
  /** The sum of the results for all items. */
  readonly sum: <const Items extends List>(
    list: Items,
    term: (item: Expression<OperandItem<Items>>) => Num,
  ) => Expression<number>;
  /** The items by the results for them. Argo cannot write this object as JSON. */
  readonly groupBy: <const Items extends List>(
    list: Items,
    group: (item: Expression<OperandItem<Items>>) => Text,
  ) => Expression<{ readonly [group: string]: readonly OperandItem<Items>[] }>;
  /** The items in the order of the results for them. */
  readonly sortBy: <const Items extends List>(
    list: Items,
    key: (item: Expression<OperandItem<Items>>) => Text | Num,
    order?: 'asc' | 'desc',
  ) => Expression<readonly OperandItem<Items>[]>;
  /** The last result of a function that is evaluated for each item, with the result for the item before it. */
  readonly reduce: <const Items extends List, Start extends Anything>(
    list: Items,
    next: (
      result: Expression<Widened<ValueOf<Start>>>,
      item: Expression<OperandItem<Items>>,
      index: Expression<Integer>,
    ) => OperandOf<Start>,
    start: Start,
  ) => Expression<Widened<ValueOf<Start>>>;
}

type OperandOf<Start> =
  ValueOf<Start> extends string ? Text : ValueOf<Start> extends Num ? Num : Expression<ValueOf<Start>>;

type Body = (...values: Expression<never>[]) => ExpressionValue;

/**
 * A function of a list, a closure for its items, and more.
 *
 * @param pointers the values that the closure has: `''` is the item
 */
function predicate(name: string, pointers?: readonly string[]) {
  return (list: ExpressionValue, body: Body, ...others: ExpressionValue[]): Expression<unknown> =>
    callNode(name, [
      nodeOf(list),
      closure(body, pointers),
      ...others.filter((value) => value !== undefined).map(nodeOf),
    ]);
}

export const PREDICATES = withTypes<Predicates>({
  all: predicate('all'),
  any: predicate('any'),
  one: predicate('one'),
  none: predicate('none'),
  filter: predicate('filter'),
  map: predicate('map', ['', 'index']),
  find: predicate('find'),
  findIndex: predicate('findIndex'),
  findLast: predicate('findLast'),
  findLastIndex: predicate('findLastIndex'),
  count: predicate('count'),
  sum: predicate('sum'),
  groupBy: predicate('groupBy'),
  sortBy: predicate('sortBy'),
  reduce: predicate('reduce', ['acc', '', 'index']),
});
