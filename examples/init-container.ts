/** An init container that completes before the main container starts, and prepares a shared directory. */
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
