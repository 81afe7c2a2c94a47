/** A monorepo on GitLab: one Sensor builds the images of the services whose files a push has changed. */
import { App, Chart } from 'cdk8s';
import {
  CiWorkflowTemplate,
  GitWebhook,
  KanikoBuildTemplate,
  PodControllerRbac,
  gitlabRepository,
  parameter,
} from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'gitlab-monorepo', { namespace: 'ci' });
const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', {
  inputs: { service: parameter(), tag: parameter() },
  context: ({ inputs }) => `services/${inputs.service}`,
  destinations: ({ inputs }) => `registry.gitlab.com/acme/shop/${inputs.service}:${inputs.tag}`,
});
const defaults = { revision: 'main' };
const ci = new CiWorkflowTemplate(chart, 'shop', { serviceAccount, build: buildPush, defaults });
const webhook = new GitWebhook(chart, 'gitlab', {
  repository: gitlabRepository('https://gitlab.com/acme/shop.git'),
  webhookSecret: { secret: 'gitlab-webhook', key: 'token' },
  ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
});
for (const service of ['cart', 'search', 'web']) {
  webhook.addBuild(service, {
    workflow: ci,
    generateName: `${service}-`,
    branches: ['main'],
    paths: [`services/${service}/**`, 'libs/**', '!**/*.md'],
    maxBuilds: 2,
    arguments: ({ push }) => ({
      gitUrl: push.repositoryUrl,
      revision: push.commit,
      service,
      tag: push.shortCommit,
    }),
  });
}
app.synth();
