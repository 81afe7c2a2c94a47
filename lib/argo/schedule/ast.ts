import type { Duration } from '../duration';
import type { Span } from '../parsed';

/** A schedule of a CronWorkflow: when to run, and optionally in which time zone. */
export interface Schedule {
  readonly zone?: ScheduleZone;
  readonly times: ScheduleTimes;
  /** Where the schedule was parsed. */
  readonly span?: Span;
}

/** The time zone in front of a schedule: `TZ=Europe/Berlin `. */
export interface ScheduleZone {
  readonly keyword: 'TZ' | 'CRON_TZ';
  /** A name of the tz database; an empty name is UTC. */
  readonly name: string;
  readonly span?: Span;
}

/** When a schedule runs. */
export type ScheduleTimes =
  | { readonly kind: 'descriptor'; readonly name: Descriptor; readonly span?: Span }
  | { readonly kind: 'every'; readonly duration: Duration; readonly span?: Span }
  | { readonly kind: 'fields'; readonly fields: readonly ScheduleField[]; readonly span?: Span };

export const DESCRIPTORS = [
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
] as const;

/** A name for a schedule. */
export type Descriptor = (typeof DESCRIPTORS)[number];

/** One of the five fields: the ranges that commas separate. One without a range never matches. */
export interface ScheduleField {
  readonly ranges: readonly ScheduleRange[];
  readonly span?: Span;
}

/** The values of a field in a range: `*`, `5`, `mon-fri`, `0-23/2`. */
export interface ScheduleRange {
  /** All values (`*` and `?` mean the same), or the first one. */
  readonly from: '*' | '?' | ScheduleValue;
  /** The last value. Without it, a range has one value, or extends to the end of the field if it has a step. */
  readonly to?: ScheduleValue;
  /** The distance between two values. */
  readonly step?: ScheduleValue;
  readonly span?: Span;
}

/** A number in a schedule. */
export interface ScheduleValue {
  readonly value: number;
  /** How it is written: `5`, `05`, `+5`, or the name of a month or of a day of the week, such as `may` or `FRI`. */
  readonly text: string;
}

/** The values that one of the five fields accepts. */
export interface FieldBounds {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names of the values, starting with that of the smallest one. */
  readonly names?: readonly string[];
}

/** The five fields, in their order. */
export const FIELDS: readonly FieldBounds[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of the month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  { name: 'day of the week', min: 0, max: 6, names: 'sun mon tue wed thu fri sat'.split(' ') },
];
