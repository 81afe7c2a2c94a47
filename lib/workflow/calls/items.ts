import { markInTexts, plainPrototype } from '../../finding';
import { ClassMark } from '../../identity';
import { ParameterReference, Reference } from '../values/reference';

/** An item of a loop. */
export type LoopItem = string | number | boolean | object;

/** The string that Argo converts a value to. */
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

/** The current item of a loop: a reference to it, or references to its fields. */
export type ItemOf<T> = [T] extends [readonly unknown[] | ParameterReference]
  ? ParameterReference
  : [T] extends [object]
    ? ItemFields<T>
    : ParameterReference<TextOf<T>>;

/** Items of any type, as `withItems` accepts them. */
export interface ItemList {
  /** The items. */
  readonly list: readonly LoopItem[];

  /** The current item as a string. */
  readonly asString: ParameterReference;
}

const ITEMS_MARK = new ClassMark('Items');

/** The items to run a task or a step for: the `withItems` of a call. Created by `items`. */
export class Items<T> implements ItemList {
  static {
    ITEMS_MARK.applyTo(this.prototype);
    markInTexts(this, () => 'all items of a loop');
  }

  /** Whether a value is the items of a loop, also of another installed copy of this library. */
  static isItems(value: unknown): value is ItemList {
    return ITEMS_MARK.isOn(value);
  }

  /** The items. */
  readonly list: readonly LoopItem[];

  /** The current item, for the arguments of the call: its value, or its fields. */
  readonly item: ItemOf<T>;

  /** The current item as a string; an object as JSON. */
  readonly asString: ParameterReference = new ParameterReference('item');

  /** @internal */
  constructor(list: readonly LoopItem[]) {
    this.list = list;
    // `itemOf` computes from the list what the type computes from its type.
    this.item = itemOf(list, this.asString) as ItemOf<T>;
  }
}

/**
 * The items to run a task or a step for. Pass them as `withItems`, and use `item` for the current item.
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

const FIELDS = plainPrototype(() => 'all fields of an item');

/** References to the fields that all items have, or to the item itself if some item is not an object. */
function itemOf(list: readonly LoopItem[], asString: ParameterReference): unknown {
  const [first = '', ...others] = list.map(fieldsOf);
  if (typeof first === 'string' || others.includes('')) return asString;
  const common = first.filter((key) => others.every((keys) => keys.includes(key)));
  const fields = Object.fromEntries(common.map((key) => [key, new ParameterReference(`item.${key}`)]));
  return Object.setPrototypeOf(fields, FIELDS) as unknown;
}

/** The names of an item's fields; an empty string if it is not an object. */
function fieldsOf(item: LoopItem): readonly string[] | '' {
  if (typeof item !== 'object' || Array.isArray(item) || Reference.isReference(item)) return '';
  return Object.entries(item).flatMap(([key, value]) => (value === undefined ? [] : [key]));
}

/**
 * The current item of a list that is only known when the workflow runs. Fields with the name of a property of every
 * reference, such as `kind`, are available by `field`.
 */
export type UnknownItemOf<T> = ItemOf<
  T extends object
    ? T extends readonly unknown[] | ParameterReference
      ? T
      : Omit<T, keyof ParameterReference>
    : T
>;

/** Items of any type, as `withParam` accepts them. */
export interface ItemSource {
  /** The source of the items: a JSON list. */
  readonly source: ParameterReference | string;

  /** The current item as a string. */
  readonly asString: ParameterReference;
}

const ITEMS_FROM_MARK = new ClassMark('ItemsFrom');

/** Items that are only known when the workflow runs: the `withParam` of a call. Created by `itemsFrom`. */
export class ItemsFrom<T> implements ItemSource {
  static {
    ITEMS_FROM_MARK.applyTo(this.prototype);
    markInTexts(this, () => 'all items of a loop');
  }

  /** Whether a value is a list of items that is computed at run time, also of another installed copy of this library. */
  static isItemsFrom(value: unknown): value is ItemSource {
    return ITEMS_FROM_MARK.isOn(value);
  }

  /** The source of the items: a JSON list. */
  readonly source: ParameterReference | string;

  /** The current item, for the arguments of the call: its value, or its fields. */
  readonly item: UnknownItemOf<T>;

  /** The current item as a string; an object as JSON. */
  readonly asString: ParameterReference = new ParameterReference('item');

  /** @internal */
  constructor(source: ParameterReference | string) {
    this.source = source;
    // The fields are known to the compiler only.
    this.item = new Proxy(this.asString, { get: fieldOrOwn }) as unknown as UnknownItemOf<T>;
  }

  /** A field of the current item, even one with the name of a property of every reference, such as `kind`. */
  field<Key extends keyof T & string>(key: Key): ParameterReference<TextOf<T[Key]>> {
    return new ParameterReference(`item.${key}`);
  }
}

function fieldOrOwn(asString: ParameterReference, key: string | symbol): unknown {
  if (typeof key === 'symbol' || key in asString) return Reflect.get(asString, key, asString);
  return new ParameterReference(`item.${key}`);
}

/**
 * The items of a JSON list that is only known when the workflow runs, such as the result or an output of a task. Pass
 * them as `withParam`, and use `item` for the current item. The type argument is the type of an item: a string by
 * default, or an object with its fields.
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
