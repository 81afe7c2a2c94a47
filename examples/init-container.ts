/** A container that has to end before the main one starts, and leaves something for it in a folder of both. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'init-container', { namespace: 'ci' });
const workflow = new Workflow(chart, 'lint', { metadata: { generateName: 'lint-' } });
new ContainerTemplate(workflow, 'lint', {
  volumes: [{ name: 'rules', emptyDir: {} }],
  initContainers: [
    {
      name: 'rules',
      image: 'ghcr.io/acme/lint-rules:12',
      command: ['cp', '-r', '/rules/.', '/mnt/rules'],
      volumeMounts: [{ name: 'rules', mountPath: '/mnt/rules' }],
    },
  ],
  container: {
    image: 'golangci/golangci-lint:v2.7.2',
    command: ['golangci-lint', 'run', '--config', '/rules/acme.yml'],
    volumeMounts: [{ name: 'rules', mountPath: '/rules', readOnly: true }],
  },
});
app.synth();
