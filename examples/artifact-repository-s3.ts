/** Artifacts in Amazon S3 by an IAM role for service accounts (IRSA), which code of the repository does not get. */
import { App, Chart } from 'cdk8s';
import { CiWorkflowTemplate, PodControllerRbac, S3ArtifactRepo } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-repository-s3', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac', {
  serviceAccountMetadata: {
    annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/artifacts' },
  },
});
new S3ArtifactRepo(chart, 'artifacts', {
  bucket: 'acme-builds',
  region: 'eu-central-1',
  useSDKCreds: true,
  // Several namespaces share the bucket.
  keyFormat: '{{workflow.namespace}}/{{workflow.name}}/{{pod.name}}',
  encryptionOptions: { enableEncryption: true, kmsKeyId: 'alias/artifacts' },
});
new CiWorkflowTemplate(chart, 'argo-ci', {
  serviceAccount,
  defaults: { imageName: 'ghcr.io/acme/app' },
  podMetadata: { annotations: { 'eks.amazonaws.com/skip-containers': 'main' } },
});
app.synth();
