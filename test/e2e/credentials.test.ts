import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import {
  ContainerTemplate,
  DagTemplate,
  GitCloneTemplate,
  GitOpsUpdateTemplate,
  KanikoBuildTemplate,
  PodControllerRbac,
  Workflow,
  artifact,
  githubApp,
  helmValues,
  parameter,
} from '../../lib';
import { libraryImage } from '../../lib/images/image-settings';
import type { Manifest } from '../support';
import { synthChart, workflowIn } from '../support';
import { applyManifests, deploymentReady } from './cluster/apply';
import type { Certificates } from './cluster/certificates';
import { createCertificates } from './cluster/certificates';
import { digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { replaceImages } from './cluster/replace-images';
import { useRun } from './cluster/run';
import { addServer } from './cluster/server';
import { submit, watchWorkflow } from './cluster/submit';
import type { WorkflowState } from './cluster/workflow-state';
import { lastAttemptOf, nodeOf } from './cluster/workflow-state';
import { IMAGE, dockerSecret } from './pipeline';

const DEADLINE_SECONDS = 240;

/** An image with Node.js and Git: for the program that requests a token, and for a Git host. */
const NODE_IMAGE = process.env.E2E_NODE_IMAGE ?? '';

const test = NODE_IMAGE === '' ? skipped : useRun();

function skipped(title: string): void {
  it.skip(`${title} (skipped: E2E_NODE_IMAGE is not set)`, () => undefined);
}

const APP_ID = '7';
const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

const REPOSITORIES = {
  'acme/app': { Dockerfile: 'FROM scratch\nCOPY a.txt /a.txt\n', 'a.txt': 'hello' },
  'acme/config': { 'values.yaml': 'image:\n  digest: ""\n' },
};

/** Looks for what the clone may have left behind. */
const SEARCH = `
grep -rl ghs_ /source && echo token || true
! grep -q -e credential -e sshCommand /source/.git/config || echo config
stat -c %a /source/a.txt
`;

const CA = { configMap: 'git-ca', key: 'ca.crt' };

let certificates: Certificates | undefined;

/** Adds a Git host that issues tokens to Apps. A private authority has signed its certificate. */
function addGitHost(chart: Chart): string {
  const name = `git-host.${chart.namespace ?? ''}.svc`;
  certificates ??= createCertificates([name]);
  const { authority, signed } = certificates;
  const { cert = '', key = '' } = signed[name] ?? {};
  new k8s.KubeConfigMap(chart, 'ca', { metadata: { name: CA.configMap }, data: { [CA.key]: authority } });
  const server = readFileSync(join(__dirname, 'git-host/server.js'), 'utf8');
  const host = addServer(chart, {
    name: 'git-host',
    port: 8443,
    files: { '/run/tls': { 'tls.crt': cert, 'tls.key': key } },
    container: {
      image: NODE_IMAGE,
      command: ['node', '--eval', server],
      env: [
        { name: 'APP_ID', value: APP_ID },
        { name: 'PUBLIC_KEY', value: publicKey },
        { name: 'REPOSITORIES', value: JSON.stringify(REPOSITORIES) },
      ],
    },
  });
  return `https://${host}:8443`;
}

/** A pipeline with an App of a Git host, and two Secrets with registry credentials. */
function createPipeline({ app, namespace, settings }: Run, name: string, key: string): Chart {
  const { registry, images } = settings;
  const chart = new Chart(app, name, { namespace });
  const server = addGitHost(chart);
  new ApiObject(chart, 'key', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'app' },
    stringData: { 'key.pem': key },
  });
  const credentials = githubApp({
    appId: APP_ID,
    installationId: 42,
    privateKey: { secret: 'app', key: 'key.pem' },
    server,
  });
  const { serviceAccount } = new PodControllerRbac(chart, 'rbac');
  const spec = (id: string) => ({ serviceAccount, metadata: { name: `${name}-${id}` } });
  const clone = new GitCloneTemplate(chart, 'clone', {
    ...spec('clone'),
    gitUrl: `${server}/acme/app.git`,
    credentials,
    ca: CA,
    imageTag: 'commit',
  });
  const destination = `${registry.imagePrefix}/${IMAGE}`;
  const build = new KanikoBuildTemplate(chart, 'build', {
    ...spec('build'),
    image: images.kaniko,
    registryCredentials: [
      { secret: 'does-not-exist', key: 'config' },
      dockerSecret(chart, `${name}-registry`, settings, registry.password),
    ],
    flags: registry.insecure ? { insecure: true, 'insecure-pull': true } : {},
  });
  const update = new GitOpsUpdateTemplate(chart, 'update', {
    ...spec('update'),
    repository: `${server}/acme/config.git`,
    credentials,
    ca: CA,
    updates: [helmValues('values.yaml', { digest: 'image.digest' })],
  });
  const workflow = new Workflow(chart, 'workflow', { ...spec('run'), entrypoint: 'main' });
  const search = new ContainerTemplate(workflow, 'search', {
    inputs: { source: artifact('/source') },
    outputs: { found: parameter({ path: '/tmp/found' }) },
    container: { image: images.debian, command: ['sh', '-c', `{ ${SEARCH} } >/tmp/found`] },
  });
  const main = new DagTemplate(workflow, 'main');
  const { outputs } = main.task('clone', clone.checkout);
  main.task('search', search, { source: outputs.sourceCode });
  const built = main.task('build', build.buildPush, {
    sourceCode: outputs.sourceCode,
    imageName: destination,
    imageTag: outputs.imageTag,
  });
  main.task('deploy', update.push, { image: destination, tag: '', digest: built.outputs.digest });
  return chart;
}

/** Runs the pipeline. Images that templates have no property for are replaced. */
async function runPipeline({ client, namespace, settings }: Run, chart: Chart): Promise<WorkflowState> {
  const manifests = replaceImages(synthChart(chart), {
    [libraryImage(chart, 'node')]: NODE_IMAGE,
    [libraryImage(chart, 'yq')]: settings.images.yq,
  });
  const isWorkflow = ({ kind }: Manifest): boolean => kind === 'Workflow';
  await applyManifests(
    client,
    manifests.filter((manifest) => !isWorkflow(manifest)),
  );
  await deploymentReady(client, namespace, 'git-host');
  const name = await submit(client, workflowIn(manifests.filter(isWorkflow)), {});
  return watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
}

test('an App clones, a list of Secrets pushes the image, and the App pushes the delivery', async (run) => {
  const state = await runPipeline(run, createPipeline(run, 'app', privateKey));
  expect(state).toMatchObject({ phase: 'Succeeded' });
  // Neither a token nor a way to log in, and the same modes of files as those of Argo's artifact.
  expect(nodeOf(state, 'search').outputs.found).toBe('644');
  const { digest, reference = '' } = nodeOf(state, 'build').outputs;
  const tag = nodeOf(state, 'clone').outputs['image-tag'] ?? '';
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(reference).toContain(`@${digest ?? ''}`);
  expect(await digestOf(run.settings.registry, IMAGE, tag)).toBe(digest);
  run.images.add(digest ?? '');
  expect(nodeOf(state, 'deploy').outputs).toMatchObject({ changed: 'true', outcome: 'deployed' });
  expect(JSON.stringify(state)).not.toContain('ghs_');
});

test('a wrong key is reported by the step that needs the token', async (run) => {
  const { privateKey: wrong } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const state = await runPipeline(run, createPipeline(run, 'wrong', wrong));
  expect(state).toMatchObject({ phase: 'Failed' });
  expect(lastAttemptOf(state, 'clone').message).toContain(
    `was answered 401. Check that the private key is one of the App '${APP_ID}'`,
  );
});
