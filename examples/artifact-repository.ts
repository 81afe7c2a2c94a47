/** Selects one of several artifact repositories for a workflow, by its key in a ConfigMap. */
import { App, Chart } from 'cdk8s';
import { ContainerTemplate, S3ArtifactRepo, Workflow, artifact, variables } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-repository', { namespace: 'ci' });
const credentials = {
  username: { secret: 's3', key: 'access-key' },
  password: { secret: 's3', key: 'secret-key' },
};
const repo = new S3ArtifactRepo(chart, 'artifacts', {
  key: 'builds',
  bucket: 'acme-builds',
  archiveLogs: true,
  credentials,
});
const workflow = new Workflow(chart, 'audit', {
  metadata: { generateName: 'audit-' },
  artifactRepositoryRef: repo.addRepository('reports', { bucket: 'acme-reports', credentials }),
});
new ContainerTemplate(workflow, 'audit', {
  // Bucket and credentials come from the repository.
  outputs: {
    report: artifact({ path: '/out/report', s3: { key: `audits/${variables.workflow.name}.tgz` } }),
  },
  container: { image: 'ghcr.io/acme/audit:2', args: ['--to', '/out/report'] },
});
app.synth();
