/** A Git repository as an artifact: Argo clones it before the container starts, at the revision of an argument. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, WorkflowTemplate, artifact, inputs, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-git', { namespace: 'ci' });
const workflow = new WorkflowTemplate(chart, 'test', {
  arguments: { revision: parameter({ value: 'main' }) },
  entrypoint: 'test',
});
const { revision } = inputs({ revision: parameter() });
new ContainerTemplate(workflow, 'test', {
  inputs: {
    revision,
    source: artifact({
      path: '/src',
      git: {
        repo: 'git@github.com:acme/app.git',
        revision,
        depth: 1,
        sshPrivateKeySecret: { name: 'deploy-key', key: 'ssh-privatekey' },
      },
    }),
  },
  container: ({ inputs }) => ({
    image: 'golang:1.25',
    command: ['go', 'test', './...'],
    workingDir: inputs.source.path,
  }),
});
app.synth();
