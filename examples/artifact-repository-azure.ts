/** Artifacts in Azure Blob Storage, by Microsoft Entra Workload ID, which code of the repository does not get. */
import { App, Chart } from 'cdk8s';
import { AzureArtifactRepo, CiWorkflowTemplate, PodControllerRbac } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-repository-azure', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac', {
  serviceAccountMetadata: {
    annotations: { 'azure.workload.identity/client-id': '00000000-0000-0000-0000-000000000000' },
  },
});
new AzureArtifactRepo(chart, 'artifacts', {
  endpoint: 'https://acme.blob.core.windows.net',
  container: 'builds',
  useSDKCreds: true,
});
new CiWorkflowTemplate(chart, 'argo-ci', {
  serviceAccount,
  defaults: { imageName: 'ghcr.io/acme/app' },
  podMetadata: {
    labels: { 'azure.workload.identity/use': 'true' },
    annotations: { 'azure.workload.identity/skip-containers': 'main' },
  },
});
app.synth();
