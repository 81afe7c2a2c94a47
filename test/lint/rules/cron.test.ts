import { cronWorkflow } from './fixtures';
import { testRules } from './test-rules';

testRules('rules for CronWorkflows', [
  {
    title: 'a CronWorkflow has no schedule',
    code: 'missing-schedule',
    wrong: cronWorkflow({ schedules: [] }),
    path: 'spec',
    message: "The CronWorkflow has no schedule. Add one to 'schedules', such as '0 2 * * *' or '@daily'.",
    right: cronWorkflow({ schedules: ['@daily'] }),
    versions: ['4.0'],
  },
  {
    title: 'a schedule is invalid',
    code: 'invalid-schedule',
    wrong: cronWorkflow({ schedules: ['60 * * * *'] }),
    path: 'spec.schedules[0]',
    message: "'60 * * * *' is not a valid schedule: the minute '60' is not within 0 and 59.",
    right: cronWorkflow({ schedules: ['CRON_TZ=Asia/Seoul */5 2-4 * JAN MON'] }),
  },
  {
    title: 'a CronWorkflow has both fields for schedules',
    code: 'conflicting-schedule-and-schedules',
    wrong: cronWorkflow({ schedule: '0 2 * * *' }),
    path: 'spec.schedule',
    message: "'schedule' cannot be used with 'schedules'. Move it to the list.",
    right: cronWorkflow({}),
    versions: ['3.7'],
  },
  {
    title: 'a time zone does not exist',
    code: 'unknown-timezone',
    wrong: cronWorkflow({ timezone: 'Asia/Soul' }),
    path: 'spec.timezone',
    message: "The tz database has no time zone 'Asia/Soul'. Use a name such as 'Asia/Seoul'.",
    right: cronWorkflow({ timezone: 'Asia/Seoul' }),
    versions: ['4.0'],
  },
  {
    title: 'a concurrency policy does not exist',
    code: 'unknown-concurrency-policy',
    wrong: cronWorkflow({ concurrencyPolicy: 'Wait' }),
    path: 'spec.concurrencyPolicy',
    message: "Argo has no concurrency policy 'Wait'. Use 'Allow', 'Forbid' or 'Replace'.",
    right: cronWorkflow({ concurrencyPolicy: 'Forbid' }),
  },
  {
    title: 'the deadline is negative',
    code: 'invalid-deadline',
    wrong: cronWorkflow({ startingDeadlineSeconds: -1 }),
    path: 'spec.startingDeadlineSeconds',
    message: 'The deadline -1 is negative. Use the number of seconds.',
    right: cronWorkflow({ startingDeadlineSeconds: 0 }),
  },
]);
