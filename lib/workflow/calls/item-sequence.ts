import type * as argo from '../../../imports/argoproj.io';
import { ParameterReference } from '../values/reference';
import type { Templated } from '../values/templated';

/** Argo's fields of a sequence, references allowed: it ends after a `count` of numbers or with the number `end`. */
export type SequenceFields = Templated<Omit<argo.Sequence, 'count' | 'end'>> &
  (
    | Templated<Pick<argo.Sequence, 'count'> & { readonly end?: never }>
    | Templated<Pick<argo.Sequence, 'end'> & { readonly count?: never }>
  );

/** Numbers to run a task or a step for, each alone: the `withSequence` of a call. Made by `sequence`. */
export class ItemSequence {
  /** Argo's fields of it. */
  readonly fields: Templated<argo.Sequence>;

  /** The number at hand, for the arguments of the call. */
  readonly item: ParameterReference = new ParameterReference('item');

  /** @internal */
  constructor(fields: Templated<argo.Sequence>) {
    this.fields = fields;
  }
}

/**
 * Numbers to run a task or a step for, each alone: give them as `withSequence`, and take the number from `item`.
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
