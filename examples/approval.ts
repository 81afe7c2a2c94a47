/** Waits until a user approves or rejects, then continues: `argo node set … --output-parameter approve=yes`. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, StepsTemplate, SuspendTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'approval', { namespace: 'ci' });
const workflow = new Workflow(chart, 'deploy', {
  metadata: { generateName: 'deploy-' },
  arguments: { environment: parameter({ value: 'production' }) },
  entrypoint: 'main',
});
const approval = new SuspendTemplate(workflow, 'approval', {
  inputs: { approve: parameter({ enum: ['yes', 'no'], default: 'no' }) }, // the choices in the UI
  outputs: { approve: parameter({ enum: ['yes', 'no'], valueFrom: { supplied: {} } }) },
});
const deploy = new ContainerTemplate(workflow, 'deploy', {
  inputs: { environment: parameter() },
  container: ({ inputs }) => ({
    image: 'busybox:1.37',
    command: ['echo', `deploy to ${inputs.environment}`],
  }),
});
const steps = new StepsTemplate(workflow, 'main');
const { approve } = steps.step('approval', approval).outputs;
steps.step('deploy', deploy, { environment: workflow.arguments.environment }, { when: `${approve} == yes` });
app.synth();
