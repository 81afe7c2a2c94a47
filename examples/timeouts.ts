/** Time limits: of the whole workflow, of a running pod, and of a task including the time that it is pending. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, inputs, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'timeouts', { namespace: 'ci' });
const workflow = new Workflow(chart, 'tests', {
  metadata: { generateName: 'tests-' },
  entrypoint: 'main',
  activeDeadlineSeconds: 3600, // for the workflow
});
const { timeout } = inputs({ timeout: parameter({ value: '20m' }) });
const test = new ContainerTemplate(workflow, 'test', {
  inputs: { suite: parameter(), timeout },
  activeDeadlineSeconds: 600, // for a pod, from its start
  timeout, // for the task, including the time that it is pending
  container: ({ inputs }) => ({ image: 'ghcr.io/acme/test:7', args: ['--suite', inputs.suite] }),
});
const dag = new DagTemplate(workflow, 'main');
dag.task('fast', test, { suite: 'fast', timeout: '5m' });
dag.task('full', test, { suite: 'full' });
app.synth();
