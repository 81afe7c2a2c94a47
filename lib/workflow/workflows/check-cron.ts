import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { isTimezone, parseSchedule } from '../../argo/schedule';
import { literalText } from '../../argo/templated-text';
import type { Ports } from '../ports/port';
import { portName } from '../ports/port-references';
import type { Templated } from '../values/templated';

/** A CronWorkflow as its checks see it. */
interface Cron extends Templated<
  Pick<argo.CronWorkflowSpec, 'concurrencyPolicy' | 'startingDeadlineSeconds' | 'timezone'>
> {
  readonly schedules: readonly string[];
  readonly workflowSpec?: { readonly arguments?: Ports; readonly workflowTemplateRef?: unknown };
}

const POLICIES = ['Allow', 'Forbid', 'Replace'];

/** What is wrong with when and how a CronWorkflow runs. */
export function checkCron(cron: Cron): Problem[] {
  return [...checkSchedules(cron), ...checkTimezone(cron), ...checkPolicy(cron), ...checkValuesOf(cron)];
}

function checkSchedules({ schedules }: Cron): Problem[] {
  if (schedules.length === 0) {
    const message = `The CronWorkflow would never run: give it a schedule, such as '0 2 * * *' or '@daily'.`;
    return [{ code: 'missing-schedule', message, path: 'schedules' }];
  }
  return schedules.flatMap((schedule, index) => {
    const parsed = parseSchedule(schedule);
    if (parsed.ok) return [];
    const message = `'${schedule}' is no schedule that Argo can read: ${parsed.error.message}.`;
    return [{ code: 'invalid-schedule', message, path: `schedules[${index}]` }];
  });
}

function checkTimezone(cron: Cron): Problem[] {
  const timezone = literalText(cron.timezone);
  if (timezone === undefined || isTimezone(timezone)) return [];
  const message = `There is no time zone '${timezone}': take a name of the tz database, such as 'Europe/Berlin'.`;
  return [{ code: 'unknown-timezone', message, path: 'timezone' }];
}

function checkPolicy(cron: Cron): Problem[] {
  const problems: Problem[] = [];
  const policy = literalText(cron.concurrencyPolicy) ?? '';
  if (policy !== '' && !POLICIES.includes(policy)) {
    const message = `Argo has no concurrency policy '${policy}': take one of ${POLICIES.join(', ')}.`;
    problems.push({ code: 'unknown-concurrency-policy', message, path: 'concurrencyPolicy' });
  }
  if ((cron.startingDeadlineSeconds ?? 0) < 0) {
    const message = 'A run can start late by so many seconds; they are 0 or more.';
    problems.push({ code: 'invalid-deadline', message, path: 'startingDeadlineSeconds' });
  }
  return problems;
}

/** Nobody is there who could give the arguments when the time has come. */
function checkValuesOf({ workflowSpec = {} }: Cron): Problem[] {
  if (workflowSpec.workflowTemplateRef !== undefined) return [];
  return Object.entries(workflowSpec.arguments ?? {}).flatMap(([key, port]): Problem[] => {
    const { value, valueFrom } = port.kind === 'parameter' ? port.declaration : { value: '', valueFrom: {} };
    if (value !== undefined || valueFrom !== undefined) return [];
    const message = `Nobody gives the argument '${portName(key, port)}' a value when the time has come: declare it with one.`;
    return [{ code: 'missing-argument-value', message, path: `workflowSpec.arguments.${key}` }];
  });
}
