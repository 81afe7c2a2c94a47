import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import type { DagLayout } from '../../lib';
import {
  BuildKitBuildTemplate,
  CiWorkflow,
  ContainerTemplate,
  GitCloneTemplate,
  RETRY_INTERRUPTED,
  artifact,
  parameter,
} from '../../lib';
import type { Manifest, WorkflowManifest } from '../../test/support';
import { synthChart, workflowIn } from '../../test/support';
import { applyManifests } from '../../test/e2e/cluster/apply';
import type { Run } from '../../test/e2e/cluster/run';
import { submit } from '../../test/e2e/cluster/submit';
import { IMAGE } from '../../test/e2e/pipeline';

/** The pipelines that are compared. They build the same image of the same repository. */
export const PIPELINES = [
  'by-hand',
  'pods',
  'one-pod',
  'one-pod-buildkit',
  'four-pods',
  'four-in-one-pod',
] as const;

export type PipelineName = (typeof PIPELINES)[number];

/** Applies the templates of all pipelines, and returns a function that submits one of them. */
export async function preparePipelines(run: Run): Promise<(name: PipelineName) => Promise<string>> {
  const workflows = new Map<PipelineName, WorkflowManifest>([
    ['by-hand', await tutorial(run)],
    ['pods', await pipeline(run, 'pods', 'pods')],
    ['one-pod', await pipeline(run, 'one-pod', 'one-pod')],
    ['one-pod-buildkit', await pipeline(run, 'one-pod-buildkit', 'one-pod', { isBuildkit: true })],
    ['four-pods', await pipeline(run, 'four-pods', 'pods', { hasChecks: true })],
    ['four-in-one-pod', await pipeline(run, 'four-in-one-pod', 'one-pod', { hasChecks: true })],
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
}

/** The same pipeline by this library, with two checks between clone and build if wanted. */
async function pipeline(
  run: Run,
  name: string,
  layout: DagLayout,
  { isBuildkit = false, hasChecks = false }: PipelineOptions = {},
): Promise<WorkflowManifest> {
  const { app, client, namespace, settings, setup } = run;
  const { registry, images } = settings;
  const { serviceAccount } = setup.rbac;
  const chart = new Chart(app, name, { namespace });
  const buildkit = new BuildKitBuildTemplate(chart, 'build', {
    metadata: { name: `build-${name}` },
    image: images.buildkit,
    registryCredentials: setup.dockerSecret,
    buildArgs: { FROM_ARGO: parameter(), BASE: parameter({ value: images.busybox }) },
    inputs: { imageName: parameter({ name: 'image_name' }), imageTag: parameter({ name: 'image_tag' }) },
    destinations: ({ inputs }) => `${registry.imagePrefix}/${inputs.imageName}:${inputs.imageTag}`,
    registries: registry.insecure ? { [registry.host]: { plainHttp: true } } : {},
  });
  const clone = new GitCloneTemplate(chart, 'clone', { metadata: { name: `clone-${name}` }, serviceAccount });
  const ci = new CiWorkflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount,
    layout,
    clone: clone.checkout,
    build: isBuildkit ? buildkit.buildPush : setup.imageBuild.buildPush,
  });
  if (hasChecks) {
    for (const check of ['lint', 'test']) {
      const template = new ContainerTemplate(ci, check, {
        retryStrategy: RETRY_INTERRUPTED,
        inputs: { source: artifact('/src') },
        container: { image: images.busybox, command: ['grep', '-r', 'main', '.'], workingDir: '/src' },
      });
      const task = ci.dag.task(check, template, { source: ci.clone.outputs.sourceCode });
      if (check === 'test') task.addDependency(...ci.dag.tasks.filter((other) => other.name === 'lint'));
      ci.build.addDependency(task);
    }
  }
  const manifests = synthChart(chart);
  await applyManifests(
    client,
    manifests.filter(({ kind }) => kind === 'WorkflowTemplate'),
  );
  return workflowIn(manifests.filter(({ kind }) => kind === 'Workflow'));
}
