const DATE = String.raw`(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)`;
const MINUTES = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)`;
const SECONDS = String.raw`${MINUTES}:(?<second>\d\d)(?:[.,]\d+)?`;
const OFFSET = String.raw`[+-](?<offsetHour>\d\d)(?<offsetMinute>\d\d)`;
const COLON_OFFSET = String.raw`[+-](?<offsetHour>\d\d):(?<offsetMinute>\d\d)`;
const NAMED_DAY = '(?<weekday>[A-Za-z]{3}) +(?<monthName>[A-Za-z]{3})';

/** A name of a time zone, as Go recognizes it (`parseTimeZone`). */
const SIGNED_HOUR = String.raw`[+-]0*(?:1?\d|2[0-3])`;
const ZONE = `(?:UTC|GMT(?:${SIGNED_HOUR})?|${SIGNED_HOUR}|ChST|MeST|WITA|(?!UTC|GMT)[A-Z]{3}(?:[A-Z]?T)?)`;

/** The formats that govaluate tries (parsing.go, `tryParseTime`), as Go parses them. */
const FORMATS = [
  `${DATE}(?: +${MINUTES})?`,
  `${DATE} +${SECONDS}(?:${COLON_OFFSET})?`,
  String.raw`${DATE}T(?<hour>\d{1,2})(?:Z|${OFFSET})`,
  `${DATE}T${MINUTES}(?:Z|${OFFSET})`,
  `${DATE}T${SECONDS}(?:Z|${OFFSET})`,
  `${DATE}T${SECONDS}${COLON_OFFSET}`,
  String.raw`${NAMED_DAY} +(?<day>\d{1,2}) +${SECONDS} +(?:${ZONE} +)?(?<year>\d{4})`,
  String.raw`${NAMED_DAY} +(?<day>\d\d) +${SECONDS} +${OFFSET} +(?<year>\d{4})`,
].map((format) => new RegExp(`^${format}$`));

const KITCHEN = /^(?<hour>\d{1,2}):(?<minute>\d\d)[AP]M$/;

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Whether govaluate parses a string in quotes as a date. */
export function isDate(text: string): boolean {
  const clock = KITCHEN.exec(text)?.groups;
  if (clock !== undefined) return isAtMost(clock.hour, 12) && isAtMost(clock.minute, 59);
  return FORMATS.some((format) => {
    const groups = format.exec(text)?.groups;
    return groups !== undefined && isDay(groups) && isTime(groups);
  });
}

/** The match of a format. A group that the format does not contain is undefined. */
interface Groups {
  readonly [name: string]: string | undefined;
}

function isDay({ weekday, monthName, month, year, day }: Groups): boolean {
  if (weekday !== undefined && !WEEKDAYS.includes(weekday.toLowerCase())) return false;
  const number = monthName === undefined ? Number(month) : MONTHS.indexOf(monthName.toLowerCase()) + 1;
  return number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= daysIn(number, Number(year));
}

function daysIn(month: number, year: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function isTime({ hour, minute, second, offsetHour, offsetMinute }: Groups): boolean {
  // Go accepts offsets of 24 hours and of 60 minutes.
  return (
    isAtMost(hour, 23) &&
    isAtMost(minute, 59) &&
    isAtMost(second, 59) &&
    isAtMost(offsetHour, 24) &&
    isAtMost(offsetMinute, 60)
  );
}

function isAtMost(digits: string | undefined, max: number): boolean {
  return digits === undefined || Number(digits) <= max;
}
