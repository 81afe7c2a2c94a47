import type { Problem } from '../../../finding';
import type { VariablePath } from '../../../argo/expression';
import type { Loop } from '../../calls/loop';
import { isLooped } from '../../calls/loop';
import { Reference } from '../../values/reference';

/** The checked part of a call with a loop. */
export interface LoopedCall {
  /** The loop as Argo gets it. */
  readonly loop: Loop;
  /** The variables of the current item in the call. */
  readonly itemVariables: readonly VariablePath[];
  /** Whether the call is in an inline template, whose call may have a loop. */
  readonly isInline: boolean;
}

/** Checks the loop of a call, and its variables of the current item. */
export function checkLoop(call: LoopedCall, path: string): Problem[] {
  const kinds = Object.keys(call.loop);
  if (kinds.length > 1) {
    const message = `Argo accepts only one of ${kinds.map((kind) => `'${kind}'`).join(' and ')}. Omit the others.`;
    return [{ code: 'duplicate-loop', message, path }];
  }
  const { count, end } = call.loop.withSequence ?? {};
  if (count !== undefined && end !== undefined) {
    const message = `The sequence has both 'count' and 'end'. Omit one of them.`;
    return [{ code: 'conflicting-count-and-end', message, path }];
  }
  return call.itemVariables.length === 0 ? [] : checkItem(call, path);
}

function checkItem({ loop, itemVariables, isInline }: LoopedCall, path: string): Problem[] {
  const { withItems, withSequence } = loop;
  if (!isLooped(loop)) {
    if (isInline) return [];
    const message =
      withItems === undefined
        ? `{{item}} has no value without a loop. Set 'withItems', 'withParam' or 'withSequence'.`
        : `{{item}} has no value, because 'withItems' is empty. Add an item.`;
    return [{ code: 'missing-loop', message, path }];
  }
  const fields = new Set(
    itemVariables.flatMap(([, ...field]) => (field.length === 0 ? [] : [field.join('.')])),
  );
  return [...fields]
    .filter((field) => withSequence !== undefined || lacks(withItems, field))
    .map((field) => {
      const message = `{{item.${field}}} has no value for items without '${field}', so the workflow would fail. Add it to every item.`;
      return { code: 'unknown-item-field', message, path };
    });
}

/** Whether it is certain that some item does not have the field. */
function lacks(items: unknown, field: string): boolean {
  if (!Array.isArray(items)) return false;
  const [first = ''] = field.split('.');
  return items.some((item: unknown) => {
    if (typeof item !== 'object' || item === null || Reference.isReference(item)) return true;
    // Lists, and values that cdk8s resolves later, may have it.
    if (Array.isArray(item) || 'resolve' in item || 'produce' in item) return false;
    return ![field, first].some((key) => Object.hasOwn(item, key));
  });
}
