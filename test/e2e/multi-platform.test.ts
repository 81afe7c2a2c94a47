import { Chart } from 'cdk8s';
import { DagTemplate, KanikoBuildTemplate, MultiPlatformBuildTemplate, Workflow, parameter } from '../../lib';
import { fieldsOf, itemsOf } from './cluster/json';
import { digestOf, manifestOf } from './cluster/registry';
import { useRun } from './cluster/run';
import { submitChart, watchWorkflow } from './cluster/submit';
import { nodeOf } from './cluster/workflow-state';
import { sourceTemplate } from './image-builds';
import { IMAGE, registriesOf } from './pipeline';

const DEADLINE_SECONDS = 300;

const REGCTL = process.env.E2E_REGCTL_IMAGE;

const test = REGCTL === undefined ? skipped : useRun();

function skipped(title: string): void {
  it.skip(`${title} (skipped: E2E_REGCTL_IMAGE is not set)`, () => undefined);
}

test('kaniko builds an image for several platforms', async ({ app, client, namespace, settings, setup }) => {
  const { registry, images } = settings;
  const name = 'multi-platform';
  const chart = new Chart(app, name, { namespace });
  const registries = registriesOf(settings);
  const { buildPush } = new MultiPlatformBuildTemplate(chart, 'build', {
    metadata: { name },
    platforms: ['linux/amd64', 'linux/arm64'],
    build: (scope, id, props) =>
      new KanikoBuildTemplate(scope, id, {
        ...props,
        // The instructions of the Dockerfile run nothing, so any node can build for any platform.
        template: { nodeSelector: {} },
        image: images.kaniko,
        registryCredentials: setup.dockerSecret,
        registries,
      }),
    merge: { image: REGCTL, registryCredentials: setup.dockerSecret, registries },
  });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
    entrypoint: 'main',
  });
  const dag = new DagTemplate(workflow, 'main', { outputs: { digest: parameter(), reference: parameter() } });
  const files = { Dockerfile: 'FROM scratch\nCOPY file /file', file: 'text' };
  const { outputs } = dag.task('source', sourceTemplate(workflow, images.busybox, files));
  const built = dag.task('image', buildPush, {
    sourceCode: outputs.source,
    imageName: `${registry.imagePrefix}/${IMAGE}`,
    imageTag: name,
  });
  dag.setOutputs({ digest: built.outputs.digest, reference: built.outputs.reference });
  await submitChart(client, chart);
  const state = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);

  const digest = await digestOf(registry, IMAGE, name);
  expect([state.phase, nodeOf(state, 'image').outputs]).toEqual([
    'Succeeded',
    { digest, reference: `${registry.imagePrefix}/${IMAGE}@${digest}` },
  ]);
  const index = await manifestOf(registry, IMAGE, name);
  expect(itemsOf(index.manifests).map((entry) => fieldsOf(entry).platform)).toEqual([
    { os: 'linux', architecture: 'amd64' },
    expect.objectContaining({ os: 'linux', architecture: 'arm64' }),
  ]);
});
