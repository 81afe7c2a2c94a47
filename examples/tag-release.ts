/** Releases only: a Git tag `v1.2.3` builds the image with that tag, on Gitea or Forgejo. */
import { App, Chart } from 'cdk8s';
import { CiWorkflowTemplate, GitPushTrigger, PodControllerRbac, giteaRepository } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'tag-release', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
const ci = new CiWorkflowTemplate(chart, 'argo-ci', {
  serviceAccount,
  imageTag: 'exact-tag', // an invalid image tag, such as v1.2.3+build, fails the clone with a message
  defaults: { revision: 'main', imageName: 'codeberg.org/acme/app' },
});
new GitPushTrigger(chart, 'on-release', {
  repository: giteaRepository('https://codeberg.org/acme/app.git'),
  webhookSecret: { secret: 'codeberg-webhook', key: 'secret' },
  ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
  workflow: ci,
  tags: ['v[0-9]*', '!*-rc*'],
  retryStrategy: { steps: 5, duration: '2s', factor: 2 },
  // If several Git tags point at the commit, the image is tagged after the pushed one.
  arguments: ({ push }) => ({ gitUrl: push.repositoryUrl, revision: push.commit, gitTag: push.tag }),
});
app.synth();
