import { markInTexts } from '../../finding';
import type * as argo from '../../../imports/argoproj.io';
import { ClassMark } from '../../identity';
import { ParameterReference } from '../values/reference';
import type { Templated } from '../values/templated';

/** Argo's fields of a sequence, which may have references. It has either a `count` of numbers or an `end`. */
export type SequenceFields = Templated<Omit<argo.Sequence, 'count' | 'end'>> &
  (
    | (Required<Templated<Pick<argo.Sequence, 'count'>>> & { readonly end?: never })
    | (Required<Templated<Pick<argo.Sequence, 'end'>>> & { readonly count?: never })
  );

const ITEM_SEQUENCE_MARK = new ClassMark('ItemSequence');

/** The numbers to run a task or a step for: the `withSequence` of a call. Created by `sequence`. */
export class ItemSequence {
  static {
    ITEM_SEQUENCE_MARK.applyTo(this.prototype);
    markInTexts(this, () => 'all numbers of a loop');
  }

  /** Whether a value is a sequence, also of another installed copy of this library. */
  static isItemSequence(value: unknown): value is ItemSequence {
    return ITEM_SEQUENCE_MARK.isOn(value);
  }

  /** Argo's fields. */
  readonly fields: Templated<argo.Sequence>;

  /** The current number, for the arguments of the call. */
  readonly item: ParameterReference = new ParameterReference('item');

  /** @internal */
  constructor(fields: Templated<argo.Sequence>) {
    this.fields = fields;
  }
}

/**
 * The numbers to run a task or a step for. Pass them as `withSequence`, and use `item` for the current number.
 *
 * ```ts
 * import { sequence } from 'cdk8s-argo-ci';
 *
 * const five = sequence({ count: 5 }); // 0 to 4
 * const pages = sequence({ start: 1, end: 12, format: 'page-%02d' }); // page-01 to page-12
 * ```
 */
export function sequence(fields: SequenceFields): ItemSequence {
  return new ItemSequence(fields);
}
