import { printDuration } from '../duration';
import type { Schedule, ScheduleField, ScheduleRange, ScheduleTimes } from './ast';

/** The text of a schedule, with one space between its fields. */
export function printSchedule({ zone, times }: Schedule): string {
  return (zone === undefined ? '' : `${zone.keyword}=${zone.name} `) + printTimes(times);
}

function printTimes(times: ScheduleTimes): string {
  switch (times.kind) {
    case 'descriptor':
      return times.name;
    case 'every':
      return `@every ${printDuration(times.duration)}`;
    case 'fields':
      return times.fields.map(printField).join(' ');
  }
}

function printField({ ranges }: ScheduleField): string {
  // A field without a range is a comma, since it can't be empty.
  return ranges.length === 0 ? ',' : ranges.map(printRange).join(',');
}

function printRange({ from, to, step }: ScheduleRange): string {
  const first = typeof from === 'string' ? from : from.text;
  return first + (to === undefined ? '' : `-${to.text}`) + (step === undefined ? '' : `/${step.text}`);
}
