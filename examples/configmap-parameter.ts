/** A parameter whose value is in a ConfigMap, so that it can change without a change to the workflow. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'configmap-parameter', { namespace: 'ci' });
const workflow = new WorkflowTemplate(chart, 'publish', {
  arguments: {
    registry: parameter({
      valueFrom: { configMapKeyRef: { name: 'settings', key: 'registry' }, default: 'ghcr.io' },
    }),
  },
  entrypoint: 'publish',
});
new ContainerTemplate(workflow, 'publish', {
  container: { image: 'ghcr.io/acme/publish:7', args: ['--registry', workflow.arguments.registry] },
});
app.synth();
