/** NetworkPolicies for a pipeline whose Git host, registry and artifact storage are in the cluster. */
import { App, Chart } from 'cdk8s';
import { CiCdPipeline, MinioArtifactRepo, MinioServer, giteaRepository, helmValues } from 'cdk8s-argo-ci';

const app = new App();
const chart = new Chart(app, 'network-policies', { namespace: 'ci' });
// Argo's server opens artifacts and archived logs.
const argoServer = { namespace: 'argo', podLabels: { app: 'argo-server' } };
const server = new MinioServer(chart, 'minio', { networkPolicy: { from: [argoServer] } });
new MinioArtifactRepo(chart, 'artifacts', { server });
new CiCdPipeline(chart, 'web', {
  repository: giteaRepository('http://gitea-http.gitea.svc:3000/acme/web'),
  webhookSecret: { secret: 'gitea-webhook', key: 'secret' },
  branches: ['main'],
  imageName: 'registry.registry.svc:5000/acme/web',
  deploy: {
    repository: 'http://gitea-http.gitea.svc:3000/acme/config.git',
    credentials: { token: { secret: 'config-repo', key: 'token' } },
    updates: [helmValues('web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
  },
  networkPolicies: {
    apiServer: { cidrs: ['172.18.0.2/32'], ports: [6443] },
    to: [
      { namespace: 'gitea', podLabels: { 'app.kubernetes.io/name': 'gitea' }, ports: [3000] },
      { namespace: 'registry', podLabels: { app: 'registry' }, ports: [5000] },
    ],
    webhook: { from: [{ namespace: 'gitea', podLabels: { 'app.kubernetes.io/name': 'gitea' } }] },
  },
});
app.synth();
