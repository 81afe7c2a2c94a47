import type * as argo from '../../../imports/argoproj.io';
import { ItemSequence } from './item-sequence';
import type { ItemList, ItemSource, LoopItem } from './items';
import { Items, ItemsFrom } from './items';
import type { ParameterReference } from '../values/reference';
import type { Templated, TemplatedJson } from '../values/templated';

/** The loop of a call, as the typed helpers or as Argo has it. */
export interface LoopOptions {
  /**
   * Items to run for, each alone.
   *
   * @default - it runs once
   */
  readonly withItems?: readonly TemplatedJson[] | ItemList;

  /**
   * Items to run for, each alone, that are only known when the workflow runs: a list in JSON.
   *
   * @default - it runs once
   */
  readonly withParam?: string | ParameterReference | ItemSource;

  /**
   * Numbers to run for, each alone.
   *
   * @default - it runs once
   */
  readonly withSequence?: Templated<argo.Sequence> | ItemSequence;
}

/** The loop of a call as Argo has it. */
export interface Loop extends LoopOptions {
  readonly withItems?: readonly TemplatedJson[];
  readonly withParam?: string | ParameterReference;
  readonly withSequence?: Templated<argo.Sequence>;
}

/** The loop of a call as Argo has it. */
export function renderLoop({ withItems, withParam, withSequence }: LoopOptions): Loop {
  return {
    ...(withItems !== undefined && { withItems: isItems(withItems) ? asJson(withItems.list) : withItems }),
    ...(withParam !== undefined && { withParam: isSource(withParam) ? withParam.source : withParam }),
    ...(withSequence !== undefined && {
      withSequence: withSequence instanceof ItemSequence ? withSequence.fields : withSequence,
    }),
  };
}

/** Whether Argo would run a call of this loop for items: an empty list is none to it. */
export function isLooped({ withItems, ...others }: Loop): boolean {
  const hasItems = Array.isArray(withItems) ? withItems.length > 0 : withItems !== undefined;
  return hasItems || Object.keys(others).length > 0;
}

// What cdk8s puts in later has neither class.
function isItems(value: readonly TemplatedJson[] | ItemList): value is ItemList {
  return value instanceof Items;
}

function isSource(value: string | ParameterReference | ItemSource): value is ItemSource {
  return value instanceof ItemsFrom;
}

/** What an item holds besides JSON is found when the template is checked. */
function asJson(list: readonly LoopItem[]): readonly TemplatedJson[] {
  return list as readonly TemplatedJson[];
}
