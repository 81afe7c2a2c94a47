import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { KanikoBuildTemplateProps } from '../../lib';
import {
  ContainerTemplate,
  DagTemplate,
  KanikoBuildTemplate,
  Workflow,
  artifact,
  parameter,
} from '../../lib';
import { synthChart, workflowIn } from '../support';
import { applyManifests } from './cluster/apply';
import { digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import { nodeOf } from './cluster/workflow-state';
import { IMAGE } from './pipeline';

const DEADLINE_SECONDS = 240;

const test = useRun();

/** Fails, so that the message of the step contains what it printed. */
const READ_CREDENTIALS =
  'RUN if [ -s /kaniko/.docker/config.json ]; then echo FOUND; else echo NONE; fi; exit 1';

/** Builds an image of a Dockerfile with the instruction, and returns the state of the workflow. */
async function build(
  { app, client, namespace, settings, setup }: Run,
  name: string,
  instruction: string,
  separatePush: KanikoBuildTemplateProps['separatePush'],
) {
  const { registry, images } = settings;
  const chart = new Chart(app, name, { namespace });
  const { buildPush } = new KanikoBuildTemplate(chart, 'build', {
    metadata: { name },
    image: images.kaniko,
    registryCredentials: setup.dockerSecret,
    destinations: `${registry.imagePrefix}/${IMAGE}:${name}`,
    inputs: {},
    separatePush,
    flags: registry.insecure ? { insecure: true, 'insecure-pull': true } : {},
  });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
    entrypoint: 'main',
  });
  const dag = new DagTemplate(workflow, 'main', { outputs: { digest: parameter() } });
  const { outputs } = dag.task('source', sourceTemplate(workflow, images.busybox, instruction));
  const built = dag.task('image', buildPush, { sourceCode: outputs.source });
  dag.setOutputs({ digest: built.outputs.digest });
  const manifests = synthChart(chart);
  await applyManifests(
    client,
    manifests.filter(({ kind }) => kind === 'WorkflowTemplate'),
  );
  await submit(client, workflowIn(manifests.filter(({ kind }) => kind === 'Workflow')));
  return watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
}

function sourceTemplate(scope: Construct, image: string, instruction: string) {
  return new ContainerTemplate(scope, 'source', {
    outputs: { source: artifact('/tmp/source') },
    container: ({ outputs }) => ({
      image,
      command: [
        'sh',
        '-c',
        `mkdir ${outputs.source} && printf %s "$DOCKERFILE" >${outputs.source}/Dockerfile`,
      ],
      env: [{ name: 'DOCKERFILE', value: `FROM ${image}\n${instruction}\n` }],
    }),
  });
}

/** What the instruction of the Dockerfile has printed on a line of its own, in the message of a step. */
function foundIn(state: Awaited<ReturnType<typeof build>>): string | undefined {
  return state.nodes
    .map(({ message = '' }) => /^(?:FOUND|NONE)$/m.exec(message)?.[0])
    .find((found) => found !== undefined);
}

test('an instruction of the Dockerfile can read the registry credentials of a build that pushes', async (run) => {
  expect(foundIn(await build(run, 'pushing-build', READ_CREDENTIALS, false))).toBe('FOUND');
});

test('with a separate push, it cannot', async (run) => {
  expect(foundIn(await build(run, 'separate-build', READ_CREDENTIALS, true))).toBe('NONE');
});

test('a separate push outputs the digest of the image in the registry', async (run) => {
  const state = await build(run, 'separate-push', 'RUN echo built > /built', true);
  expect([state.phase, nodeOf(state, 'image').outputs.digest]).toEqual([
    'Succeeded',
    await digestOf(run.settings.registry, IMAGE, 'separate-push'),
  ]);
});
