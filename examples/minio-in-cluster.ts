/** All objects that a cluster with only Argo Workflows needs: permissions, MinIO with a bucket, and the pipeline. */
import { App, Chart, Size } from 'cdk8s';
import { CiWorkflowTemplate, MinioArtifactRepo, MinioServer, PodControllerRbac } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'minio-in-cluster', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
// The Secret `minio` must exist, with the keys root-user and root-password.
const server = new MinioServer(chart, 'minio', { size: Size.gibibytes(20) });
new MinioArtifactRepo(chart, 'artifacts', { server });
new CiWorkflowTemplate(chart, 'argo-ci', { serviceAccount, defaults: { imageName: 'ghcr.io/acme/app' } });
app.synth();
