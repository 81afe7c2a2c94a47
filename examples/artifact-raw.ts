/** A file whose content is part of the workflow, with references: the configuration of a tool. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact, inputs, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-raw', { namespace: 'ci' });
const workflow = new Workflow(chart, 'probe', {
  metadata: { generateName: 'probe-' },
  arguments: { host: parameter({ value: 'app.acme.example' }) },
  entrypoint: 'probe',
});
const { host } = inputs({ host: parameter() });
const data = `targets:\n  - https://${host}/healthz\ntimeout: 5s\n`;
new ContainerTemplate(workflow, 'probe', {
  inputs: { host, config: artifact({ path: '/etc/probe.yaml', raw: { data } }) },
  container: ({ inputs }) => ({ image: 'busybox:1.37', command: ['cat', inputs.config.path] }),
});
app.synth();
