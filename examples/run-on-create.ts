/** A Workflow that runs when it is created, each time under a new name: `kubectl create -f`. */
import { App, Chart } from 'cdk8s';
import { CiWorkflow } from 'cdk8s-argo-ci';

const app = new App();
new CiWorkflow(new Chart(app, 'run-on-create', { namespace: 'ci' }), 'argo-ci', {
  metadata: { generateName: 'argo-ci-' },
  defaults: {
    gitUrl: 'https://github.com/acme/app.git',
    revision: 'main',
    imageName: 'ghcr.io/acme/app',
    imageTag: 'latest',
  },
});
app.synth();
