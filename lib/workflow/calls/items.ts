import { ParameterReference, Reference } from '../values/reference';

/** One item of a loop. */
export type LoopItem = string | number | boolean | object;

/** The text that Argo makes of a value. */
export type TextOf<T> =
  T extends ParameterReference<infer Value>
    ? Value
    : T extends string
      ? T
      : T extends number | boolean
        ? `${T}`
        : string;

/** References to the fields that all items have. */
export type ItemFields<T> = {
  readonly [Key in keyof T & string as undefined extends T[Key] ? never : Key]: ParameterReference<
    TextOf<T[Key]>
  >;
};

/** What stands for the item of a loop: a reference to it, or one to each of its fields. */
export type ItemOf<T> = [T] extends [readonly unknown[] | ParameterReference]
  ? ParameterReference
  : [T] extends [object]
    ? ItemFields<T>
    : ParameterReference<TextOf<T>>;

/** What a `withItems` takes of the items of `items`, whatever they are. */
export interface ItemList {
  /** The items. */
  readonly list: readonly LoopItem[];

  /** The item at hand as one text. */
  readonly whole: ParameterReference;
}

/** A list of items to run a task or a step for, each alone: the `withItems` of a call. Made by `items`. */
export class Items<T> implements ItemList {
  /** The items. */
  readonly list: readonly LoopItem[];

  /** The item at hand, for the arguments of the call: its value, or its fields. */
  readonly item: ItemOf<T>;

  /** The item at hand as one text: an object as JSON. */
  readonly whole: ParameterReference = new ParameterReference('item');

  /** @internal */
  constructor(list: readonly LoopItem[]) {
    this.list = list;
    // What is worked out here from the list is what the compiler has worked out from its type.
    this.item = itemOf(list, this.whole) as ItemOf<T>;
  }
}

/**
 * Items to run a task or a step for, each alone: give them as `withItems`, and take the item at hand from `item`.
 *
 * ```ts
 * import type { Callable, DagTemplate, NeedsValue, ParameterPort } from 'cdk8s-argo-ci';
 * import { items } from 'cdk8s-argo-ci';
 *
 * function pull(dag: DagTemplate, template: Callable<{ image: ParameterPort<string, NeedsValue> }>) {
 *   const images = items([
 *     { name: 'debian', tag: '12' },
 *     { name: 'alpine', tag: '3' },
 *   ]);
 *   dag.task('pull', template, { image: `${images.item.name}:${images.item.tag}` }, { withItems: images });
 * }
 * ```
 */
export function items<const T extends readonly LoopItem[]>(list: T): Items<T[number]> {
  return new Items(list);
}

/** The fields that all items have; the item itself where any of them is no object. */
function itemOf(list: readonly LoopItem[], whole: ParameterReference): unknown {
  const [first = '', ...others] = list.map(fieldsOf);
  if (typeof first === 'string' || others.includes('')) return whole;
  const common = first.filter((key) => others.every((keys) => keys.includes(key)));
  return Object.fromEntries(common.map((key) => [key, new ParameterReference(`item.${key}`)]));
}

/** The names of an item's fields; an empty text for one that has none. */
function fieldsOf(item: LoopItem): readonly string[] | '' {
  if (typeof item !== 'object' || Array.isArray(item) || item instanceof Reference) return '';
  return Object.entries(item).flatMap(([key, value]) => (value === undefined ? [] : [key]));
}

/**
 * What stands for an item that is only known when the workflow runs. Every reference has some names of its own: a
 * field of such a name is reached by `field`.
 */
export type UnknownItemOf<T> = ItemOf<
  T extends object
    ? T extends readonly unknown[] | ParameterReference
      ? T
      : Omit<T, keyof ParameterReference>
    : T
>;

/** What a `withParam` takes of the items of `itemsFrom`, whatever they are. */
export interface ItemSource {
  /** Where the items come from: a list in JSON. */
  readonly source: ParameterReference | string;

  /** The item at hand as one text. */
  readonly whole: ParameterReference;
}

/** Items that a workflow makes while it runs: the `withParam` of a call. Made by `itemsFrom`. */
export class ItemsFrom<T> implements ItemSource {
  /** Where the items come from: a list in JSON. */
  readonly source: ParameterReference | string;

  /** The item at hand, for the arguments of the call: its value, or its fields. */
  readonly item: UnknownItemOf<T>;

  /** The item at hand as one text: an object as JSON. */
  readonly whole: ParameterReference = new ParameterReference('item');

  /** @internal */
  constructor(source: ParameterReference | string) {
    this.source = source;
    // Only the compiler knows which fields there are.
    this.item = new Proxy(this.whole, { get: fieldOrOwn }) as unknown as UnknownItemOf<T>;
  }

  /** A field of the item at hand, also one that is named like something that every reference has, such as `kind`. */
  field<Key extends keyof T & string>(key: Key): ParameterReference<TextOf<T[Key]>> {
    return new ParameterReference(`item.${key}`);
  }
}

function fieldOrOwn(whole: ParameterReference, key: string | symbol): unknown {
  if (typeof key === 'symbol' || key in whole) return Reflect.get(whole, key, whole);
  return new ParameterReference(`item.${key}`);
}

/**
 * The items of a list that is only known when the workflow runs: what a task has printed or handed out, as JSON. Give
 * them as `withParam`, and take the item at hand from `item`. The type says what an item is: a text, unless you name
 * its fields.
 *
 * ```ts
 * import type { Callable, DagTemplate, NeedsValue, ParameterPort, Task } from 'cdk8s-argo-ci';
 * import { itemsFrom } from 'cdk8s-argo-ci';
 *
 * function greet(dag: DagTemplate, list: Task, template: Callable<{ name: ParameterPort<string, NeedsValue> }>) {
 *   const people = itemsFrom<{ name: string; age: number }>(list.result);
 *   dag.task('greet', template, { name: people.item.name }, { withParam: people });
 * }
 * ```
 */
export function itemsFrom<T = string>(source: ParameterReference | string): ItemsFrom<T> {
  return new ItemsFrom(source);
}
