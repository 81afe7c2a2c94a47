import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { parseAllDocuments } from 'yaml';
import type { DagLayout } from '../../lib';
import {
  BuildKitBuildTemplate,
  CiWorkflow,
  DagTemplate,
  GitCloneTemplate,
  GitOpsUpdateTemplate,
  KanikoBuildTemplate,
  helmValues,
  parameter,
} from '../../lib';
import type { Manifest, WorkflowManifest } from '../../test/support';
import { synthChart, workflowIn } from '../../test/support';
import { applyManifests } from '../../test/e2e/cluster/apply';
import type { Run } from '../../test/e2e/cluster/run';
import { commitFiles, pushFile } from '../../test/e2e/cluster/repository';
import { submit } from '../../test/e2e/cluster/submit';
import { IMAGE, registriesOf } from '../../test/e2e/pipeline';
import { VALUES_FILE, configBranch, gitLogin } from '../../test/e2e/push/delivery-pipeline';

/** The pipelines that are compared. They build the same image of the same repository, the last two a slow one. */
export const PIPELINES = [
  'by-hand',
  'pods',
  'one-pod',
  'one-pod-buildkit',
  'four-pods',
  'four-in-one-pod',
  'five-pods',
  'five-in-two-pods',
  'slow',
  'slow-cached',
] as const;

export type PipelineName = (typeof PIPELINES)[number];

/** Applies the templates of all pipelines, and returns a function that submits one of them. */
export async function preparePipelines(run: Run): Promise<(name: PipelineName) => Promise<string>> {
  commitFiles(run.settings.git, configBranch(run), {
    [VALUES_FILE]: 'image:\n  tag: none\n  digest: none\n',
  });
  const slow = `${run.namespace}-slow`;
  pushFile(run.settings.git, slow, 'Dockerfile', SLOW_DOCKERFILE);
  const workflows = new Map<PipelineName, WorkflowManifest>([
    ['by-hand', await tutorial(run)],
    ['pods', await pipeline(run, 'pods', 'pods')],
    ['one-pod', await pipeline(run, 'one-pod', 'one-pod')],
    ['one-pod-buildkit', await pipeline(run, 'one-pod-buildkit', 'one-pod', { isBuildkit: true })],
    ['four-pods', await pipeline(run, 'four-pods', 'pods', { hasChecks: true })],
    ['four-in-one-pod', await pipeline(run, 'four-in-one-pod', 'one-pod', { hasChecks: true })],
    ['five-pods', await pipeline(run, 'five-pods', 'pods', { hasChecks: true, isDelivered: true })],
    [
      'five-in-two-pods',
      await pipeline(run, 'five-in-two-pods', 'one-pod', { hasChecks: true, isDelivered: true }),
    ],
    ['slow', await pipeline(run, 'slow', 'pods', { revision: slow })],
    ['slow-cached', await pipeline(run, 'slow-cached', 'one-pod', { revision: slow, isCached: true })],
  ]);
  return async (name) => {
    const workflow = workflows.get(name);
    if (workflow === undefined) throw new Error(`There is no pipeline '${name}'`);
    const metadata = { generateName: `${name}-`, namespace: run.namespace };
    return submit(run.client, { ...workflow, metadata }, argumentsOf(run, workflow, name));
  };
}

/** The arguments that a workflow declares. */
function argumentsOf(
  { settings }: Run,
  { spec }: WorkflowManifest,
  name: string,
): { [name: string]: string } {
  const values: { readonly [name: string]: string } = {
    'git-url': settings.git.url,
    FROM_ARGO: 'argo test',
    image_name: IMAGE,
    image_tag: name,
  };
  const declared = (spec.arguments?.parameters ?? []).map((one) => one.name);
  return Object.fromEntries(Object.entries(values).filter(([key]) => declared.includes(key)));
}

/** An image with dependencies that take 20 s to install. The base image is in the registry. */
const SLOW_DOCKERFILE = `ARG BASE
FROM $BASE
RUN sleep 20 && echo installed > /dependencies
COPY git-value /
`;

const EXPECTED = join(__dirname, '../../test/tutorial/expected');

/** The tutorial's own manifests, with the addresses of the settings. */
async function tutorial(run: Run): Promise<WorkflowManifest> {
  const { namespace, settings, client } = run;
  const { registry, images } = settings;
  const texts = ['git-clone', 'image-build', 'argo-ci'].map((name) =>
    readFileSync(join(EXPECTED, `${name}.yaml`), 'utf8')
      .replaceAll('value: haulrest', `value: ${registry.imagePrefix}`)
      .replaceAll('bash:latest', images.busybox)
      .replaceAll('name: git-clone', 'name: tutorial-git-clone')
      .replaceAll('name: image-build', 'name: tutorial-image-build')
      .replace(
        '      args:\n      - "--dockerfile',
        `      args:\n${registry.insecure ? `      - "--insecure-registry=${registry.host}"\n` : ''}      - "--build-arg=BASE=${images.busybox}"\n      - "--dockerfile`,
      ),
  );
  const manifests = parseAllDocuments(texts.join('\n---\n')).map((document): Manifest => {
    const manifest = document.toJS() as Manifest;
    return { ...manifest, metadata: { ...manifest.metadata, namespace } };
  });
  await applyManifests(
    client,
    manifests.filter(({ kind }) => kind === 'WorkflowTemplate'),
  );
  return workflowIn(manifests.filter(({ kind }) => kind === 'Workflow'));
}

interface PipelineOptions {
  readonly isBuildkit?: boolean;
  readonly hasChecks?: boolean;
  /** Whether a final task, in a separate pod, writes the image to a configuration repository. */
  readonly isDelivered?: boolean;
  /** Whether layers are cached in the registry. */
  readonly isCached?: boolean;
  readonly revision?: string;
}

/** The same pipeline by this library, with further tasks if wanted. */
async function pipeline(
  run: Run,
  name: string,
  layout: DagLayout,
  options: PipelineOptions = {},
): Promise<WorkflowManifest> {
  const { app, client, namespace, setup } = run;
  const { serviceAccount } = setup.rbac;
  const chart = new Chart(app, name, { namespace });
  const { revision } = options;
  const clone = new GitCloneTemplate(chart, 'clone', {
    metadata: { name: `clone-${name}` },
    serviceAccount,
    revision,
  });
  const ci = new CiWorkflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount,
    layout,
    entrypoint: options.isDelivered === true ? 'delivered' : undefined,
    clone: clone.checkout,
    build: buildOf(run, chart, name, options),
  });
  if (options.hasChecks === true) {
    for (const check of ['lint', 'test']) {
      ci.addTest(check, {
        container: { image: run.settings.images.busybox, command: ['grep', '-r', 'main', '.'] },
        after: ci.dag.tasks.filter((other) => other.name === 'lint'),
      });
    }
  }
  if (options.isDelivered === true) addDelivery(run, chart, name, ci);
  const manifests = synthChart(chart);
  await applyManifests(
    client,
    manifests.filter(({ kind }) => kind === 'WorkflowTemplate'),
  );
  return workflowIn(manifests.filter(({ kind }) => kind === 'Workflow'));
}

/** The tutorial's build, or one with BuildKit or with a cache. */
function buildOf(
  { settings, setup }: Run,
  scope: Chart,
  name: string,
  { isBuildkit = false, isCached = false }: PipelineOptions,
) {
  if (!isBuildkit && !isCached) return setup.imageBuild.buildPush;
  const { registry, images } = settings;
  const Builder = isBuildkit ? BuildKitBuildTemplate : KanikoBuildTemplate;
  const build = new Builder(scope, 'build', {
    metadata: { name: `build-${name}` },
    image: isBuildkit ? images.buildkit : images.kaniko,
    registryCredentials: setup.dockerSecret,
    buildArgs: { FROM_ARGO: parameter(), BASE: parameter({ value: images.busybox }) },
    inputs: { imageName: parameter({ name: 'image_name' }), imageTag: parameter({ name: 'image_tag' }) },
    destinations: ({ inputs }) => `${registry.imagePrefix}/${inputs.imageName}:${inputs.imageTag}`,
    registries: registriesOf(settings),
    cache: isCached ? { repository: `${registry.imagePrefix}/${IMAGE}-cache` } : false,
  });
  return build.buildPush;
}

/** Runs the pipeline as a task, and then one that writes the image to the configuration repository. */
function addDelivery(run: Run, chart: Chart, name: string, ci: Construct & Pick<CiWorkflow, 'dag'>): void {
  const { settings, setup } = run;
  const update = new GitOpsUpdateTemplate(chart, 'update', {
    metadata: { name: `update-${name}` },
    serviceAccount: setup.rbac.serviceAccount,
    repository: settings.git.url,
    branch: configBranch(run),
    updates: [helmValues(VALUES_FILE, { tag: 'image.tag', digest: 'image.digest' })],
    images: { yq: settings.images.yq },
    ...gitLogin(chart, run),
  });
  const dag = new DagTemplate(ci, 'delivered');
  const { digest } = dag.task('ci', ci.dag).outputs;
  dag.task('deliver', update.push, { image: IMAGE, tag: name, digest });
}
