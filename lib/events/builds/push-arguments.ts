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
} from '../../workflow';
import { checkArguments, portName } from '../../workflow';
import type { EventArgument } from '../push/push-event';

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
  return declared(ports, values).flatMap(([name, value]): EventArgument[] => {
    if (isEventValue(value)) return [{ name, parts: [eventPath(value)] }];
    return hasEventValues(String(value)) ? [{ name, parts: eventParts(String(value)) }] : [];
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
function declared(ports: Ports, values: PushValues): [string, EventValue | Scalar][] {
  return Object.entries(values).flatMap(([key, value]): [string, EventValue | Scalar][] => {
    const port = Object.hasOwn(ports, key) ? ports[key] : undefined;
    return value === undefined || port === undefined ? [] : [[portName(key, port), value]];
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
