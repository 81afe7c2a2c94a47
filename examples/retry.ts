/** Tries again what may fail by bad luck, with growing pauses, but not what can't get better. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, expression, parameter, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'retry', { namespace: 'ci' });
const workflow = new Workflow(chart, 'flaky', {
  metadata: { generateName: 'flaky-' },
  arguments: { wrongUsage: parameter({ name: 'wrong-usage', value: false }) },
});
const { lastRetry, retries } = variables;
new ContainerTemplate(workflow, 'upload', {
  retryStrategy: {
    limit: 4,
    retryPolicy: 'Always', // errors of the cluster as well
    expression: expression.bare`${lastRetry.status} == 'Error' || asInt(${lastRetry.exitCode}) != 2`,
    backoff: { duration: '1s', factor: 2, maxDuration: '5m' },
  },
  container: {
    image: 'busybox:1.37',
    command: ['sh', '-ec'],
    // Ends with 2 for what no try can help, fails twice otherwise.
    args: [
      `[ ${workflow.arguments.wrongUsage} = false ] || exit 2; [ ${retries} -ge 2 ] || exit 1; echo uploaded`,
    ],
  },
});
app.synth();
