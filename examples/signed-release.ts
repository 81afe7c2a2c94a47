/** A release by digest: build, SBOM, vulnerability gate, signature with provenance, verification, delivery. */
import { App, Chart } from 'cdk8s';
import * as ci from 'cdk8s-argo-ci';

const gitUrl = 'https://github.com/acme/web.git';
const imageName = 'ghcr.io/acme/web';
const builderId = 'https://argo.acme.dev/namespaces/ci';
const transparencyLog = 'none'; // signatures of a private registry

const app = new App();
const chart = new Chart(app, 'signed-release', { namespace: 'ci' });
const { serviceAccount } = new ci.PodControllerRbac(chart, 'rbac');
const { checkout } = new ci.GitCloneTemplate(chart, 'git-clone', { gitUrl, imageTag: 'commit' });
const { buildPush } = new ci.KanikoBuildTemplate(chart, 'image-build', { separatePush: true });
const { generate } = new ci.SbomTemplate(chart, 'sbom');
const allow = [{ id: 'CVE-2026-1234', reason: 'The app parses no XML.', expires: '2999-12-31' }];
const { scan } = new ci.VulnerabilityScanTemplate(chart, 'scan', { gate: { failOn: 'high', allow } });
const privateKey = { secret: 'cosign', key: 'cosign.key' };
const { sign } = new ci.SignTemplate(chart, 'image-sign', {
  key: { privateKey, password: { secret: 'cosign', key: 'cosign.password' }, transparencyLog },
  provenance: { builderId, parameters: { imageTag: ci.parameter() } },
  sbom: 'spdx-json',
});
const { verify } = new ci.VerifyTemplate(chart, 'image-verify', {
  key: { publicKey: { configMap: 'cosign', key: 'cosign.pub' }, transparencyLog },
  provenance: { builderId, repository: gitUrl },
});
const update = new ci.GitOpsUpdateTemplate(chart, 'gitops-update', {
  repository: 'https://github.com/acme/config.git',
  credentials: { token: { secret: 'config-repo', key: 'token' } },
  updates: [ci.helmValues('web/values.yaml', { digest: 'image.digest' })],
});

const release = new ci.WorkflowTemplate(chart, 'release', { serviceAccount });
const dag = new ci.DagTemplate(release, 'main');
release.setEntrypoint(dag);
const { sourceCode, commit, imageTag } = dag.task('clone', checkout).outputs;
const origin = { imageSource: gitUrl, imageRevision: commit }; // labels of the image
const built = dag.task('build', buildPush, { sourceCode, imageName, imageTag, ...origin }).outputs;
const { sbom } = dag.task('sbom', generate, { image: built.reference }).outputs;
const scanned = dag.task('scan', scan, { image: built.reference, sbom }).outputs;
const signed = dag.task('sign', sign, { image: scanned.image, sbom, gitUrl, commit, imageTag }).outputs;
const verified = dag.task('verify', verify, { image: signed.image }).outputs;
dag.task('deploy', update.push, { image: verified.name, digest: verified.digest });
app.synth();
