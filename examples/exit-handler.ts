/** An exit handler runs at the end of every workflow, and knows its status and the failed tasks. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, StepsTemplate, Workflow, parameter, sh, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'exit-handler', { namespace: 'ci' });
const workflow = new Workflow(chart, 'nightly', {
  metadata: { generateName: 'nightly-' },
  arguments: { exitCode: parameter({ name: 'exit-code', value: 3 }) }, // the exit code of the tests
  entrypoint: 'test',
});
const image = 'busybox:1.37';
new ContainerTemplate(workflow, 'test', {
  container: { image, command: sh`exit ${workflow.arguments.exitCode}` },
});

const mail = new ContainerTemplate(workflow, 'mail', {
  inputs: { subject: parameter(), failures: parameter() },
  container: ({ inputs }) => ({ image, command: ['echo', inputs.subject, inputs.failures] }),
});
const { name, status, failures } = variables.workflow;
const atTheEnd = new StepsTemplate(workflow, 'at-the-end');
const messages = atTheEnd.parallel();
messages.step(
  'celebrate',
  mail,
  { subject: `${name} is fine`, failures: '' },
  { when: `${status} == Succeeded` },
);
messages.step(
  'complain',
  mail,
  { subject: `${name}: ${status}`, failures },
  { when: `${status} != Succeeded` },
);
workflow.setOnExit(atTheEnd);
app.synth();
