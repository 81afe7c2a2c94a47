import type { Parsed, Span } from '../parsed';
import { fail, parsed, quoted } from '../parsed';
import type { Duration, DurationPart, DurationUnit } from './duration';
import { MAX_NANOSECONDS, NANOSECONDS, nanosecondsOf, nanosecondsOfPart } from './duration';

/**
 * Parses a duration as Go's `time.ParseDuration` does, which reads `timeout` and `memoize.maxAge` of Argo Workflows,
 * the durations of Argo Events, the `@every` of schedules, and the flags of most programs that are written in Go.
 */
export function parseDuration(text: string): Parsed<Duration> {
  return parsed(() => durationAt(text, 0));
}

/**
 * Parses a duration as Argo's `ParseStringToDuration` does (pkg/apis/workflow/v1alpha1/utils.go), which reads
 * `suspend.duration`, `retryStrategy.backoff` and `podGC.deleteDelayDuration`: a whole number counts seconds.
 */
export function parseArgoDuration(text: string): Parsed<Duration> {
  return parsed(() => secondsIn(text) ?? durationAt(text, 0));
}

const INTEGER = /^([+-]?)(\d+)$/;

/** Whether a text is a whole number (`strconv.Atoi`): seconds to `parseArgoDuration`, and not a duration of Go. */
export function isWholeNumber(text: string): boolean {
  return INTEGER.test(text);
}

function secondsIn(text: string): Duration | undefined {
  const [, sign = '', number = ''] = INTEGER.exec(text) ?? [];
  if (number === '') return undefined;
  const span = { start: 0, end: text.length };
  return duration(sign, [{ number, span: { ...span, start: sign.length } }], span);
}

/** Whether a text was parsed to a duration that is not negative, as a pause or a lifetime must be. */
export function isNonNegative(result: Parsed<Duration>): boolean {
  return result.ok && nanosecondsOf(result.value) >= 0n;
}

/** Parses a duration like `time.ParseDuration`, from an offset to the end of a text. */
export function durationAt(text: string, start: number): Duration {
  const span = { start, end: text.length };
  const sign = /[+-]/.test(text.charAt(start)) ? text.charAt(start) : '';
  const first = start + sign.length;
  if (text.slice(first) === '0')
    return duration(sign, [{ number: '0', span: { ...span, start: first } }], span);
  return duration(sign, partsOf(text, first), span);
}

function partsOf(text: string, start: number): SpannedPart[] {
  const parts: SpannedPart[] = [];
  let at = start;
  do {
    const part = partAt(text, at);
    parts.push(part);
    at = part.span.end;
  } while (at < text.length);
  return parts;
}

type SpannedPart = DurationPart & { readonly span: Span };

/** A number, and the text up to the next number. */
const PART = /(\d*\.?\d*)([^\d.]*)/y;

const UNITS = 'use h, m, s, ms, us or ns';

function partAt(text: string, start: number): SpannedPart {
  PART.lastIndex = start;
  const [whole = '', number = '', unit = ''] = PART.exec(text) ?? [];
  const span = { start, end: start + whole.length };
  if (!/\d/.test(number)) fail('expected a number with a unit, such as 1h30m', { start, end: text.length });
  if (unit === '') fail(`expected a unit after the number: ${UNITS}`, span);
  if (!isUnit(unit))
    fail(`${quoted(unit)} is not a unit of time: ${UNITS}`, { ...span, start: start + number.length });
  return { number, unit, span };
}

function isUnit(text: string): text is DurationUnit {
  return Object.hasOwn(NANOSECONDS, text);
}

/** A duration, unless it exceeds Go's 64 bits, whose range has one more nanosecond below zero than above. */
function duration(sign: string, parts: readonly SpannedPart[], span: Span): Duration {
  const tooLong = 'longer than the longest duration of Go, about 292 years';
  const long = parts.find((part) => nanosecondsOfPart(part) > MAX_NANOSECONDS + 1n);
  if (long !== undefined) fail(tooLong, long.span);
  const result: Duration = { ...(sign === '-' || sign === '+' ? { sign } : {}), parts, span };
  const nanoseconds = nanosecondsOf(result);
  if (nanoseconds > MAX_NANOSECONDS || nanoseconds < -MAX_NANOSECONDS - 1n) fail(tooLong, span);
  return result;
}
