/**
 * A Workflow that runs each time it is created, with a generated name: `kubectl create -f`. The templates that it calls are
 * in a separate file, which is applied once.
 */
import { App, Chart } from 'cdk8s';
import { CiWorkflow, GitCloneTemplate, KanikoBuildTemplate, PodControllerRbac } from 'cdk8s-argo-ci';

const namespace = 'ci';
const app = new App();

const templates = new Chart(app, 'run-on-create-templates', { namespace });
const { serviceAccount } = new PodControllerRbac(templates, 'rbac');
const gitClone = new GitCloneTemplate(templates, 'git-clone', { gitUrl: 'https://github.com/acme/app.git' });
const imageBuild = new KanikoBuildTemplate(templates, 'image-build');

new CiWorkflow(new Chart(app, 'run-on-create', { namespace }), 'argo-ci', {
  metadata: { generateName: 'argo-ci-' },
  serviceAccount,
  clone: gitClone.checkout,
  build: imageBuild.buildPush,
  defaults: { imageName: 'ghcr.io/acme/app', imageTag: 'latest' },
});
app.synth();
