/** A monorepo on GitLab: one Sensor builds the images of the services whose files a push has changed. */
import { App, Chart } from 'cdk8s';
import * as argoCi from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'gitlab-monorepo', { namespace: 'ci' });
const { serviceAccount } = new argoCi.PodControllerRbac(chart, 'rbac');
const { buildPush } = new argoCi.KanikoBuildTemplate(chart, 'image-build', {
  inputs: { service: argoCi.parameter(), tag: argoCi.parameter() },
  context: ({ inputs }) => `services/${inputs.service}`,
  destinations: ({ inputs }) => `registry.gitlab.com/acme/shop/${inputs.service}:${inputs.tag}`,
});
const defaults = { revision: 'main' };
const ci = new argoCi.CiWorkflowTemplate(chart, 'shop', { serviceAccount, build: buildPush, defaults });
const webhook = new argoCi.GitWebhook(chart, 'gitlab', {
  repository: argoCi.gitlabRepository('https://gitlab.com/acme/shop.git'),
  webhookSecret: { secret: 'gitlab-webhook', key: 'token' },
  ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
});
const monorepo = new argoCi.Monorepo({
  cart: { path: 'services/cart', dependsOn: ['money'] },
  search: { path: 'services/search' },
  money: { path: 'libs/money' },
});
for (const service of ['cart', 'search'] as const) {
  webhook.addBuild(service, {
    workflow: ci,
    generateName: `${service}-`,
    branches: ['main'],
    paths: [...monorepo.patternsOf(service), '!**/*.md'],
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
