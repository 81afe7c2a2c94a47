/** Files from and to HTTP servers: a tool that the image lacks, at a path of its own, and a report to upload. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-http', { namespace: 'ci' });
const workflow = new Workflow(chart, 'scan', { metadata: { generateName: 'scan-' } });
const auth = {
  basicAuth: {
    usernameSecret: { name: 'reports', key: 'user' },
    passwordSecret: { name: 'reports', key: 'password' },
  },
};
new ContainerTemplate(workflow, 'scan', {
  inputs: {
    jq: artifact({
      path: '/usr/local/bin/jq',
      mode: 0o755,
      http: { url: 'https://github.com/jqlang/jq/releases/download/jq-1.8.1/jq-linux-amd64' },
    }),
  },
  outputs: {
    report: artifact({
      path: '/tmp/report.json',
      archive: { none: {} },
      http: { url: `https://reports.acme.example/${variables.workflow.name}.json`, auth },
    }),
  },
  container: ({ inputs, outputs }) => ({
    image: 'aquasec/trivy:0.68.1',
    command: ['sh', '-ec'],
    args: [
      `trivy image --format json ghcr.io/acme/app | ${inputs.jq.path} .Results > ${outputs.report.path}`,
    ],
  }),
});
app.synth();
