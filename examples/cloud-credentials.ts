/** No stored tokens: a GitHub App for the clone and the commit status, an AWS identity (IRSA) for Amazon ECR. */
import { App, Chart } from 'cdk8s';
import {
  CiWorkflowTemplate,
  CommitStatus,
  GitCloneTemplate,
  PodControllerRbac,
  githubApp,
  githubRepository,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'cloud-credentials', { namespace: 'ci' });
const repository = githubRepository('https://github.com/acme/app');
const registry = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const credentials = githubApp({
  appId: 123456,
  installationId: 7890123,
  privateKey: { secret: 'github-app', key: 'private-key.pem' },
});
const { serviceAccount } = new PodControllerRbac(chart, 'rbac', {
  serviceAccountMetadata: {
    annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/push' },
  },
});
const gitClone = new GitCloneTemplate(chart, 'git-clone', { gitUrl: repository.cloneUrl, credentials });
const ci = new CiWorkflowTemplate(chart, 'argo-ci', {
  serviceAccount,
  clone: gitClone.checkout,
  registryCredentials: { ecr: registry },
  defaults: { revision: 'main', imageName: `${registry}/app` },
});
new CommitStatus(ci, 'commit-status', {
  repository,
  commit: ci.arguments.revision,
  token: credentials,
  argoUrl: 'https://argo.acme.dev',
});
app.synth();
