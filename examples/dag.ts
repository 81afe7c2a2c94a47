/** A DAG whose tasks start as soon as their dependencies have completed. The DAG has an output. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, artifact, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'dag', { namespace: 'ci' });
const workflow = new Workflow(chart, 'checks', {
  metadata: { generateName: 'checks-' },
  arguments: { revision: parameter({ value: 'main' }) },
  entrypoint: 'main',
});
const node = { image: 'node:22', workingDir: '/src', command: ['sh', '-ec'] };
const checkout = new ContainerTemplate(workflow, 'checkout', {
  inputs: { revision: parameter() },
  outputs: { source: artifact('/src') },
  container: ({ inputs, outputs }) => ({
    image: 'alpine/git:2.52.0',
    command: ['git', 'clone', '--branch', inputs.revision, 'https://github.com/acme/app.git'],
    args: [outputs.source.path],
  }),
});
const source = artifact('/src');
const lint = new ContainerTemplate(workflow, 'lint', {
  inputs: { source },
  container: { ...node, args: ['npm ci && npm run lint'] },
});
const test = new ContainerTemplate(workflow, 'test', {
  inputs: { source },
  outputs: { coverage: parameter({ path: '/src/coverage/percent' }) },
  container: { ...node, args: ['npm ci && npm test'] },
});
const publish = new ContainerTemplate(workflow, 'publish', {
  inputs: { source },
  container: { ...node, args: ['npm ci && npm publish'] },
});

const dag = new DagTemplate(workflow, 'main', { outputs: { coverage: parameter() }, failFast: false });
const fetched = dag.task('checkout', checkout, { revision: workflow.arguments.revision }).outputs;
const linted = dag.task('lint', lint, fetched); // lint and test run in parallel
const tested = dag.task('test', test, fetched);
dag.task('publish', publish, fetched, { after: [linted, tested] });
dag.setOutputs(tested.outputs);
app.synth();
