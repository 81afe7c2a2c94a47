/** The basic pipeline: clone a repository, build its Dockerfile, push the image. */
import { App, Chart } from 'cdk8s';
import { CiWorkflowTemplate, MinioArtifactRepo, PodControllerRbac } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'push-to-registry', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
new MinioArtifactRepo(chart, 'artifacts');
new CiWorkflowTemplate(chart, 'argo-ci', { serviceAccount, defaults: { imageName: 'ghcr.io/acme/app' } });
app.synth();
