/** Retries transient failures with an exponential backoff, but no other failures. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, expression, parameter, sh, variables } from 'cdk8s-argo-ci';

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
    retryPolicy: 'Always', // also for errors of the cluster
    expression: expression.bare`${lastRetry.status} == 'Error' || asInt(${lastRetry.exitCode}) != 2`,
    backoff: { duration: '1s', factor: 2, maxDuration: '5m' },
  },
  container: {
    image: 'busybox:1.37',
    // Exits with 2 if retries cannot help, and otherwise fails twice.
    command: sh`
      [ ${workflow.arguments.wrongUsage} = false ] || exit 2
      [ ${retries} -ge 2 ] || exit 1
      echo uploaded
    `,
  },
});
app.synth();
