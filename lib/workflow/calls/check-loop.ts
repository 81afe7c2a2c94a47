import type { Problem } from '../../finding/index';
import type { VariablePath } from '../../argo/expression';
import type { Loop } from './loop';
import { isLooped } from './loop';
import { Reference } from '../values/reference';

/** A call as far as its loop goes. */
export interface LoopedCall {
  /** The loop, as Argo has it. */
  readonly loop: Loop;
  /** What the call mentions besides its loop. */
  readonly variables: readonly VariablePath[];
  /** Whether the call is inside of a template that may be in the loop of another call. */
  readonly isInline: boolean;
}

/** What is wrong with the loop of a call, and with what it takes of the item at hand. */
export function checkLoop(call: LoopedCall, path: string): Problem[] {
  const kinds = Object.keys(call.loop);
  if (kinds.length > 1) {
    const message = `It has ${kinds.map((kind) => `'${kind}'`).join(' and ')}, and Argo takes one of them: leave the others out.`;
    return [{ code: 'conflicting-loops', message, path }];
  }
  const { count, end } = call.loop.withSequence ?? {};
  if (count !== undefined && end !== undefined) {
    const message = `Its sequence has a 'count' and an 'end', and Argo takes one of them: leave the other out.`;
    return [{ code: 'conflicting-count-and-end', message, path }];
  }
  const used = call.variables.filter(([scope]) => scope === 'item');
  return used.length === 0 ? [] : checkItem(call, used, path);
}

function checkItem({ loop, isInline }: LoopedCall, used: readonly VariablePath[], path: string): Problem[] {
  const { withItems, withSequence } = loop;
  if (!isLooped(loop)) {
    if (isInline) return [];
    const message =
      withItems === undefined
        ? `{{item}} is used here, and there is no loop: give it 'withItems', 'withParam' or 'withSequence'.`
        : `{{item}} is used here, and the list of 'withItems' is empty, so that Argo makes no loop: put an item into it.`;
    return [{ code: 'missing-loop', message, path }];
  }
  const fields = new Set(used.flatMap(([, ...field]) => (field.length === 0 ? [] : [field.join('.')])));
  return [...fields]
    .filter((field) => withSequence !== undefined || lacks(withItems, field))
    .map((field) => {
      const message = `{{item.${field}}} is used here, and not every item has a '${field}': Argo would stop at the first that has not.`;
      return { code: 'unknown-item-field', message, path };
    });
}

/** Whether any of the items is known not to have the field. */
function lacks(items: unknown, field: string): boolean {
  if (!Array.isArray(items)) return false;
  const [first = ''] = field.split('.');
  return items.some((item: unknown) => {
    if (typeof item !== 'object' || item === null || item instanceof Reference) return true;
    // Of lists, and of what cdk8s puts in later, it is not known here.
    if (Array.isArray(item) || 'resolve' in item || 'produce' in item) return false;
    return ![field, first].some((key) => Object.hasOwn(item, key));
  });
}
