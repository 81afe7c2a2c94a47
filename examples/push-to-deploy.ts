/** From git push to the deployed image: GitHub, the image, the configuration repository, Argo CD, commit statuses. */
import { App, Chart } from 'cdk8s';
import { CiCdPipeline, githubRepository, helmValues } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'push-to-deploy', { namespace: 'ci' });
new CiCdPipeline(chart, 'web', {
  repository: githubRepository('https://github.com/acme/web'),
  webhookSecret: { secret: 'github-webhook', key: 'secret' },
  registerHook: { url: 'https://ci.acme.dev', token: { secret: 'github-hooks', key: 'token' } },
  ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
  branches: ['main'],
  cancelSuperseded: true,
  imageName: 'ghcr.io/acme/web',
  deploy: {
    repository: 'https://github.com/acme/config.git',
    credentials: { token: { secret: 'config-repo', key: 'token' } },
    updates: [helmValues('web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
    application: {
      source: { path: 'web' },
      destination: { namespace: 'web' },
      automated: { prune: true, selfHeal: true },
      syncOptions: { CreateNamespace: true },
    },
    waitForApplication: true,
  },
  commitStatus: { token: { secret: 'github-status', key: 'token' }, argoUrl: 'https://argo.acme.dev' },
});
app.synth();
