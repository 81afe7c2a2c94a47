/** Lifecycle hooks: templates that run when a task starts to run, and when the workflow ends. */
import { App, Chart } from 'cdk8s';
import {
  ContainerTemplate,
  DagTemplate,
  Workflow,
  expression,
  hook,
  parameter,
  sh,
  variables,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'hooks', { namespace: 'ci' });
const workflow = new Workflow(chart, 'deploy', {
  metadata: { generateName: 'deploy-' },
  entrypoint: 'main',
});
const image = 'busybox:1.37';
const notify = new ContainerTemplate(workflow, 'notify', {
  inputs: { text: parameter() },
  container: ({ inputs }) => ({ image, command: ['echo', inputs.text] }),
});
const deploy = new ContainerTemplate(workflow, 'deploy', {
  outputs: { url: parameter({ path: '/tmp/url' }) },
  container: ({ outputs }) => ({
    image,
    command: sh`sleep 8; echo https://app.acme.example > ${outputs.url}`,
  }),
});
const dag = new DagTemplate(workflow, 'main');
const deployed = dag.task('deploy', deploy);
deployed.addHook(
  'running',
  hook(notify, { text: 'It goes live' }, { expression: expression.bare`${deployed.status} == 'Running'` }),
);
deployed.addHook('exit', hook(notify, { text: `It is at ${deployed.outputs.url}` }));
workflow.addHook('exit', hook(notify, { text: `All in all: ${variables.workflow.status}` }));
app.synth();
