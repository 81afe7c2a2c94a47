/** A workflow that submits other workflows and waits for them: each has its own status, retries and page in the UI. */
import { App, Chart } from 'cdk8s';
import {
  ChildWorkflowTemplate,
  ContainerTemplate,
  DagTemplate,
  PodControllerRbac,
  Workflow,
  WorkflowTemplate,
  parameter,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'workflow-of-workflows', { namespace: 'ci' });
// Its Role allows what the templates do: to create Workflows and to read them.
const { serviceAccount } = new PodControllerRbac(chart, 'rbac', { metadata: { name: 'releases' } });
const rollout = new WorkflowTemplate(chart, 'rollout', {
  serviceAccount,
  arguments: { region: parameter({ enum: ['eu', 'us'] }), version: parameter() },
  entrypoint: 'deploy',
});
const { region, version } = rollout.arguments;
new ContainerTemplate(rollout, 'deploy', {
  container: { image: 'busybox:1.37', command: ['echo', `deploy ${version} to ${region}`] },
});

const release = new Workflow(chart, 'release', {
  metadata: { generateName: 'release-' },
  serviceAccount,
  entrypoint: 'main',
});
const rollOut = new ChildWorkflowTemplate(release, 'roll-out', {
  inputs: { region: parameter({ enum: ['eu', 'us'] }) },
  outputs: { child: parameter({ valueFrom: { jsonPath: '{.metadata.name}' } }) },
  child: rollout,
  arguments: ({ inputs }) => ({ region: inputs.region, version: '1.4.2' }),
});
const dag = new DagTemplate(release, 'main');
const europe = dag.task('europe', rollOut, { region: 'eu' });
dag.task('america', rollOut, { region: 'us' }, { after: [europe] });
app.synth();
