import fc from 'fast-check';
import { isTimezone, parseSchedule } from '../../../lib/argo/schedule';
import { argolintEach, describeWithShared } from '../../support/index';

/** The error of a schedule; undefined if it is valid. */
function scheduleProblem(schedule: string): string | undefined {
  const result = parseSchedule(schedule);
  return result.ok ? undefined : result.error.message;
}

const GOOD = [
  '0 2 * * *',
  ' */5\t0-23/2 1,15 jan-MAR mon-fri ',
  '? ? ? ? ?',
  '5/15 +1 01 * 6',
  '1,,2 , * * *',
  '*-5/2 * * * *',
  '*/90 * * * *',
  '@daily',
  '@every 1h30m5.5s',
  '@every -1h',
  'TZ=UTC  0 0 * * *',
  'TZ= @daily',
  'CRON_TZ=Europe/Berlin @hourly',
  'TZ=Local 0 0 * * *',
];

const BAD: readonly (readonly [string, string])[] = [
  ['', 'it has 0 fields, but needs five'],
  ['* * * *', 'it has 4 fields'],
  ['0 0 * * * *', 'it has 6 fields'],
  ['60 * * * *', "the minute '60' is not within 0 and 59"],
  ['* * 0 * *', "the day of the month '0' is not within 1 and 31"],
  ['* * * 13 *', "the month '13' is not within 1 and 12"],
  ['* * * * 7', "the day of the week '7' is not within 0 and 6"],
  ['9-5 * * * *', "the minute '9-5' begins after its end"],
  ['*/0 * * * *', "the minute '*/0' needs a number above 0"],
  ['1/2/3 * * * *', "more than one '/'"],
  ['1-2-3 * * * *', "more than one '-'"],
  ['*5 * * * *', "the minute '*5' is not a number, or a range of them"],
  ['-1 * * * *', 'is not a number'],
  ['1_0 * * * *', 'is not a number'],
  ['٣ * * * *', 'is not a number'],
  ['* mon * * *', 'is not a number'],
  ['@Daily', "'@Daily' is not one of @yearly"],
  ['@reboot', "'@reboot' is not one of @yearly"],
  ['@every 1x', "'1x' is not a duration"],
  ['TZ=Nowhere/Land 0 0 * * *', "there is no time zone 'Nowhere/Land'"],
  ['TZ=utc 0 0 * * *', "there is no time zone 'utc'"],
  ['TZ=UTC', 'it has 0 fields'],
];

test.each(GOOD)('%j is a schedule', (schedule) => {
  expect(scheduleProblem(schedule)).toBeUndefined();
});

test.each(BAD)('%j is not a schedule: %s', (schedule, words) => {
  expect(scheduleProblem(schedule)).toContain(words);
});

test.each([
  'UTC',
  'Europe/Berlin',
  'US/Pacific',
  'Asia/Calcutta',
  'EST5EDT',
  'Etc/GMT+5',
  'Local',
  'posix/UTC',
])('%s is a time zone', (name) => {
  expect(isTimezone(name)).toBe(true);
});

test.each(['utc', 'europe/berlin', '+01:00', 'Mars/Olympus', ' '])('%j is not a time zone', (name) => {
  expect(isTimezone(name)).toBe(false);
});

describeWithShared("Argo's validator", ['argolint'], () => {
  const cron = (schedule: string): object => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'CronWorkflow',
    metadata: { name: 'nightly' },
    spec: {
      schedules: [schedule],
      workflowSpec: { entrypoint: 't', templates: [{ name: 't', container: { image: 'busybox:1.37' } }] },
    },
  });

  const number = fc.integer({ min: -1, max: 61 }).map(String);
  const start = fc.oneof(number, fc.constantFrom('*', '?', 'jan', 'SUN', 'sat', '', '+3', '007', 'x'));
  const range = fc
    .tuple(start, fc.option(start), fc.option(number))
    .map(([from, to, step]) => `${from}${to === null ? '' : `-${to}`}${step === null ? '' : `/${step}`}`);
  const field = fc.array(range, { minLength: 1, maxLength: 2 }).map((ranges) => ranges.join(','));
  const likely = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('*', '1', '2-5', '*/2') }, field);
  const schedules = fc.array(likely, { minLength: 4, maxLength: 6 }).map((fields) => fields.join(' '));

  test('accepts the same schedules', () => {
    const samples = [
      ...GOOD,
      // robfig/cron panics if no space follows the time zone.
      ...BAD.map(([schedule]) => schedule).filter((schedule) => schedule !== 'TZ=UTC'),
      ...fc.sample(schedules, { numRuns: 500, seed: 1 }),
    ];
    const verdicts = argolintEach(samples.map((schedule) => [cron(schedule)])).map(({ ok }) => ok);
    const wrong = samples.filter(
      (schedule, index) => (scheduleProblem(schedule) === undefined) !== verdicts[index],
    );
    expect(wrong).toEqual([]);
    expect(new Set(verdicts).size).toBe(2);
  });
});
