import type * as argoEvents from '../../../imports/argo-events';
import type { Problem } from '../../finding';
import type { EventPath, EventValue } from '../../git/event-value';
import { dataKey, eventParts, eventPath, hasEventValues, isEventValue } from '../../git/event-value';
import type {
  Arguments,
  ArgumentValues,
  NoArguments,
  ParameterPort,
  Port,
  Ports,
  Scalar,
  UntrustedArgument,
} from '../../workflow';
import { checkArguments, portName, requiredPattern } from '../../workflow';
import type { EventArgument } from '../push/push-event';
import { isUntrusted } from '../push/push-event';

/** The value of a parameter: a value of the event, a text with such values in it, or a constant. */
export type PushArgument<P extends Port> =
  P extends ParameterPort<infer Value>
    ? | Value
      | EventValue<string extends Value ? Scalar : Value>
      | (string extends Value ? number | boolean : never)
    : never;

/** Values for the arguments of a workflow that pushes start: for all required ones and any of the others. */
export type PushArguments<A extends Ports> = [keyof A] extends [never]
  ? NoArguments
  : { readonly [Key in keyof Arguments<A>]: Key extends keyof A ? PushArgument<A[Key]> : never };

/** Values, without the types of the arguments. */
export interface PushValues {
  readonly [key: string]: EventValue | Scalar | undefined;
}

/** The arguments whose values contain values of the event. */
export function eventArguments(ports: Ports, values: PushValues): EventArgument[] {
  return declared(ports, values).flatMap(([name, value, port]): EventArgument[] => {
    const pattern = port.kind === 'parameter' ? requiredPattern(port) : undefined;
    const checked = { name, ...(pattern !== undefined && { pattern }) };
    if (isEventValue(value)) return [{ ...checked, parts: [eventPath(value)] }];
    return hasEventValues(String(value)) ? [{ ...checked, parts: eventParts(String(value)) }] : [];
  });
}

/** The arguments whose values someone else chooses, and that no pattern checks. */
export function untrustedArguments(ports: Ports, values: PushValues, trigger: string): UntrustedArgument[] {
  return eventArguments(ports, values).flatMap(({ name, parts, pattern }): UntrustedArgument[] => {
    const path = parts.find((part) => typeof part !== 'string' && isUntrusted(part));
    if (typeof path !== 'object' || pattern !== undefined) return [];
    const [root, ...fields] = path;
    const value = `the ${root === 'push' ? 'push' : 'payload'}'s '${fields.join('.')}'`;
    return [{ name, origin: `${value}, by the argument '${name}' of the trigger '${trigger}'` }];
  });
}

/** A parameter of the workflow that a Sensor creates. */
export interface PushParameter {
  readonly name: string;

  /** A constant. */
  readonly value?: string;

  /** The place of the value in the event. */
  readonly from?: Pick<argoEvents.TriggerParameterSource, 'dataKey' | 'dataTemplate'>;
}

/** Renders the arguments as parameters of the workflow, in the order of the values. */
export function renderPushArguments(ports: Ports, values: PushValues): PushParameter[] {
  const fromEvent = new Set(eventArguments(ports, values).map(({ name }) => name));
  return declared(ports, values).map(([name, value]) =>
    fromEvent.has(name)
      ? { name, from: { dataKey: dataKey(['push', 'arguments', name]) } }
      : { name, value: String(value) },
  );
}

/** The values of declared parameters, each with the parameter's name in Argo. */
function declared(ports: Ports, values: PushValues): [string, EventValue | Scalar, Port][] {
  return Object.entries(values).flatMap(([key, value]): ReturnType<typeof declared> => {
    const port = Object.hasOwn(ports, key) ? ports[key] : undefined;
    return value === undefined || port === undefined ? [] : [[portName(key, port), value, port]];
  });
}

/** The paths of all values of the event that are used. */
export function eventPathsOf(values: PushValues): EventPath[] {
  return Object.values(values).flatMap((value): EventPath[] => {
    if (isEventValue(value)) return [eventPath(value)];
    return typeof value === 'string' ? eventParts(value).filter((part) => typeof part !== 'string') : [];
  });
}

/** Stands in for a value of the event. Like the text of a tag, it is not checked. */
const UNKNOWN = '{{event}}';

/** Checks the values of a workflow's arguments. */
export function checkPushArguments(ports: Ports, values: PushValues, path: string): Problem[] {
  const known: ArgumentValues = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, isEventValue(value) ? UNKNOWN : value]),
  );
  return checkArguments(ports, known, path);
}
