import type * as argo from '../../../../imports/argoproj.io';
import { isTimezone, parseSchedule } from '../../../argo/schedule';
import { literalText } from '../../../argo/templated-text';
import type { Problem } from '../../../finding';
import type { Ports } from '../../ports/port';
import { portName } from '../../ports/port-references';
import { checkExpression } from '../../values/check-expressions';
import type { Templated } from '../../values/templated';

/** The checked part of a CronWorkflow. */
interface Cron extends Templated<
  Pick<
    argo.CronWorkflowSpec,
    'concurrencyPolicy' | 'startingDeadlineSeconds' | 'stopStrategy' | 'timezone' | 'when'
  >
> {
  readonly schedules: readonly string[];
  readonly workflowSpec?: { readonly arguments?: Ports; readonly workflowTemplateRef?: unknown };
}

const POLICIES = ['Allow', 'Forbid', 'Replace'];

/** Checks when and how a CronWorkflow runs. */
export function checkCron(cron: Cron): Problem[] {
  return [
    ...checkSchedules(cron),
    ...checkTimezone(cron),
    ...checkPolicy(cron),
    ...checkExpression(cron.when, 'when'),
    ...checkExpression(cron.stopStrategy?.expression, 'stopStrategy.expression'),
    ...checkArgumentValues(cron),
  ];
}

function checkSchedules({ schedules }: Cron): Problem[] {
  if (schedules.length === 0) {
    const message = `The CronWorkflow has no schedule, so it would never run. Add one, such as '0 2 * * *' or '@daily'.`;
    return [{ code: 'missing-schedule', message, path: 'schedules' }];
  }
  return schedules.flatMap((schedule, index) => {
    const parsed = parseSchedule(schedule);
    if (parsed.ok) return [];
    const message = `'${schedule}' is not a valid schedule: ${parsed.error.message}.`;
    return [{ code: 'invalid-schedule', message, path: `schedules[${index}]` }];
  });
}

function checkTimezone(cron: Cron): Problem[] {
  const timezone = literalText(cron.timezone);
  if (timezone === undefined || isTimezone(timezone)) return [];
  const message = `There is no time zone '${timezone}'. Use a name of the tz database, such as 'Europe/Berlin'.`;
  return [{ code: 'unknown-timezone', message, path: 'timezone' }];
}

function checkPolicy(cron: Cron): Problem[] {
  const problems: Problem[] = [];
  const policy = literalText(cron.concurrencyPolicy) ?? '';
  if (policy !== '' && !POLICIES.includes(policy)) {
    const message = `Argo has no concurrency policy '${policy}'. Use one of ${POLICIES.join(', ')}.`;
    problems.push({ code: 'unknown-concurrency-policy', message, path: 'concurrencyPolicy' });
  }
  const { startingDeadlineSeconds: deadline = 0 } = cron;
  if (deadline < 0) {
    const message = `'${deadline}' is not a valid deadline. Set it to 0 or more.`;
    problems.push({ code: 'invalid-deadline', message, path: 'startingDeadlineSeconds' });
  }
  return problems;
}

/** A scheduled run gets no arguments from outside. */
function checkArgumentValues({ workflowSpec = {} }: Cron): Problem[] {
  if (workflowSpec.workflowTemplateRef !== undefined) return [];
  return Object.entries(workflowSpec.arguments ?? {}).flatMap(([key, port]): Problem[] => {
    const { value, valueFrom } = port.kind === 'parameter' ? port.declaration : { value: '', valueFrom: {} };
    if (value !== undefined || valueFrom !== undefined) return [];
    const message = `The argument '${portName(key, port)}' has no value when the workflow runs on its schedule. Declare it with one.`;
    return [{ code: 'missing-argument-value', message, path: `workflowSpec.arguments.${key}` }];
  });
}
