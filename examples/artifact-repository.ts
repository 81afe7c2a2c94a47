/** Selects one of several artifact repositories for a workflow, by its key in a ConfigMap. */
import { App, Chart } from 'cdk8s';
import { ConfigMap } from 'cdk8s-plus-27';
import { ContainerTemplate, Workflow, artifact, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-repository', { namespace: 'ci' });
const s3 = {
  endpoint: 's3.amazonaws.com',
  accessKeySecret: { name: 's3', key: 'access-key' },
  secretKeySecret: { name: 's3', key: 'secret-key' },
};
const repositories = new ConfigMap(chart, 'repositories', {
  metadata: { name: 'artifact-repositories' },
  data: {
    builds: JSON.stringify({ archiveLogs: true, s3: { ...s3, bucket: 'acme-builds' } }),
    reports: JSON.stringify({ s3: { ...s3, bucket: 'acme-reports' } }),
  },
});
const workflow = new Workflow(chart, 'audit', {
  metadata: { generateName: 'audit-' },
  artifactRepositoryRef: { configMap: repositories.name, key: 'reports' },
});
new ContainerTemplate(workflow, 'audit', {
  // Bucket and credentials come from the repository.
  outputs: {
    report: artifact({ path: '/out/report', s3: { key: `audits/${variables.workflow.name}.tgz` } }),
  },
  container: { image: 'ghcr.io/acme/audit:2', args: ['--to', '/out/report'] },
});
app.synth();
