import { isTemplated } from '../../../argo/templated-text';
import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import type { Call } from '../../calls/call';
import type { ParameterPort } from '../../ports/port';
import { allowedValues } from '../../ports/port';
import { ParameterReference } from '../../values/reference';
import type { CallIndex } from './call-index';
import { producerOf } from './references';

/** Checks what the types of references do not say about loops: that outputs are lists, and what the items are. */
export function checkLoopedArguments(call: Call, index: CallIndex, path: string): Problem[] {
  return Object.entries(call.arguments).flatMap(([key, value]) => {
    const port = Object.hasOwn(call.template.inputs, key) ? call.template.inputs[key] : undefined;
    if (port?.kind !== 'parameter') return [];
    return checkLoopedParameter(call, port, value, index, `${path}.arguments.${key}`);
  });
}

function checkLoopedParameter(
  { loop }: Call,
  { declaration }: ParameterPort,
  value: unknown,
  index: CallIndex,
  path: string,
): Problem[] {
  const allowed = allowedValues(declaration);
  if (allowed === undefined || !ParameterReference.isParameterReference(value)) return [];
  const looped = loopedCall(value, index);
  if (looped !== undefined && value.variable.includes('.outputs.parameters.')) {
    const message = `The ${looped.kind} '${looped.name}' runs for several items, so this is a list of their values, not one of them. Run this for each: itemsFrom(…).`;
    return [{ code: 'invalid-argument', message, path }];
  }
  return itemTexts(value.variable, loop.withItems).flatMap((text) => {
    if (isTemplated(text) || allowed.includes(text)) return [];
    const message = `The item '${text}' is not an allowed value. ${suggestNames(text, allowed, 'Remove it.')}`;
    return [{ code: 'invalid-argument', message, path }];
  });
}

function loopedCall(value: unknown, { byName }: CallIndex): Call | undefined {
  const producer = producerOf(value);
  const call = producer && byName.get(producer.name)?.call;
  return call === producer && call?.hasItems === true ? call : undefined;
}

/** The texts that `item` or `item.field` has in a loop, as far as the list shows. */
function itemTexts(variable: string, list: unknown): string[] {
  const [scope, field, ...others] = variable.split('.');
  if (scope !== 'item' || others.length > 0 || !Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const value: unknown = field === undefined ? item : fieldOf(item, field);
    return ['string', 'number', 'boolean'].includes(typeof value) ? [String(value)] : [];
  });
}

function fieldOf(item: unknown, field: string): unknown {
  return typeof item === 'object' && item !== null && Object.hasOwn(item, field)
    ? Reflect.get(item, field)
    : undefined;
}
