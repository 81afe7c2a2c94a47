/** Artifacts of an artifact plugin (Argo 4): here in an OCI registry. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact, configureLint } from 'cdk8s-argo-ci';

const app = new App();
configureLint(app, { argo: '4.0' });
const chart = new Chart(app, 'artifact-plugin', { namespace: 'ci' });
const workflow = new Workflow(chart, 'pack', { metadata: { generateName: 'pack-' } });
new ContainerTemplate(workflow, 'pack', {
  outputs: {
    chart: artifact({
      path: '/out/chart.tgz',
      plugin: {
        name: 'oci',
        key: 'charts/app',
        configuration: JSON.stringify({ registry: 'ghcr.io/acme' }),
      },
    }),
  },
  container: { image: 'alpine/helm:4.0.1', command: ['helm', 'package', '/src', '--destination', '/out'] },
});
app.synth();
