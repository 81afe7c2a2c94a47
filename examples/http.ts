/** An HTTP request without a pod: a commit status on GitHub. */
import { App, Chart } from 'cdk8s';
import { HttpTemplate, Workflow, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'http', { namespace: 'ci' });
const workflow = new Workflow(chart, 'commit-status', {
  metadata: { generateName: 'commit-status-' },
  arguments: { commit: parameter(), state: parameter({ enum: ['pending', 'success', 'failure'] }) },
});
const { commit, state } = workflow.arguments;
new HttpTemplate(workflow, 'set-status', {
  http: {
    method: 'POST',
    url: `https://api.github.com/repos/acme/app/statuses/${commit}`,
    headers: [
      { name: 'Authorization', valueFrom: { secretKeyRef: { name: 'github', key: 'authorization' } } },
      { name: 'Accept', value: 'application/vnd.github+json' },
    ],
    body: JSON.stringify({ state, context: 'argo/tests' }),
    timeoutSeconds: 30,
    successCondition: 'response.statusCode == 201',
  },
});
app.synth();
