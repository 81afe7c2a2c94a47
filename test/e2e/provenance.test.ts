import { Chart } from 'cdk8s';
import type { SecretKey, VulnerabilityScanTemplateProps } from '../../lib';
import {
  ContainerTemplate,
  DagTemplate,
  KanikoBuildTemplate,
  SbomTemplate,
  SignTemplate,
  VerifyTemplate,
  VulnerabilityScanTemplate,
  Workflow,
  artifact,
  failed,
  parameter,
} from '../../lib';
import { libraryImage } from '../../lib/images/image-settings';
import type { Manifest } from '../support';
import { synthChart, workflowIn } from '../support';
import { applyManifests } from './cluster/apply';
import { deleteImage, digestOf } from './cluster/registry';
import { deleteBranch, fetchFile, pushFile, pushValues } from './cluster/repository';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import type { WorkflowState } from './cluster/workflow-state';
import { lastAttemptOf, nodeOf } from './cluster/workflow-state';
import { IMAGE } from './pipeline';
import { VALUES_FILE, configBranch, deliveryPipeline, deployedBranch } from './push/delivery-pipeline';

const DEADLINE_SECONDS = 400;

const test = process.env.E2E_PROVENANCE === 'true' ? useRun() : skipped;

function skipped(title: string): void {
  it.skip(`${title} (skipped: E2E_PROVENANCE is not true)`, () => undefined);
}

const PASSWORD = 'e2e-password';
const BUILDER = 'https://argo.example.com/e2e';
const REPOSITORY = 'https://github.com/acme/app.git';
const COMMIT = 'e9b2d8d93de3588a0498f9e2f15ec543c36d73e6';

/** A text that Kubernetes would change in an argument or in a variable, and that breaks JSON. */
const MESSAGE = 'fix: "quotes" \\ $(COSIGN_PASSWORD) $$5\nand {lines}';

/** Creates the objects of a chart, runs its workflow, and waits until it has ended. */
async function runChart(
  { client, namespace }: Run,
  chart: Chart,
  values: { readonly [argument: string]: string } = {},
): Promise<WorkflowState> {
  const manifests = synthChart(chart);
  const isWorkflow = ({ kind }: Manifest): boolean => kind === 'Workflow';
  const isTrigger = ({ kind }: Manifest): boolean => ['EventBus', 'EventSource', 'Sensor'].includes(kind);
  await applyManifests(
    client,
    manifests.filter((manifest) => !isWorkflow(manifest) && !isTrigger(manifest)),
  );
  const name = await submit(client, workflowIn(manifests.filter(isWorkflow)), values);
  return watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
}

/** Creates a pair of keys, a Secret with the private one, and a ConfigMap with the public one. */
async function createKeys(run: Run, name: string): Promise<SecretKey> {
  const { app, client, namespace, settings, setup } = run;
  const chart = new Chart(app, `${name}-keys`, { namespace });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name: `${name}-keys` },
    serviceAccount: setup.rbac.serviceAccount,
    entrypoint: 'main',
  });
  const generate = new ContainerTemplate(workflow, 'generate', {
    volumes: [{ name: 'keys', emptyDir: {} }],
    outputs: {
      private: parameter({ path: '/keys/cosign.key' }),
      public: parameter({ path: '/keys/cosign.pub' }),
    },
    container: {
      image: settings.images.cosign ?? libraryImage(workflow, 'cosign'),
      command: ['sh', '-c', 'cd /keys && cosign generate-key-pair'],
      env: [
        { name: 'COSIGN_PASSWORD', value: PASSWORD },
        { name: 'HOME', value: '/keys' },
      ],
      securityContext: { runAsUser: 0 },
      volumeMounts: [{ name: 'keys', mountPath: '/keys' }],
    },
  });
  new DagTemplate(workflow, 'main').task('generate', generate);
  const { outputs } = nodeOf(await runChart(run, chart), 'generate');
  const metadata = { name, namespace };
  const stringData = { 'cosign.key': outputs.private ?? '', 'cosign.password': PASSWORD };
  await applyManifests(client, [
    { apiVersion: 'v1', kind: 'Secret', metadata, stringData },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'cosign.pub': outputs.public ?? '' } },
  ]);
  return { secret: name, key: 'cosign.key' };
}

/** The templates of a release, with a gate and the keys that sign and verify. */
function createTemplates(
  { settings, setup }: Run,
  chart: Chart,
  {
    gate,
    signer,
    verifier,
  }: {
    readonly gate: VulnerabilityScanTemplateProps['gate'];
    readonly signer: SecretKey;
    readonly verifier: string;
  },
) {
  const name = chart.node.id;
  const { registry, images } = settings;
  const access = {
    registryCredentials: setup.dockerSecret,
    registries: { [registry.host]: { plainHttp: registry.insecure } },
  };
  const metadata = (id: string) => ({ metadata: { name: `${name}-${id}` } });
  return {
    build: new KanikoBuildTemplate(chart, 'build', {
      ...metadata('build'),
      image: images.kaniko,
      registryCredentials: setup.dockerSecret,
      destinations: `${registry.imagePrefix}/${IMAGE}:${name}`,
      inputs: {},
      flags: registry.insecure ? { insecure: true, 'insecure-pull': true } : {},
    }).buildPush,
    sbom: new SbomTemplate(chart, 'sbom', { ...metadata('sbom'), ...access, image: images.syft }).generate,
    scan: new VulnerabilityScanTemplate(chart, 'scan', { ...metadata('scan'), gate, image: images.grype })
      .scan,
    sign: new SignTemplate(chart, 'sign', {
      ...metadata('sign'),
      ...access,
      key: {
        privateKey: signer,
        password: { secret: signer.secret, key: 'cosign.password' },
        transparencyLog: 'none',
      },
      provenance: { builderId: BUILDER, parameters: { message: parameter() } },
      sbom: 'spdx-json',
      image: images.cosign,
    }).sign,
    verify: new VerifyTemplate(chart, 'verify', {
      ...metadata('verify'),
      ...access,
      key: { publicKey: { configMap: verifier, key: 'cosign.pub' }, transparencyLog: 'none' },
      provenance: { builderId: BUILDER, repository: REPOSITORY },
      sbom: 'spdx-json',
      image: images.cosign,
    }).verify,
  };
}

/** Builds an image of Debian, lists its packages, scans it, signs it and verifies it. */
async function release(
  run: Run,
  name: string,
  options: Parameters<typeof createTemplates>[2],
): Promise<WorkflowState> {
  const { app, namespace, settings, setup } = run;
  const { registry, images } = settings;
  const chart = new Chart(app, name, { namespace });
  const templates = createTemplates(run, chart, options);
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
    arguments: { message: parameter({ value: MESSAGE }) },
    entrypoint: 'main',
  });
  const source = new ContainerTemplate(workflow, 'source', {
    outputs: { source: artifact('/tmp/source') },
    container: {
      image: images.busybox,
      command: ['sh', '-c', 'mkdir /tmp/source && printf %s "$DOCKERFILE" >/tmp/source/Dockerfile'],
      env: [{ name: 'DOCKERFILE', value: `FROM ${images.debian}\nENV RELEASE=${namespace}-${name}\n` }],
    },
  });
  const count = new ContainerTemplate(workflow, 'count', {
    inputs: { report: artifact('/tmp/report.json') },
    outputs: { matches: parameter({ path: '/tmp/matches' }) },
    container: {
      image: images.busybox,
      command: ['sh', '-c', 'grep -o \'"matchDetails"\' /tmp/report.json | wc -l >/tmp/matches'],
    },
  });
  const dag = new DagTemplate(workflow, 'main');
  const { outputs } = dag.task('source', source);
  const built = dag.task('build', templates.build, { sourceCode: outputs.source });
  const image = built.outputs.reference;
  const { sbom } = dag.task('sbom', templates.sbom, { image }).outputs;
  const scanned = dag.task('scan', templates.scan, { image, sbom });
  dag.task('count', count, { report: scanned.outputs.report }, { depends: failed(scanned) });
  const signed = dag.task('sign', templates.sign, {
    image: scanned.outputs.image,
    sbom,
    gitUrl: REPOSITORY,
    commit: COMMIT,
    message: workflow.arguments.message,
  });
  const verified = dag.task('verify', templates.verify, { image: signed.outputs.image });
  dag.task('attestation', attestationTemplate(run, workflow, options.verifier), {
    image: verified.outputs.image,
  });
  const state = await runChart(run, chart);
  run.images.add(await digestOf(registry, IMAGE, name));
  return state;
}

/** Outputs the provenance of an image, as cosign prints it. */
function attestationTemplate({ settings, setup }: Run, scope: Workflow, verifier: string) {
  const { images, registry } = settings;
  const insecure = registry.insecure ? ' --allow-http-registry' : '';
  return new ContainerTemplate(scope, 'attestation', {
    inputs: { image: parameter() },
    outputs: { attestation: parameter({ path: '/keys/attestation' }) },
    volumes: [
      { name: 'keys', emptyDir: {} },
      { name: 'public', configMap: { name: verifier } },
      {
        name: 'login',
        secret: {
          secretName: setup.dockerSecret.secret.name,
          items: [{ key: setup.dockerSecret.key, path: 'config.json' }],
        },
      },
    ],
    container: ({ inputs }) => ({
      image: images.cosign ?? libraryImage(scope, 'cosign'),
      command: [
        'sh',
        '-c',
        `cosign verify-attestation --key /public/cosign.pub --insecure-ignore-tlog=true --type slsaprovenance1${insecure} "$IMAGE" >/keys/attestation`,
      ],
      env: [
        { name: 'IMAGE', value: inputs.image },
        { name: 'DOCKER_CONFIG', value: '/login' },
        { name: 'HOME', value: '/keys' },
      ],
      securityContext: { runAsUser: 0 },
      volumeMounts: ['keys', 'public', 'login'].map((name) => ({ name, mountPath: `/${name}` })),
    }),
  });
}

/** The predicate of an attestation. */
function predicateOf(attestation: string): unknown {
  const { payload } = JSON.parse(attestation) as { readonly payload: string };
  const { predicate } = JSON.parse(Buffer.from(payload, 'base64').toString()) as {
    readonly predicate: unknown;
  };
  return predicate;
}

/** Verifies an image that a workflow has built. */
async function verifyOnly(run: Run, name: string, image: string, verifier: string): Promise<WorkflowState> {
  const chart = new Chart(run.app, name, { namespace: run.namespace });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: run.setup.rbac.serviceAccount,
    entrypoint: 'main',
  });
  const { verify } = createTemplates(run, chart, {
    gate: 'report-only',
    signer: { secret: verifier, key: 'cosign.key' },
    verifier,
  });
  new DagTemplate(workflow, 'main').task('verify', verify, { image });
  return runChart(run, chart);
}

test('an image is signed, attested and verified by its digest', async (run) => {
  const signer = await createKeys(run, 'ours');
  await createKeys(run, 'theirs');
  const state = await release(run, 'release', { gate: 'report-only', signer, verifier: 'ours' });
  const digest = await digestOf(run.settings.registry, IMAGE, 'release');
  const name = `${run.settings.registry.imagePrefix}/${IMAGE}`;
  expect([state.phase, nodeOf(state, 'verify').outputs]).toMatchObject([
    'Succeeded',
    { image: `${name}@${digest}`, name, digest },
  ]);
  expect(predicateOf(nodeOf(state, 'attestation').outputs.attestation ?? '')).toMatchObject({
    buildDefinition: {
      externalParameters: {
        source: { uri: `git+${REPOSITORY}`, digest: { gitCommit: COMMIT } },
        parameters: { message: MESSAGE },
      },
      internalParameters: { namespace: run.namespace, workflow: 'release' },
    },
    runDetails: { builder: { id: BUILDER } },
  });
  expect(nodeOf(state, 'count').phase).toBe('Omitted');
});

test('another key does not verify it', async (run) => {
  const digest = await digestOf(run.settings.registry, IMAGE, 'release');
  const image = `${run.settings.registry.imagePrefix}/${IMAGE}@${digest}`;
  const state = await verifyOnly(run, 'other-key', image, 'theirs');
  expect([state.phase, lastAttemptOf(state, 'verify').message]).toEqual([
    'Failed',
    expect.stringContaining('has no valid signature'),
  ]);
});

test('an image that fails the gate is not signed, but its report is stored', async (run) => {
  const state = await release(run, 'insecure', {
    gate: { failOn: 'negligible' },
    signer: { secret: 'ours', key: 'cosign.key' },
    verifier: 'ours',
  });
  const scan = nodeOf(state, 'scan');
  expect([state.phase, scan.phase, nodeOf(state, 'sign').phase]).toEqual(['Failed', 'Failed', 'Omitted']);
  expect(lastAttemptOf(state, 'scan').message).toContain("The image fails the gate 'negligible'");
  // It is not tried again.
  expect(state.nodes.filter((node) => node.name.startsWith('scan('))).toHaveLength(1);
  expect(Number(nodeOf(state, 'count').outputs.matches)).toBeGreaterThan(0);
  const { outputs } = lastAttemptOf(state, 'scan');
  const counts = ['critical', 'high', 'medium', 'low', 'negligible'].map((severity) =>
    Number(outputs[severity]),
  );
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(0);
  const digest = await digestOf(run.settings.registry, IMAGE, 'insecure');
  const image = `${run.settings.registry.imagePrefix}/${IMAGE}@${digest}`;
  const verified = await verifyOnly(run, 'unsigned', image, 'ours');
  expect(lastAttemptOf(verified, 'verify').message).toContain('has no valid signature');
  await deleteImage(run.settings.registry, IMAGE, digest);
});

test('a CiCdPipeline delivers the image that it has verified', async (run) => {
  const { app, namespace, settings } = run;
  const privateKey = await createKeys(run, 'pipeline-key');
  const [branch, config] = [deployedBranch(run), configBranch(run)];
  pushFile(settings.git, config, VALUES_FILE, 'image:\n  tag: none\n  digest: none\n');
  const [revision = ''] = pushValues(settings.git, branch, [`signed by ${namespace}`]);
  const chart = new Chart(app, 'signed', { namespace });
  const { images } = settings;
  const pipeline = deliveryPipeline(
    chart,
    run,
    { secret: 'none', key: 'secret' },
    {
      sbom: { image: images.syft },
      sign: {
        image: images.cosign,
        key: { privateKey, password: { ...privateKey, key: 'cosign.password' }, transparencyLog: 'none' },
        provenance: { builderId: BUILDER },
        verify: {
          image: images.cosign,
          key: { publicKey: { configMap: 'pipeline-key', key: 'cosign.pub' }, transparencyLog: 'none' },
        },
      },
    },
  );
  new Workflow(chart, 'run', { metadata: { name: 'signed' }, ...pipeline.workflow.submission({ revision }) });
  const state = await runChart(run, chart);
  const digest = await digestOf(settings.registry, IMAGE, revision.slice(0, 12));
  run.images.add(digest);
  const { text } = fetchFile(settings.git, config, VALUES_FILE);
  for (const one of [branch, config]) deleteBranch(settings.git, one);
  expect([state.phase, nodeOf(state, 'verify').outputs.digest]).toEqual(['Succeeded', digest]);
  expect(text).toContain(`digest: ${digest}`);
});
