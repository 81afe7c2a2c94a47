/** Artifacts in Google Cloud Storage, with the service account key in a Secret. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-gcs', { namespace: 'ci' });
const workflow = new Workflow(chart, 'train', { metadata: { generateName: 'train-' } });
const bucket = { bucket: 'acme-models', serviceAccountKeySecret: { name: 'gcs', key: 'key.json' } };
new ContainerTemplate(workflow, 'train', {
  inputs: { dataset: artifact({ path: '/data', gcs: { ...bucket, key: 'datasets/2026.tgz' } }) },
  outputs: { model: artifact({ path: '/out/model', gcs: { ...bucket, key: 'models/latest.tgz' } }) },
  container: ({ inputs, outputs }) => ({
    image: 'ghcr.io/acme/train:4',
    args: ['--from', inputs.dataset.path, '--to', outputs.model.path],
  }),
});
app.synth();
