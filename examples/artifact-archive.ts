/** How artifacts are packed: not at all, as a zip archive, or as a tar archive with a compression level. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-archive', { namespace: 'ci' });
const workflow = new Workflow(chart, 'build', { metadata: { generateName: 'build-' } });
new ContainerTemplate(workflow, 'build', {
  outputs: {
    index: artifact({ path: '/out/index.html', archive: { none: {} } }), // a browser can display it
    windows: artifact({ path: '/out/windows', archive: { zip: {} } }),
    layers: artifact({ path: '/out/layers', archive: { tar: { compressionLevel: 0 } } }), // already compressed
    logs: artifact('/out/logs'), // a compressed tar archive
  },
  container: { image: 'ghcr.io/acme/build:7', command: ['make', 'all'] },
});
app.synth();
