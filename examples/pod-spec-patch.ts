/** A patch for fields of the pod that templates lack: here resources from an argument, and a runtime class. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'pod-spec-patch', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', {
  metadata: { generateName: 'build-' },
  arguments: { memory: parameter({ enum: ['4Gi', '8Gi'], value: '4Gi' }) },
  podSpecPatch: JSON.stringify({ runtimeClassName: 'gvisor' }), // for all pods
});
const resources = { limits: { memory: workflow.arguments.memory } };
new ContainerTemplate(workflow, 'build', {
  podSpecPatch: JSON.stringify({ containers: [{ name: 'main', resources }] }),
  container: { image: 'ghcr.io/acme/build:7', command: ['make', 'all'] },
});
app.synth();
