/** All objects that a cluster with only Argo Workflows needs: permissions, SeaweedFS with a bucket, and the pipeline. */
import { App, Chart, Size } from 'cdk8s';
import { CiWorkflowTemplate, PodControllerRbac, S3ArtifactRepo, SeaweedFsServer } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'seaweedfs-in-cluster', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
// The Secret `seaweedfs` must exist, with the keys root-user and root-password.
const server = new SeaweedFsServer(chart, 'seaweedfs', {
  size: Size.gibibytes(20),
  expiration: { days: 14 },
  networkPolicy: {},
});
new S3ArtifactRepo(chart, 'artifacts', { server });
new CiWorkflowTemplate(chart, 'argo-ci', { serviceAccount, defaults: { imageName: 'ghcr.io/acme/app' } });
app.synth();
