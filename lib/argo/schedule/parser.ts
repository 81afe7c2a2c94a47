import { endOfText, isSpace, skipSpace, splitSpan } from '../characters';
import type { Duration } from '../duration';
import { durationAt } from '../duration/parser';
import type { Parsed, Span } from '../parsed';
import { fail, parsed, quoted } from '../parsed';
import type { Descriptor, FieldBounds, Schedule, ScheduleField, ScheduleTimes, ScheduleZone } from './ast';
import { DESCRIPTORS, FIELDS } from './ast';
import { rangeIn } from './range';
import { isTimezone } from './timezone';

/**
 * Parses a schedule of a CronWorkflow as Argo does, with `ParseStandard` of robfig/cron v3: five fields, no seconds, no
 * `L`, `W` or `#`, Sunday is 0.
 */
export function parseSchedule(text: string): Parsed<Schedule> {
  return parsed(() => {
    const span = { start: 0, end: text.length };
    const zone = zoneOf(text);
    if (zone === undefined) return { times: timesIn(text, span), span };
    // White space around the fields is ignored only after a time zone.
    const start = skipSpace(text, zone.span.end);
    return { zone, times: timesIn(text, { start, end: endOfText(text, start) }), span };
  });
}

function zoneOf(text: string): (ScheduleZone & { readonly span: Span }) | undefined {
  const [prefix, keyword, name = ''] = /^(CRON_TZ|TZ)=([^ ]*)/.exec(text) ?? [];
  if (prefix === undefined) return undefined;
  const span = { start: 0, end: prefix.length };
  if (!isTimezone(name)) fail(`there is no time zone ${quoted(name)}`, span);
  return { keyword: keyword === 'TZ' ? 'TZ' : 'CRON_TZ', name, span };
}

const EVERY = '@every ';

function timesIn(text: string, span: Span): ScheduleTimes {
  const times = text.slice(span.start, span.end);
  if (!times.startsWith('@')) return { kind: 'fields', fields: fieldsIn(text, span), span };
  if (isDescriptor(times)) return { kind: 'descriptor', name: times, span };
  if (times.startsWith(EVERY)) {
    return { kind: 'every', duration: durationIn(text, { ...span, start: span.start + EVERY.length }), span };
  }
  return fail(`${quoted(times)} is not one of ${DESCRIPTORS.join(', ')} or '@every 1h30m'`, span);
}

function durationIn(text: string, span: Span): Duration {
  const end = text.slice(0, span.end);
  const duration = parsed(() => durationAt(end, span.start));
  if (duration.ok) return duration.value;
  return fail(
    `${quoted(end.slice(span.start))} is not a duration: ${duration.error.message}`,
    duration.error,
  );
}

function isDescriptor(text: string): text is Descriptor {
  const descriptors: readonly string[] = DESCRIPTORS;
  return descriptors.includes(text);
}

function fieldsIn(text: string, span: Span): ScheduleField[] {
  const fields = splitSpan(text, span, isSpace);
  if (fields.length !== FIELDS.length) {
    const needed = FIELDS.map(({ name }) => name).join(', ');
    fail(`it has ${fields.length} fields, but needs five: ${needed}`, span);
  }
  return FIELDS.map((bounds, index) => fieldIn(text, fields[index] ?? span, bounds));
}

/** Additional commas are ignored, as in robfig/cron. */
function fieldIn(text: string, span: Span, bounds: FieldBounds): ScheduleField {
  const ranges = splitSpan(text, span, (character) => character === ',');
  return { ranges: ranges.map((range) => rangeIn(text.slice(range.start, range.end), range, bounds)), span };
}
