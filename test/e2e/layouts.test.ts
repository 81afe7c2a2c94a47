import { Chart } from 'cdk8s';
import type { DagLayout } from '../../lib';
import { CiWorkflow, ContainerTemplate, GitCloneTemplate, artifact, parameter } from '../../lib';
import { digestOf } from './cluster/registry';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submitChart, watchWorkflow } from './cluster/submit';
import { say, secondsSince } from './cluster/wait';
import type { WorkflowState } from './cluster/workflow-state';
import type { Builder } from './image-builds';
import { BUILDERS, TEMPLATES } from './image-builds';
import { IMAGE, registriesOf } from './pipeline';

const DEADLINE_SECONDS = 300;

// BuildKit and Buildah create a user namespace, which the baseline level does not allow.
const test = useRun('privileged');

/** Clones the sample app, tests it, and builds its image. */
async function runPipeline(run: Run, builder: Builder, layout: DagLayout): Promise<WorkflowState> {
  const { app, client, namespace, settings, setup } = run;
  const { registry, images } = settings;
  const { serviceAccount } = setup.rbac;
  const name = `${layout}-${builder}`;
  const chart = new Chart(app, name, { namespace });
  const { buildPush } = new TEMPLATES[builder](chart, 'build', {
    metadata: { name },
    image: images[builder],
    registryCredentials: setup.dockerSecret,
    buildArgs: { FROM_ARGO: parameter({ value: layout }), BASE: parameter({ value: images.busybox }) },
    registries: registriesOf(settings),
  });
  const clone = new GitCloneTemplate(chart, 'clone', { metadata: { name: `clone-${name}` }, serviceAccount });
  const ci = new CiWorkflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount,
    layout,
    clone: clone.checkout,
    build: buildPush,
    defaults: {
      gitUrl: settings.git.url,
      imageName: `${registry.imagePrefix}/${IMAGE}`,
      imageTag: name,
    },
  });
  const check = new ContainerTemplate(ci, 'check', {
    retryStrategy: clone.checkout.render().retryStrategy,
    inputs: { source: artifact('/src') },
    container: {
      image: images.busybox,
      command: ['grep', '-x', 'github main branch', 'git-value'],
      workingDir: '/src',
    },
  });
  ci.build.addDependency(ci.dag.task('check', check, { source: ci.clone.outputs.sourceCode }));
  const begin = Date.now();
  await submitChart(client, chart);
  const state = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  say(`${String(secondsSince(begin)).padStart(5)} s  clone, check and build with ${builder}: ${layout}`);
  return state;
}

for (const builder of BUILDERS) {
  for (const layout of ['pods', 'one-pod'] as const) {
    test(`${builder} builds the sample app after a clone and a check: ${layout}`, async (run) => {
      const { phase, message, nodes, outputs } = await runPipeline(run, builder, layout);
      expect({ phase, message }).toEqual({ phase: 'Succeeded', message: undefined });
      const digest = await digestOf(run.settings.registry, IMAGE, `${layout}-${builder}`);
      run.images.add(digest);
      expect(outputs['image-digest']).toBe(digest);
      expect(nodes.filter(({ type }) => type === 'Pod')).toHaveLength(layout === 'pods' ? 3 : 1);
    });
  }
}
