import type * as argoEvents from '../../../imports/argo-events';
import type { Problem } from '../../finding';
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
import type { EventPath, EventValue } from '../payload/event-value';
import type { EventArgument } from '../push/event-argument';
import { dataKey, eventParts, eventPath, hasEventValues, isEventValue } from '../payload/event-value';

/** What a parameter can be given by a push: a value of the event, a text with such values in it, or always the same. */
export type PushArgument<P extends Port> =
  P extends ParameterPort<infer Value>
    ? | Value
      | EventValue<string extends Value ? Scalar : Value>
      | (string extends Value ? number | boolean : never)
    : never;

/** Values for the arguments of a workflow that pushes start: all that are required, any of the others. */
export type PushArguments<A extends Ports> = [keyof A] extends [never]
  ? NoArguments
  : { readonly [Key in keyof Arguments<A>]: Key extends keyof A ? PushArgument<A[Key]> : never };

/** Values when it is not known for which arguments. */
export interface PushValues {
  readonly [key: string]: EventValue | Scalar | undefined;
}

/** What the event gives of the arguments. */
export function eventArguments(ports: Ports, values: PushValues): EventArgument[] {
  return given(ports, values).flatMap(([name, value]): EventArgument[] => {
    if (isEventValue(value)) return [{ name, parts: [eventPath(value)] }];
    return hasEventValues(String(value)) ? [{ name, parts: eventParts(String(value)) }] : [];
  });
}

/** A parameter of the workflow that a Sensor creates. */
export interface PushParameter {
  readonly name: string;
  /** A value that is always the same. */
  readonly value?: string;
  /** Where in the event the value is. */
  readonly from?: Pick<argoEvents.TriggerParameterSource, 'dataKey' | 'dataTemplate'>;
}

/** The arguments as parameters of the workflow, in the order in which they were given. */
export function renderPushArguments(ports: Ports, values: PushValues): PushParameter[] {
  const fromEvent = new Set(eventArguments(ports, values).map(({ name }) => name));
  return given(ports, values).map(([name, value]) =>
    fromEvent.has(name)
      ? { name, from: { dataKey: dataKey(['push', 'arguments', name]) } }
      : { name, value: String(value) },
  );
}

/** The values that are given to declared parameters, by the names of these. */
function given(ports: Ports, values: PushValues): [string, EventValue | Scalar][] {
  return Object.entries(values).flatMap(([key, value]): [string, EventValue | Scalar][] => {
    const port = Object.hasOwn(ports, key) ? ports[key] : undefined;
    return value === undefined || port === undefined ? [] : [[portName(key, port), value]];
  });
}

/** The paths of all values of the event that are given. */
export function eventPathsOf(values: PushValues): EventPath[] {
  return Object.values(values).flatMap((value): EventPath[] => {
    if (isEventValue(value)) return [eventPath(value)];
    return typeof value === 'string' ? eventParts(value).filter((part) => typeof part !== 'string') : [];
  });
}

/** Stands for a value that only the event knows, as Argo's own variables do, whose text is not looked at. */
const UNKNOWN = '{{event}}';

/** What is wrong with the values. */
export function checkPushArguments(ports: Ports, values: PushValues, path: string): Problem[] {
  const known: ArgumentValues = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, isEventValue(value) ? UNKNOWN : value]),
  );
  return checkArguments(ports, known, path);
}
