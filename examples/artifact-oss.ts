/** Artifacts in Alibaba Cloud Object Storage Service, in a bucket that is created if it does not exist. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, Workflow, artifact } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-oss', { namespace: 'ci' });
const workflow = new Workflow(chart, 'docs', { metadata: { generateName: 'docs-' } });
new ContainerTemplate(workflow, 'build-docs', {
  outputs: {
    site: artifact({
      path: '/src/site',
      oss: {
        endpoint: 'https://oss-eu-central-1.aliyuncs.com',
        bucket: 'acme-docs',
        key: 'site.tgz',
        createBucketIfNotPresent: true,
        accessKeySecret: { name: 'oss', key: 'access-key' },
        secretKeySecret: { name: 'oss', key: 'secret-key' },
      },
    }),
  },
  container: { image: 'squidfunk/mkdocs-material:9.7.0', command: ['mkdocs', 'build'], workingDir: '/src' },
});
app.synth();
