/** How artifacts are packed: as they are, as a zip file, as a tar file with little or no compression. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-archive', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', { metadata: { generateName: 'build-' } });
new ContainerTemplate(workflow, 'build', {
  outputs: {
    index: artifact({ path: '/out/index.html', archive: { none: {} } }), // browsers can show it
    windows: artifact({ path: '/out/windows', archive: { zip: {} } }),
    layers: artifact({ path: '/out/layers', archive: { tar: { compressionLevel: 0 } } }), // is packed already
    logs: artifact('/out/logs'), // a tar file, compressed
  },
  container: { image: 'ghcr.io/acme/build:7', command: ['make', 'all'] },
});
app.synth();
