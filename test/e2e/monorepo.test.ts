import { Chart } from 'cdk8s';
import {
  ChangedProjectsTemplate,
  ContainerTemplate,
  DagTemplate,
  GitCloneTemplate,
  Monorepo,
  Workflow,
  expr,
} from '../../lib';
import { useRun } from './cluster/run';
import { submitChart, watchWorkflow } from './cluster/submit';

const DEADLINE_SECONDS = 240;

const test = useRun();

test('runs the tasks of the projects that have changed', async ({
  app,
  client,
  namespace,
  settings,
  setup,
}) => {
  const chart = new Chart(app, 'monorepo', { namespace });
  const { serviceAccount } = setup.rbac;
  const monorepo = new Monorepo({ sample: { path: '.' }, server: { path: 'serve.sh' } });
  const { checkout } = new GitCloneTemplate(chart, 'clone', {
    metadata: { name: 'clone-monorepo' },
    serviceAccount,
    gitUrl: settings.git.url,
    imageTag: 'commit',
  });
  const { compare } = new ChangedProjectsTemplate(chart, 'changed', { serviceAccount, monorepo });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name: 'monorepo' },
    serviceAccount,
    entrypoint: 'main',
  });
  const build = new ContainerTemplate(workflow, 'build', {
    container: { image: settings.images.busybox, command: ['true'] },
  });
  const dag = new DagTemplate(workflow, 'main');
  const { sourceCode, commit } = dag.task('clone', checkout).outputs;
  for (const [name, before] of [
    ['same', commit],
    ['new', '0'.repeat(40)],
  ] as const) {
    const { sample } = dag.task(`compare-${name}`, compare, { sourceCode, before }).outputs;
    dag.task(`build-${name}`, build, {}, { when: expr.eq(sample, 'true') });
  }
  await submitChart(client, chart);
  const { phase, nodes } = await watchWorkflow(client, namespace, 'monorepo', DEADLINE_SECONDS);
  expect(phase).toBe('Succeeded');
  const phaseOf = (name: string) => nodes.find((node) => node.name === name)?.phase;
  expect([phaseOf('build-same'), phaseOf('build-new')]).toEqual(['Skipped', 'Succeeded']);
});
