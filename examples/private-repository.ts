/** A private repository over SSH, and registry credentials that the External Secrets Operator fetches. */
import { App, Chart } from 'cdk8s';
import { CiWorkflowTemplate, DockerSecret, GitCloneTemplate, PodControllerRbac } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'private-repository', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
const gitClone = new GitCloneTemplate(chart, 'git-clone', {
  gitUrl: 'git@github.com:acme/app.git',
  depth: 1,
  singleBranch: true,
  credentials: { sshKey: { secret: 'deploy-key', key: 'ssh-privatekey' } },
});
const registryCredentials = new DockerSecret(chart, 'docker-secret', {
  externalSecret: {
    secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
    data: [{ secretKey: '.dockerconfigjson', remoteRef: { key: 'ci/docker-config' } }],
  },
});
new CiWorkflowTemplate(chart, 'argo-ci', {
  serviceAccount,
  clone: gitClone.checkout,
  registryCredentials,
  defaults: { imageName: 'ghcr.io/acme/app' },
});
app.synth();
