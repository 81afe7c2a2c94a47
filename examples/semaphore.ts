/** A semaphore for all workflows together: a ConfigMap has the number of licenses. */
import { App, Chart } from 'cdk8s';
import { ConfigMap } from 'cdk8s-plus-27';
import { ContainerTemplate, Workflow } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'semaphore', { namespace: 'ci' });
const limits = new ConfigMap(chart, 'limits', { metadata: { name: 'limits' }, data: { licenses: '3' } });
const workflow = new Workflow(chart, 'simulate', { metadata: { generateName: 'simulate-' } });
new ContainerTemplate(workflow, 'simulate', {
  synchronization: { semaphores: [{ configMapKeyRef: { name: limits.name, key: 'licenses' } }] },
  container: { image: 'ghcr.io/acme/simulator:11', args: ['--all'] },
});
app.synth();
