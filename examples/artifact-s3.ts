/** Artifacts in an S3 or MinIO bucket, with the access keys in a Secret. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact, inputs, parameter } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-s3', { namespace: 'ci' });
const workflow = new Workflow(chart, 'transcode', {
  metadata: { generateName: 'transcode-' },
  arguments: { film: parameter({ value: 'metropolis' }) },
  entrypoint: 'transcode',
});
const bucket = {
  endpoint: 's3.eu-central-1.amazonaws.com',
  bucket: 'acme-films',
  region: 'eu-central-1',
  accessKeySecret: { name: 's3', key: 'access-key' },
  secretKeySecret: { name: 's3', key: 'secret-key' },
};
const { film } = inputs({ film: parameter() });
new ContainerTemplate(workflow, 'transcode', {
  inputs: { film, raw: artifact({ path: '/tmp/raw.mov', s3: { ...bucket, key: `raw/${film}.mov` } }) },
  outputs: {
    small: artifact({
      path: '/tmp/small.mp4',
      archive: { none: {} },
      s3: { ...bucket, key: `small/${film}.mp4` },
    }),
  },
  container: ({ inputs, outputs }) => ({
    image: 'linuxserver/ffmpeg:8.0.1',
    command: ['ffmpeg', '-i', inputs.raw.path, '-vf', 'scale=-2:480', outputs.small.path],
  }),
});
app.synth();
