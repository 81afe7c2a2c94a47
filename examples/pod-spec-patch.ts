/** What Argo's templates have no field for: a patch of the pod, here resources that are an argument, and a runtime. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'pod-spec-patch', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', {
  metadata: { generateName: 'build-' },
  arguments: { memory: parameter({ value: '4Gi' }) },
  podSpecPatch: JSON.stringify({ runtimeClassName: 'gvisor' }), // of all pods
});
const resources = { limits: { memory: workflow.arguments.memory } };
new ContainerTemplate(workflow, 'build', {
  podSpecPatch: JSON.stringify({ containers: [{ name: 'main', resources }] }),
  container: { image: 'ghcr.io/acme/build:7', command: ['make', 'all'] },
});
app.synth();
