/** Prometheus metrics: the duration of workflows, the number of failures, and a value that the tests output. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, parameter, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'metrics', { namespace: 'ci' });
const { status, duration } = variables.metrics;
const workflow = new Workflow(chart, 'test', {
  metadata: { generateName: 'test-' },
  metrics: {
    prometheus: [
      {
        name: 'ci_duration_seconds',
        help: 'How long the workflow took',
        labels: [{ key: 'name', value: 'test' }],
        histogram: { buckets: [30, 60, 300, 900], value: variables.workflow.duration },
      },
    ],
  },
});
new ContainerTemplate(workflow, 'test', {
  outputs: { coverage: parameter({ path: '/src/coverage/percent' }) },
  metrics: {
    prometheus: [
      {
        name: 'ci_test_failures_total',
        help: 'How often the tests failed',
        when: `${status} == Failed`,
        counter: { value: '1' },
      },
      { name: 'ci_test_seconds', help: 'For how long they run', gauge: { realtime: true, value: duration } },
      {
        name: 'ci_coverage',
        help: 'In percent',
        gauge: { realtime: false, value: '{{outputs.parameters.coverage}}' },
      },
    ],
  },
  container: { image: 'ghcr.io/acme/test:7', args: ['--coverage'] },
});
app.synth();
