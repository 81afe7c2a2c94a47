import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import {
  CiWorkflow,
  DagTemplate,
  GitCloneTemplate,
  KanikoBuildTemplate,
  Workflow,
  configureImages,
  parameter,
} from '../../lib';
import { run as runCommand } from '../../lib/cli/run';
import { libraryImages, referenceOf } from '../../lib/images/image-list';
import { parseLock } from '../../lib/images/image-lock';
import { synthChart, workflowIn } from '../support';
import { applyChart } from './cluster/apply';
import { deleteImage, digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { registriesOf } from './pipeline';
import { useRun } from './cluster/run';
import type { RegistrySettings } from './cluster/settings';
import { submit, watchWorkflow } from './cluster/submit';

const DEADLINE_SECONDS = 300;

const GIT = 'docker.io/alpine/git:v2.49.1';

const test = useRun();

/** Submits the workflow of a chart, and waits until it has succeeded. */
async function succeed({ client, namespace }: Run, chart: Chart): Promise<void> {
  const name = await submit(client, workflowIn(synthChart(chart)));
  const { phase, message } = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  expect({ phase, message }).toEqual({ phase: 'Succeeded', message: undefined });
}

/** Builds the sample app, and pushes it under the names of all images of the library below a prefix. */
async function fillMirror(run: Run, prefix: string): Promise<void> {
  const { app, client, namespace, settings, setup } = run;
  const { images, git } = settings;
  const parts = new Chart(app, 'mirror-parts', { namespace });
  const build = new KanikoBuildTemplate(parts, 'build', {
    metadata: { name: 'mirror-build' },
    image: images.kaniko,
    registryCredentials: setup.dockerSecret,
    buildArgs: { FROM_ARGO: parameter(), BASE: parameter({ value: images.busybox }) },
    inputs: {},
    destinations: libraryImages().map((image) => `${prefix}/${referenceOf(image)}`),
    registries: registriesOf(settings),
  });
  await applyChart(client, parts);
  const chart = new Chart(app, 'mirror', { namespace });
  new CiWorkflow(chart, 'workflow', {
    metadata: { name: 'mirror' },
    serviceAccount: setup.rbac.serviceAccount,
    clone: setup.gitClone.checkout,
    build: build.buildPush,
    defaults: { gitUrl: git.url, FROM_ARGO: 'mirror' },
  });
  await succeed(run, chart);
}

/** Runs `cdk8s-argo-ci images --resolve` in a folder, with the credentials for the registry. */
async function resolveImages(folder: string, registry: RegistrySettings, path: string): Promise<void> {
  const { host } = new URL(registry.url);
  const auth = Buffer.from(`${registry.username}:${registry.password}`).toString('base64');
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
  const plainHttp = registry.url.startsWith('http:') ? ['--plain-http', host] : [];
  const code = await runCommand(['images', '--resolve', '--mirror', `${host}/${path}`, ...plainHttp], {
    stdout: process.stdout,
    stderr: process.stdout,
    folder,
    environment: { ...process.env, DOCKER_CONFIG: folder },
  });
  expect(code).toBe(0);
}

/** The image of the main container of the only pod of a workflow, and the image that the node runs. */
async function imageOf({ client, namespace }: Run, workflow: string) {
  const labelSelector = `workflows.argoproj.io/workflow=${workflow}`;
  const { items } = await client.core.listNamespacedPod({ namespace, labelSelector });
  expect(items).toHaveLength(1);
  const isMain = ({ name }: { readonly name: string }): boolean => name === 'main';
  return {
    image: items[0]?.spec?.containers.find(isMain)?.image,
    imageID: items[0]?.status?.containerStatuses?.find(isMain)?.imageID,
  };
}

test('a pipeline runs images of a mirror, pinned to the digests that the command has found', async (run) => {
  const { app, client, namespace, settings, setup } = run;
  const { registry } = settings;
  const folder = mkdtempSync(join(tmpdir(), 'images-'));
  const prefix = `${registry.imagePrefix}/${namespace}`;
  await fillMirror(run, prefix);
  const digest = await digestOf(registry, `${namespace}/docker.io/alpine/git`, 'v2.49.1');
  try {
    await resolveImages(folder, registry, prefix.replace(`${registry.host}/`, ''));
    const lockFile = join(folder, 'images.lock');
    const { digests } = parseLock(readFileSync(lockFile, 'utf8'));
    expect(Object.fromEntries(digests)).toEqual(
      Object.fromEntries(libraryImages().map((image) => [referenceOf(image), digest])),
    );

    const chart = new Chart(app, 'pinned', { namespace });
    configureImages(chart, { lockFile, mirror: `${registry.nodePrefix}/${namespace}` });
    const { serviceAccount } = setup.rbac;
    const clone = new GitCloneTemplate(chart, 'clone', {
      metadata: { name: 'pinned-clone' },
      serviceAccount,
      // The image on the mirror is the sample app.
      container: { command: ['ls'], args: ['/code'] },
    });
    await applyChart(client, chart);
    const runs = new Chart(app, 'pinned-run', { namespace });
    const imagePullSecrets = [{ name: setup.dockerSecret.secret.name }];
    const workflow = new Workflow(runs, 'workflow', {
      metadata: { name: 'pinned' },
      serviceAccount,
      imagePullSecrets,
    });
    new DagTemplate(workflow, 'main').task('clone', clone.checkout, { gitUrl: settings.git.url });
    await succeed(run, runs);
    expect(await imageOf(run, 'pinned')).toEqual({
      image: `${registry.nodePrefix}/${namespace}/${GIT}@${digest}`,
      imageID: expect.stringContaining(digest) as string,
    });
  } finally {
    rmSync(folder, { recursive: true });
    for (const { repository } of libraryImages())
      await deleteImage(registry, `${namespace}/${repository}`, digest);
  }
});
