/** A raw template, for fields that the typed templates do not support. Declared ports make its calls typed. */
import { App, Chart } from 'cdk8s';
import { DagTemplate, RawTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'raw-template', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', {
  metadata: { generateName: 'build-' },
  entrypoint: 'main',
});
const build = new RawTemplate(workflow, 'build', {
  inputs: { target: parameter({ enum: ['amd64', 'arm64'] }) },
  manifest: {
    inputs: { parameters: [{ name: 'target' }] },
    nodeSelector: { 'kubernetes.io/arch': '{{inputs.parameters.target}}' },
    container: { image: 'ghcr.io/acme/build:7', command: ['make', 'all'] },
  },
});
const dag = new DagTemplate(workflow, 'main');
dag.task('amd64', build, { target: 'amd64' });
dag.task('arm64', build, { target: 'arm64' });
app.synth();
