/** An output that comes from whichever task has run: a cached build if there is one, a new one otherwise. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, artifact, expression, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'conditional-outputs', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', {
  metadata: { generateName: 'build-' },
  entrypoint: 'main',
});
const image = 'ghcr.io/acme/build:7';
const lookUp = new ContainerTemplate(workflow, 'look-up', {
  outputs: { key: parameter({ path: '/tmp/key', default: '' }) },
  container: ({ outputs }) => ({ image, command: ['cache', 'find'], args: ['--key-to', outputs.key.path] }),
});
const outputs = { program: artifact('/out/program') };
const fetch = new ContainerTemplate(workflow, 'fetch', {
  inputs: { key: parameter() },
  outputs,
  container: ({ inputs }) => ({ image, command: ['cache', 'get'], args: [inputs.key] }),
});
const compile = new ContainerTemplate(workflow, 'compile', {
  outputs,
  container: { image, command: ['make', 'program'] },
});

const dag = new DagTemplate(workflow, 'main', { outputs: { program: artifact() } });
const { key } = dag.task('look-up', lookUp).outputs;
const fetched = dag.task('fetch', fetch, { key }, { when: `'${key}' != ''` });
const compiled = dag.task('compile', compile, {}, { when: `'${key}' == ''` });
const wasFetched = expression`${fetched.status} == 'Succeeded'`;
dag.setOutputs({
  program: expression`${wasFetched} ? ${fetched.outputs.program} : ${compiled.outputs.program}`,
});
app.synth();
