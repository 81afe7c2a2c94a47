import type * as argo from '../../../imports/argoproj.io';
import type { SequenceFields } from './item-sequence';
import { ItemSequence } from './item-sequence';
import type { ItemList, ItemSource, LoopItem } from './items';
import { Items, ItemsFrom } from './items';
import type { ParameterReference } from '../values/reference';
import type { Templated, TemplatedJson } from '../values/templated';

/** The loop of a call: created by `items`, `itemsFrom` or `sequence`, or Argo's own fields. */
export interface LoopOptions {
  /**
   * The items to run for.
   *
   * @default - it runs once
   */
  readonly withItems?: readonly TemplatedJson[] | ItemList;

  /**
   * The items to run for, as a JSON list that is only known when the workflow runs.
   *
   * @default - it runs once
   */
  readonly withParam?: string | ParameterReference | ItemSource;

  /**
   * The numbers to run for.
   *
   * @default - it runs once
   */
  readonly withSequence?: SequenceFields | ItemSequence;
}

/** The loop of a call as Argo gets it. */
export interface Loop extends Omit<LoopOptions, 'withSequence'> {
  readonly withItems?: readonly TemplatedJson[];
  readonly withParam?: string | ParameterReference;
  readonly withSequence?: Templated<argo.Sequence>;
}

/** Renders the loop of a call. */
export function renderLoop({ withItems, withParam, withSequence }: LoopOptions): Loop {
  return {
    ...(withItems !== undefined && { withItems: isItems(withItems) ? asJson(withItems.list) : withItems }),
    ...(withParam !== undefined && { withParam: isSource(withParam) ? withParam.source : withParam }),
    ...(withSequence !== undefined && {
      withSequence: ItemSequence.isItemSequence(withSequence) ? withSequence.fields : withSequence,
    }),
  };
}

/** Whether Argo treats the call as looped. It does not if the list is empty. */
export function isLooped({ withItems, ...others }: Loop): boolean {
  const hasItems = Array.isArray(withItems) ? withItems.length > 0 : withItems !== undefined;
  return hasItems || Object.keys(others).length > 0;
}

// Values that cdk8s resolves later are of neither class.
function isItems(value: readonly TemplatedJson[] | ItemList): value is ItemList {
  return Items.isItems(value);
}

function isSource(value: string | ParameterReference | ItemSource): value is ItemSource {
  return ItemsFrom.isItemsFrom(value);
}

/** The check of the template finds values that are not JSON. */
function asJson(list: readonly LoopItem[]): readonly TemplatedJson[] {
  return list as readonly TemplatedJson[];
}
