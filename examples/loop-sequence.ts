/** A loop over as many numbers as an argument specifies: a load test from several pods in parallel. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, DagTemplate, Workflow, parameter, sequence } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'loop-sequence', { namespace: 'ci' });
const workflow = new Workflow(chart, 'load-test', {
  metadata: { generateName: 'load-test-' },
  arguments: { users: parameter({ value: 20 }) },
  entrypoint: 'main',
});
const visit = new ContainerTemplate(workflow, 'visit', {
  inputs: { user: parameter() },
  container: ({ inputs }) => ({
    image: 'grafana/k6:1.4.2',
    command: ['k6', 'run', '/scripts/visit.js'],
    env: [{ name: 'USER_NAME', value: inputs.user }],
  }),
});
const users = sequence({ start: 1, end: workflow.arguments.users, format: 'user-%03d' }); // user-001 …
new DagTemplate(workflow, 'main').task('visit', visit, { user: users.item }, { withSequence: users });
app.synth();
