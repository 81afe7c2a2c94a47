/** Artifacts in Google Cloud Storage, by Workload Identity Federation for GKE. */
import { App, Chart } from 'cdk8s';
import { CiWorkflowTemplate, GcsArtifactRepo, PodControllerRbac } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'artifact-repository-gcs', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac', {
  serviceAccountMetadata: {
    annotations: { 'iam.gke.io/gcp-service-account': 'artifacts@acme.iam.gserviceaccount.com' },
  },
});
// Every process of the pods has the role: the bucket is only for these builds.
new GcsArtifactRepo(chart, 'artifacts', { bucket: 'acme-builds' });
new CiWorkflowTemplate(chart, 'argo-ci', { serviceAccount, defaults: { imageName: 'ghcr.io/acme/app' } });
app.synth();
