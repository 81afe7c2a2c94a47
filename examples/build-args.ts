/** Build args as typed inputs: the workflow has an argument for each, and the compiler checks its values. */
import { App, Chart } from 'cdk8s';
import { CiWorkflowTemplate, KanikoBuildTemplate, PodControllerRbac, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'build-args', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
const imageBuild = new KanikoBuildTemplate(chart, 'image-build', {
  buildArgs: {
    VERSION: parameter({ description: 'Shown by the program itself' }),
    VARIANT: parameter({ enum: ['slim', 'full'], value: 'slim' }),
  },
  inputs: { tag: parameter() },
  destinations: ({ inputs }) => [`ghcr.io/acme/app:${inputs.tag}`, 'ghcr.io/acme/app:latest'],
  cache: { repository: 'ghcr.io/acme/cache' },
  resources: { requests: { memory: '2Gi' }, limits: { memory: '4Gi' } },
});
new CiWorkflowTemplate(chart, 'argo-ci', {
  serviceAccount,
  build: imageBuild.buildPush,
  defaults: { VARIANT: 'full' },
});
app.synth();
