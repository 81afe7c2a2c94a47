import fc from 'fast-check';
import type { Schedule, ScheduleRange, ScheduleValue } from '../../../lib/argo/schedule';
import { parseSchedule, printSchedule } from '../../../lib/argo/schedule';
import { errorOf, valueOf, withoutSpans } from '../syntax-trees';

/** How a number is written in a schedule. */
function value(text: string, number = Number(text)): ScheduleValue {
  return { value: number, text };
}

function fields(...ranges: readonly (readonly ScheduleRange[])[]): Schedule {
  return { times: { kind: 'fields', fields: ranges.map((some) => ({ ranges: some })) } };
}

const ANY = [{ from: '*' }] as const;

describe('parsing a schedule', () => {
  test.each<[string, Schedule]>([
    ['* * * * *', fields(ANY, ANY, ANY, ANY, ANY)],
    ['? * * * *', fields([{ from: '?' }], ANY, ANY, ANY, ANY)],
    [
      '*/5 0-23/2 1,15 jan-MAR Fri',
      fields(
        [{ from: '*', step: value('5') }],
        [{ from: value('0'), to: value('23'), step: value('2') }],
        [{ from: value('1') }, { from: value('15') }],
        [{ from: value('jan', 1), to: value('MAR', 3) }],
        [{ from: value('Fri', 5) }],
      ),
    ],
    [
      '5/15 +1 01 * */9223372036854775807',
      fields(
        [{ from: value('5'), step: value('15') }],
        [{ from: value('+1') }],
        [{ from: value('01') }],
        ANY,
        [{ from: '*', step: value('9223372036854775807') }],
      ),
    ],
    ['@daily', { times: { kind: 'descriptor', name: '@daily' } }],
    [
      '@every -1h30m',
      {
        times: {
          kind: 'every',
          duration: {
            sign: '-',
            parts: [
              { number: '1', unit: 'h' },
              { number: '30', unit: 'm' },
            ],
          },
        },
      },
    ],
    [
      'TZ=UTC @hourly',
      { zone: { keyword: 'TZ', name: 'UTC' }, times: { kind: 'descriptor', name: '@hourly' } },
    ],
    [
      'CRON_TZ=Europe/Berlin 0 2 * * *',
      {
        zone: { keyword: 'CRON_TZ', name: 'Europe/Berlin' },
        ...fields([{ from: value('0') }], [{ from: value('2') }], ANY, ANY, ANY),
      },
    ],
    ['TZ= @daily', { zone: { keyword: 'TZ', name: '' }, times: { kind: 'descriptor', name: '@daily' } }],
  ])('%s', (text, schedule) => {
    const parsed = valueOf(parseSchedule(text));
    expect(withoutSpans(parsed)).toEqual(schedule);
    expect(printSchedule(parsed)).toBe(text);
  });

  // The printed form omits what robfig/cron ignores.
  test.each([
    [' 0\t2  * * * ', '0 2 * * *'],
    ['1,,2 , * * *', '1,2 , * * *'],
    ['*-5/2 ?-x-y * * *', '*/2 ? * * *'],
    ['TZ=UTC  @every 1h ', 'TZ=UTC @every 1h'],
    ['0\u00852 * *\u3000*', '0 2 * * *'],
  ])('%j prints as %s', (text, printed) => {
    const parsed = valueOf(parseSchedule(text));
    expect(printSchedule(parsed)).toBe(printed);
    expect(withoutSpans(valueOf(parseSchedule(printed)))).toEqual(withoutSpans(parsed));
  });

  test('has the span of each part', () => {
    const { zone, times, span } = valueOf(parseSchedule('TZ=UTC 0,5 * * * 1-5/2 '));
    expect([zone?.span, times.span, span]).toEqual([
      { start: 0, end: 6 },
      { start: 7, end: 22 },
      { start: 0, end: 23 },
    ]);
    const all = times.kind === 'fields' ? times.fields : [];
    expect(all.map((field) => field.span)).toEqual([
      { start: 7, end: 10 },
      { start: 11, end: 12 },
      { start: 13, end: 14 },
      { start: 15, end: 16 },
      { start: 17, end: 22 },
    ]);
    expect(all[0]?.ranges.map((range) => range.span)).toEqual([
      { start: 7, end: 8 },
      { start: 9, end: 10 },
    ]);
  });

  test.each([
    [
      '* * * *',
      'it has 4 fields, but needs five: minute, hour, day of the month, month, day of the week',
      0,
      7,
    ],
    ['0 60 * * *', "the hour '60' is not within 0 and 23", 2, 4],
    ['0 0 1,32 * *', "the day of the month '32' is not within 1 and 31", 6, 8],
    ['0 0 * * 1-2-3', "the day of the week '1-2-3' has more than one '-'", 8, 13],
    ['*/+0 * * * *', "the minute '*/+0' needs a number above 0 after the '/'", 0, 4],
    [
      '*/9223372036854775808 * * * *',
      "the minute '*/9223372036854775808' needs a number above 0 after the '/'",
      0,
      21,
    ],
    ['* * L * *', "the day of the month 'L' is not a number, or a range of them", 4, 5],
    ['* * * * 5#3', "the day of the week '5#3' is not a number, or a range of them", 8, 11],
    ['\ufeff* * * * *', "the minute '\ufeff*' is not a number, or a range of them", 0, 2],
    ['TZ=UTC 0 0 * * 7', "the day of the week '7' is not within 0 and 6", 15, 16],
    ['TZ=Nowhere * * * * *', "there is no time zone 'Nowhere'", 0, 10],
    ['@every  1h', "' 1h' is not a duration: expected a number with a unit, such as 1h30m", 7, 10],
    [
      'TZ=UTC @every 1x ',
      "'1x' is not a duration: 'x' is not a unit of time: use h, m, s, ms, us or ns",
      15,
      16,
    ],
    [
      '@daily ',
      "'@daily ' is not one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly or '@every 1h30m'",
      0,
      7,
    ],
  ])('%j is invalid', (text, message, start, end) => {
    expect(errorOf(parseSchedule(text))).toEqual({ message, start, end });
  });
});

const step = fc.integer({ min: 1, max: 99 }).map((number) => value(String(number)));

/** Ranges of a field, including names if it has any. */
function anyField(min: number, max: number, names: readonly string[] = []) {
  const number = fc
    .integer({ min, max })
    .chain((one) =>
      fc
        .constantFrom(String(one), `0${one}`, `+${one}`, names[one - min] ?? String(one))
        .map((text) => value(text, one)),
    );
  const range = fc
    .record(
      { from: fc.oneof(fc.constantFrom('*' as const, '?' as const), number), to: number, step },
      { requiredKeys: ['from'] },
    )
    .map(({ to, ...rest }): ScheduleRange =>
      to === undefined || typeof rest.from === 'string' || rest.from.value > to.value
        ? rest
        : { ...rest, to },
    );
  return fc.array(range, { maxLength: 3 }).map((ranges) => ({ ranges }));
}

const anyDuration = fc
  .array(fc.record({ number: fc.nat(99).map(String), unit: fc.constantFrom('h', 'm', 's') }), {
    minLength: 1,
    maxLength: 2,
  })
  .map((parts) => ({ parts }));

const anySchedule: fc.Arbitrary<Schedule> = fc.record(
  {
    zone: fc.record({
      keyword: fc.constantFrom('TZ', 'CRON_TZ'),
      name: fc.constantFrom('', 'UTC', 'Local', 'Asia/Seoul'),
    }),
    times: fc.oneof(
      fc.record({
        kind: fc.constant('descriptor' as const),
        name: fc.constantFrom('@yearly', '@midnight', '@hourly'),
      }),
      fc.record({ kind: fc.constant('every' as const), duration: anyDuration }),
      fc.record({
        kind: fc.constant('fields' as const),
        fields: fc.tuple(
          anyField(0, 59),
          anyField(0, 23),
          anyField(1, 31),
          anyField(1, 12, ['JAN', 'feb', 'Mar', 'apr']),
          anyField(0, 6, ['sun', 'Mon', 'TUE']),
        ),
      }),
    ),
  },
  { requiredKeys: ['times'] },
);

test('the printed form of any schedule parses to the same schedule', () => {
  fc.assert(
    fc.property(anySchedule, (schedule) => {
      expect(withoutSpans(valueOf(parseSchedule(printSchedule(schedule))))).toEqual(schedule);
    }),
  );
});
