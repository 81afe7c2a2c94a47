/** A release of two images by two builders: SBOM, vulnerability gate, signature with provenance, verification, delivery. */
import { App, Chart } from 'cdk8s';
import * as ci from 'cdk8s-argo-ci';

const gitUrl = 'https://github.com/acme/shop.git';
const builderId = 'https://argo.acme.dev/namespaces/ci';
const transparencyLog = 'none'; // signatures of a private registry
const builders = { web: ci.KanikoBuildTemplate, worker: ci.BuildKitBuildTemplate };

const app = new App();
const chart = new Chart(app, 'signed-release', { namespace: 'ci' });
const { serviceAccount } = new ci.PodControllerRbac(chart, 'rbac');
const { checkout } = new ci.GitCloneTemplate(chart, 'git-clone', { gitUrl, imageTag: 'commit' });
const { generate } = new ci.SbomTemplate(chart, 'sbom');
const { scan } = new ci.VulnerabilityScanTemplate(chart, 'scan', { gate: { failOn: 'high' } });
const { sign } = new ci.SignTemplate(chart, 'image-sign', {
  key: { privateKey: { secret: 'cosign', key: 'cosign.key' }, transparencyLog },
  provenance: { builderId },
  sbom: 'spdx-json',
});
const { verify } = new ci.VerifyTemplate(chart, 'image-verify', {
  key: { publicKey: { configMap: 'cosign', key: 'cosign.pub' }, transparencyLog },
  provenance: { builderId, repository: gitUrl },
});
const token = { secret: 'config-repo', key: 'token' };
const config = { repository: 'https://github.com/acme/config.git', credentials: { token } };

const release = new ci.WorkflowTemplate(chart, 'release', { serviceAccount, entrypoint: 'main' });
const dag = new ci.DagTemplate(release, 'main');
const { sourceCode, commit, imageTag } = dag.task('clone', checkout).outputs;
for (const [name, Builder] of Object.entries(builders)) {
  const options = { metadata: { name: `build-${name}` }, context: name, globalName: `${name}-digest` };
  const { buildPush } = new Builder(chart, name, { ...options, separatePush: true });
  const image = { imageName: `ghcr.io/acme/${name}`, imageTag, imageSource: gitUrl, imageRevision: commit };
  const built = dag.task(name, buildPush, { sourceCode, ...image }).outputs;
  const { sbom } = dag.task(`sbom-${name}`, generate, { image: built.reference }).outputs;
  const scanned = dag.task(`scan-${name}`, scan, { image: built.reference, sbom }).outputs;
  const signed = dag.task(`sign-${name}`, sign, { image: scanned.image, sbom, gitUrl, commit }).outputs;
  const verified = dag.task(`verify-${name}`, verify, { image: signed.image }).outputs;
  const metadata = { name: `deploy-${name}` };
  const files = { ...config, updates: [ci.helmValues(`${name}/values.yaml`, { digest: 'image.digest' })] };
  const { push } = new ci.GitOpsUpdateTemplate(chart, `to-${name}`, { ...files, metadata });
  dag.task(`deploy-${name}`, push, { image: verified.name, digest: verified.digest });
}
app.synth();
