/** Labels and annotations: for all pods, for the pods of one template, and for the workflow itself from an argument. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'pod-metadata', { namespace: 'ci' });
const workflow = new Workflow(chart, 'test', {
  metadata: { generateName: 'test-', labels: { team: 'checkout' } },
  arguments: { suite: parameter({ value: 'fast' }) },
  podMetadata: { labels: { team: 'checkout' } },
  workflowMetadata: { labelsFrom: { suite: { expression: 'workflow.parameters.suite' } } },
});
new ContainerTemplate(workflow, 'test', {
  metadata: {
    labels: { suite: workflow.arguments.suite },
    annotations: { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false' },
  },
  container: { image: 'ghcr.io/acme/test:7', args: ['--suite', workflow.arguments.suite] },
});
app.synth();
