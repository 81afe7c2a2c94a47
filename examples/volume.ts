/** Existing volumes: a cache on a claim that outlives the workflow, and settings in a Secret. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'volume', { namespace: 'ci' });
const workflow = new Workflow(chart, 'install', {
  metadata: { generateName: 'install-' },
  volumes: [
    { name: 'npm-cache', persistentVolumeClaim: { claimName: 'npm-cache' } },
    { name: 'npmrc', secret: { secretName: 'npmrc' } },
  ],
});
new ContainerTemplate(workflow, 'install', {
  container: {
    image: 'node:22',
    command: ['npm', 'ci', '--cache', '/cache', '--userconfig', '/secrets/.npmrc'],
    volumeMounts: [
      { name: 'npm-cache', mountPath: '/cache' },
      { name: 'npmrc', mountPath: '/secrets', readOnly: true },
    ],
  },
});
app.synth();
