import type * as argoEvents from '../../imports/argo-events';
import type { Problem } from '../finding';
import type { Arguments, ArgumentValues, NoArguments, ParameterPort, Port, Ports, Scalar } from '../workflow';
import { checkArguments, portName } from '../workflow';
import type { EventPath, EventValue } from './event-value';
import { dataKey, eventPath, eventPathsIn, goTemplate, hasEventValues, isEventValue } from './event-value';

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
  return Object.entries(values).flatMap(([key, value]): PushParameter[] => {
    const port = Object.hasOwn(ports, key) ? ports[key] : undefined;
    if (value === undefined || port === undefined) return [];
    const name = portName(key, port);
    if (isEventValue(value)) return [{ name, from: { dataKey: dataKey(eventPath(value)) } }];
    const text = String(value);
    return [
      hasEventValues(text) ? { name, from: { dataTemplate: goTemplate(text) } } : { name, value: text },
    ];
  });
}

/** The paths of all values of the event that are given. */
export function eventPathsOf(values: PushValues): EventPath[] {
  return Object.values(values).flatMap((value) =>
    isEventValue(value) ? [eventPath(value)] : typeof value === 'string' ? eventPathsIn(value) : [],
  );
}

/** What is wrong with the values. */
export function checkPushArguments(ports: Ports, values: PushValues, path: string): Problem[] {
  const entries = Object.entries(values);
  const isKnown = (key: string): boolean => Object.hasOwn(ports, key);
  const fromEvent = new Set(
    entries.filter(([key, value]) => isEventValue(value) && isKnown(key)).map(([key]) => key),
  );
  const others: ArgumentValues = Object.fromEntries(
    entries.flatMap(([key, value]) => (fromEvent.has(key) ? [] : [[key, isEventValue(value) ? '' : value]])),
  );
  const rest = Object.fromEntries(Object.entries(ports).filter(([key]) => !fromEvent.has(key)));
  return [
    ...checkArguments(rest, others, path),
    ...[...fromEvent].flatMap((key): Problem[] => {
      if (ports[key]?.kind !== 'artifact') return [];
      const message = `An event hands on nothing but parameters: give the workflow a parameter for '${key}'.`;
      return [{ code: 'not-an-artifact', message, path: `${path}.${key}` }];
    }),
  ];
}
