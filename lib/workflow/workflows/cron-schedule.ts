/** A field of a schedule: its name, the numbers that it takes, and words for them, of which the first is the least number. */
interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly words?: readonly string[];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');

const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59 },
  { name: 'hour', min: 0, max: 23 },
  { name: 'day of the month', min: 1, max: 31 },
  { name: 'month', min: 1, max: 12, words: MONTHS },
  { name: 'day of the week', min: 0, max: 6, words: DAYS },
];

const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];
const EVERY = '@every ';

/** A duration of Go's: `1h30m`. */
const DURATION = /^[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

/** Time zones that Go knows by itself, or that lie beside those of the tz database. */
const OWN_ZONES = /^(?:|UTC|Local|localtime|posixrules|(?:posix|right)\/.+)$/;

/**
 * What is wrong with a schedule; nothing if Argo takes it. Argo reads it with robfig/cron (`ParseStandard`), which is
 * followed here.
 */
export function scheduleProblem(schedule: string): string | undefined {
  const [, zone, rest = schedule] = /^(?:CRON_)?TZ=([^ ]*)([^]*)$/.exec(schedule) ?? [];
  if (zone !== undefined && !isTimezone(zone)) return `there is no time zone '${zone}'`;
  const times = zone === undefined ? schedule : rest.trim();
  return times.startsWith('@') ? descriptorProblem(times) : fieldsProblem(times);
}

/** Whether there is a time zone of this name in the tz database. */
export function isTimezone(name: string): boolean {
  if (OWN_ZONES.test(name)) return true;
  // What JavaScript takes besides: a distance from UTC.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    // JavaScript does not care about capital letters, but Go does.
    return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

function descriptorProblem(descriptor: string): string | undefined {
  if (DESCRIPTORS.includes(descriptor)) return undefined;
  if (!descriptor.startsWith(EVERY)) {
    return `'${descriptor}' is none of ${DESCRIPTORS.join(', ')} and '@every 1h30m'`;
  }
  const duration = descriptor.slice(EVERY.length);
  return DURATION.test(duration) ? undefined : `'${duration}' is no duration, such as 1h30m`;
}

function fieldsProblem(times: string): string | undefined {
  const texts = times.split(/\s+/).filter((text) => text !== '');
  if (texts.length !== FIELDS.length) {
    return `it has ${texts.length} fields, but needs five: minute, hour, day of the month, month, day of the week`;
  }
  for (const [index, field] of FIELDS.entries()) {
    for (const range of (texts[index] ?? '').split(',')) {
      // Argo's parser takes no notice of commas in excess.
      const problem = range === '' ? undefined : rangeProblem(range, field);
      if (problem !== undefined) return `the ${field.name} '${range}' ${problem}`;
    }
  }
  return undefined;
}

function rangeProblem(text: string, field: Field): string | undefined {
  const [range = '', step, ...steps] = text.split('/');
  if (steps.length > 0) return `has more than one '/'`;
  if (step !== undefined && !/^\+?0*[1-9]\d*$/.test(step)) return `needs a number above 0 behind the '/'`;
  const [first = '', last, ...others] = range.split('-');
  if (first === '*' || first === '?') return undefined;
  if (others.length > 0) return `has more than one '-'`;
  const start = numberOf(first, field);
  const end = last === undefined ? start : numberOf(last, field);
  if (start === undefined || end === undefined) return 'is not a number, or a range of them';
  if (start < field.min || end > field.max) return `is not within ${field.min} and ${field.max}`;
  // `5/15` goes on to the end.
  const isOpen = last === undefined && step !== undefined;
  return start > end && !isOpen ? 'begins after its end' : undefined;
}

function numberOf(text: string, { min, words = [] }: Field): number | undefined {
  const word = words.indexOf(text.toLowerCase());
  if (word >= 0) return word + min;
  return /^\+?\d+$/.test(text) ? Number(text) : undefined;
}
