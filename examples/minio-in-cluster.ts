/** Everything that a cluster with nothing but Argo Workflows needs: rights, MinIO with a bucket, the pipeline. */
import { App, Chart, Size } from 'cdk8s';
import { CiWorkflowTemplate, MinioArtifactRepo, MinioServer, PodControllerRbac } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'minio-in-cluster', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
// The user and password are in the Secret `minio`, made by hand: root-user and root-password.
const server = new MinioServer(chart, 'minio', { size: Size.gibibytes(20) });
new MinioArtifactRepo(chart, 'artifacts', { server });
new CiWorkflowTemplate(chart, 'argo-ci', { serviceAccount, defaults: { imageName: 'ghcr.io/acme/app' } });
app.synth();
