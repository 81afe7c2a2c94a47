/** Artifacts in JFrog Artifactory: a library as an input, the built package as an output. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-artifactory', { namespace: 'ci' });
const workflow = new Workflow(chart, 'package', { metadata: { generateName: 'package-' } });
const repository = 'https://acme.jfrog.io/artifactory/generic';
const login = {
  usernameSecret: { name: 'artifactory', key: 'username' },
  passwordSecret: { name: 'artifactory', key: 'password' },
};
const archive = { none: {} };
new ContainerTemplate(workflow, 'package', {
  inputs: {
    library: artifact({
      path: '/lib/core.jar',
      artifactory: { url: `${repository}/core-2.1.jar`, ...login },
    }),
  },
  outputs: {
    app: artifact({
      path: '/out/app.jar',
      archive,
      artifactory: { url: `${repository}/app-1.4.jar`, ...login },
    }),
  },
  container: { image: 'maven:3.9.11-eclipse-temurin-25', command: ['mvn', '--batch-mode', 'package'] },
});
app.synth();
