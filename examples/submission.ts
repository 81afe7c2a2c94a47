/** Submits a WorkflowTemplate with arguments that the compiler checks: once now, and once every night. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, CronWorkflow, Workflow, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'submission', { namespace: 'ci' });
const checks = new WorkflowTemplate(chart, 'checks', {
  arguments: {
    suite: parameter({ enum: ['fast', 'full'] }),
    revision: parameter({ value: 'main' }),
  },
  entrypoint: 'test',
});
const { suite, revision } = checks.arguments;
new ContainerTemplate(checks, 'test', {
  container: { image: 'ghcr.io/acme/test:7', args: ['--revision', revision, '--suite', suite] },
});

new Workflow(chart, 'release-check', {
  metadata: { generateName: 'release-check-' },
  ...checks.submission({ suite: 'full', revision: 'v1.4.2' }),
});
new CronWorkflow(chart, 'nightly', {
  schedules: ['@daily'],
  workflowSpec: checks.submission({ suite: 'full' }),
});
app.synth();
