import type { Expression } from '../values/expression';
import type { Duration, Integer, Time, Timezone } from '../values/result-types';
import { method, nodeOf } from './nodes';
import type { Text } from './operands';

/** The methods of [Go's times](https://pkg.go.dev/time#Time): their arguments and their results. */
interface TimeMethods {
  /** The year. */
  readonly Year: readonly [[], Integer];
  /** The day of the month. */
  readonly Day: readonly [[], Integer];
  /** The day of the year. */
  readonly YearDay: readonly [[], Integer];
  /** The hour, from 0 to 23. */
  readonly Hour: readonly [[], Integer];
  /** The minute. */
  readonly Minute: readonly [[], Integer];
  /** The second. */
  readonly Second: readonly [[], Integer];
  /** The seconds since 1970. */
  readonly Unix: readonly [[], number];
  /** The milliseconds since 1970. */
  readonly UnixMilli: readonly [[], number];
  /** The time in a [layout](https://pkg.go.dev/time#pkg-constants). */
  readonly Format: readonly [[layout: Text], string];
  /** The time in another time zone. */
  readonly In: readonly [[zone: Expression<Timezone>], Time];
  /** The time in UTC. */
  readonly UTC: readonly [[], Time];
}

/** The methods of [Go's durations](https://pkg.go.dev/time#Duration): their arguments and their results. */
interface DurationMethods {
  /** As a number of hours. */
  readonly Hours: readonly [[], number];
  /** As a number of minutes. */
  readonly Minutes: readonly [[], number];
  /** As a number of seconds. */
  readonly Seconds: readonly [[], number];
  /** As a whole number of milliseconds. */
  readonly Milliseconds: readonly [[], number];
  /** As a string, such as `1h30m0s`. */
  readonly String: readonly [[], string];
}

/** Methods of times and durations. */
export interface Methods {
  /** A method of a duration, such as `Hours`. */
  <Name extends keyof DurationMethods>(
    duration: Expression<Duration>,
    name: Name,
    ...values: DurationMethods[Name][0]
  ): Expression<DurationMethods[Name][1]>;
  /** A method of a time, such as `Format`. */
  <Name extends keyof TimeMethods>(
    time: Expression<Time>,
    name: Name,
    ...values: TimeMethods[Name][0]
  ): Expression<TimeMethods[Name][1]>;
}

export const METHODS: Methods = <Result>(
  object: Expression<Duration> | Expression<Time>,
  name: string,
  ...values: (Text | Expression<Timezone>)[]
): Expression<Result> => method(nodeOf(object), name, values);
