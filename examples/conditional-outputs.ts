/** Outputs of whichever task has run: those of a cached build if there is one, otherwise those of a new build. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, artifact, expression, parameter, sh } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'conditional-outputs', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', {
  metadata: { generateName: 'build-' },
  arguments: { cached: parameter({ value: '' }) }, // the name of a cached build
  entrypoint: 'main',
});
const { cached } = workflow.arguments;
const image = 'busybox:1.37';
const outputs = { program: artifact('/tmp/program'), origin: parameter({ path: '/tmp/origin' }) };
const fetch = new ContainerTemplate(workflow, 'fetch', {
  outputs,
  container: { image, command: sh`echo program > /tmp/program; echo "fetched ${cached}" > /tmp/origin` },
});
const compile = new ContainerTemplate(workflow, 'compile', {
  outputs,
  container: { image, command: sh`echo program > /tmp/program; echo compiled > /tmp/origin` },
});

const dag = new DagTemplate(workflow, 'main', { outputs: { program: artifact(), origin: parameter() } });
const isCached = expression`${cached} != ''`;
const fetched = dag.task('fetch', fetch, {}, { when: isCached });
const compiled = dag.task('compile', compile, {}, { when: expression`!${isCached}` });
// Argo evaluates this with the tasks and the inputs of the DAG, but without variables of the workflow.
const wasFetched = expression`${fetched.status} == 'Succeeded'`;
dag.setOutputs({
  program: expression`${wasFetched} ? ${fetched.outputs.program} : ${compiled.outputs.program}`,
  origin: expression`${wasFetched} ? ${fetched.outputs.origin} : ${compiled.outputs.origin}`,
});
app.synth();
