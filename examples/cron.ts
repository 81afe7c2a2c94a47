/** Runs on schedules, at 2 a.m. every day and also at noon on Sundays, but never twice at the same time. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, CronWorkflow, expression, parameter, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'cron', { namespace: 'ci' });
const { lastScheduledTime, failed } = variables.cronWorkflow;
const nightly = new CronWorkflow(chart, 'nightly', {
  schedules: ['0 2 * * *', '0 12 * * 0'],
  timezone: 'Europe/Berlin',
  concurrencyPolicy: 'Forbid',
  startingDeadlineSeconds: 600,
  stopStrategy: { expression: expression.bare`${failed} >= 5` },
  // At most once an hour.
  when: expression`${lastScheduledTime} == nil || (now() - ${lastScheduledTime}).Hours() >= 1`,
  workflowMetadata: { labels: { kind: 'nightly' } },
  workflowSpec: { arguments: { suite: parameter({ value: 'full' }) } },
});
new ContainerTemplate(nightly, 'test', {
  container: { image: 'ghcr.io/acme/test:7', args: ['--suite', nightly.arguments.suite] },
});
app.synth();
