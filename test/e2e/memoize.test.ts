import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { DagLayout } from '../../lib';
import { CiWorkflowTemplate, GitCloneTemplate, Workflow, parameter } from '../../lib';
import type { Manifest } from '../support';
import { synthChart, workflowIn } from '../support';
import { applyChart } from './cluster/apply';
import { fieldsOf, textOf } from './cluster/json';
import { digestOf } from './cluster/registry';
import { deleteBranch, pushValues } from './cluster/repository';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import { say } from './cluster/wait';
import type { WorkflowState } from './cluster/workflow-state';
import { IMAGE } from './pipeline';

const DEADLINE_SECONDS = 300;

/** The part of the time of a build that a memoized run may need. */
const MEMOIZED_PART = 0.3;

const LAYOUTS = ['pods', 'one-pod'] as const;

const test = process.env.E2E_MEMOIZE === 'true' ? useRun() : skipped;

function skipped(title: string): void {
  it.skip(`${title} (skipped: E2E_MEMOIZE is not true)`, () => undefined);
}

/** The ConfigMap of this run, in the namespace of Argo's controller. */
const configMapOf = ({ namespace }: Run): string => `${namespace}-results`;

/** Permission for Argo's controller to store results: what docs/caches.md shows. */
function permission(run: Run, serviceAccount: string): Chart {
  const name = configMapOf(run);
  const chart = new Chart(run.app, 'permission', { namespace: run.settings.faults.controllerNamespace });
  new k8s.KubeRole(chart, 'role', {
    metadata: { name },
    rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['create', 'update'] }],
  });
  new k8s.KubeRoleBinding(chart, 'binding', {
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name: serviceAccount, namespace: chart.namespace }],
  });
  return chart;
}

/** The account of Argo's controller. */
async function controllerAccount({ client, settings }: Run): Promise<string> {
  const deployment: unknown = await client.objects.read({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'workflow-controller', namespace: settings.faults.controllerNamespace },
  });
  const { template } = fieldsOf(fieldsOf(deployment).spec);
  return textOf(fieldsOf(fieldsOf(template).spec).serviceAccountName) ?? 'default';
}

/** A pipeline in each layout, whose results are stored. */
function pipelineTemplates(run: Run): Chart {
  const { app, namespace, setup, settings } = run;
  const chart = new Chart(app, 'templates', { namespace });
  const { serviceAccount } = setup.rbac;
  const { checkout } = new GitCloneTemplate(chart, 'git-clone', {
    metadata: { name: 'default-clone' },
    serviceAccount,
  });
  for (const layout of LAYOUTS) {
    const ci = new CiWorkflowTemplate(chart, layout, {
      metadata: { name: layout },
      serviceAccount,
      layout,
      memoize: { configMap: configMapOf(run) },
      clone: checkout,
      build: setup.imageBuild.buildPush,
      defaults: { gitUrl: settings.git.url, revision: 'main', imageName: IMAGE },
    });
    if (process.env.E2E_ARGO_37_FULL_SCHEMAS === 'true') {
      ApiObject.of(ci).addJsonPatch(JsonPatch.add('/spec/templates/0/memoize/cache/configMap/key', ''));
    }
  }
  return chart;
}

interface Result {
  readonly state: WorkflowState;
  readonly pods: number;
  readonly seconds: number;
}

/** Runs a pipeline. */
async function build(
  { app, client, namespace }: Run,
  {
    name,
    layout,
    revision,
  }: { readonly name: string; readonly layout: DagLayout; readonly revision: string },
): Promise<Result> {
  const chart = new Chart(app, name, { namespace });
  new Workflow(chart, 'run', {
    metadata: { name },
    workflowTemplateRef: { name: layout },
    arguments: {
      FROM_ARGO: parameter({ value: 'memoized' }),
      imageTag: parameter({ name: 'image_tag', value: `memoized-${layout}` }),
      revision: parameter({ value: revision }),
    },
  });
  const start = Date.now();
  await submit(client, workflowIn(synthChart(chart)));
  const state = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  const pods = state.nodes.filter(({ type }) => type === 'Pod').length;
  return { state, pods, seconds: (Date.now() - start) / 1000 };
}

/** Pushes commits to a branch, until the body has completed. */
async function withCommits(
  { settings: { git }, namespace }: Run,
  values: readonly string[],
  body: (branch: string, commits: readonly string[]) => Promise<void>,
): Promise<void> {
  const branch = `${namespace}-memoized`;
  const commits = pushValues(git, branch, values);
  try {
    await body(branch, commits);
  } finally {
    deleteBranch(git, branch);
  }
}

test('without permission for the controller, a build in one pod fails with a clear message', async (run) => {
  await applyChart(run.client, pipelineTemplates(run));
  await withCommits(run, ['denied'], async (_, [revision = '']) => {
    const pods = await build(run, { name: 'denied', layout: 'pods', revision });
    expect(pods.state).toMatchObject({ phase: 'Succeeded', message: undefined });
    const { state } = await build(run, { name: 'denied-one-pod', layout: 'one-pod', revision });
    expect(state.phase).not.toBe('Succeeded');
    expect(state.nodes.map(({ message = '' }) => message).join()).toMatch(/configmaps.* is forbidden/);
  });
});

test('a commit is built once, a branch each time', async (run) => {
  const { client, settings } = run;
  const granted = permission(run, await controllerAccount(run));
  const created = [...(await applyChart(client, granted)), resultsOf(run)];
  try {
    await withCommits(run, ['one', 'two'], async (branch, [one = '', two = '']) => {
      for (const layout of LAYOUTS) {
        const runs = layout === 'pods' ? 2 : 1;
        const first = await build(run, { name: `first-${layout}`, layout, revision: one });
        expect(first.state).toMatchObject({ phase: 'Succeeded', message: undefined });
        const digest = await digestOf(settings.registry, IMAGE, `memoized-${layout}`);
        run.images.add(digest);
        expect([first.pods, first.state.outputs['image-digest']]).toEqual([runs, digest]);

        const { pods, state, seconds } = await build(run, { name: `again-${layout}`, layout, revision: one });
        expect([pods, state.phase, state.outputs['image-digest']]).toEqual([0, 'Succeeded', digest]);
        say(`${layout}: ${first.seconds.toFixed(1)} s, and ${seconds.toFixed(1)} s from the results`);
        expect(seconds).toBeLessThan(first.seconds * MEMOIZED_PART);

        const revisions = { other: two, branch, 'branch-again': branch };
        for (const [name, revision] of Object.entries(revisions)) {
          const other = await build(run, { name: `${name}-${layout}`, layout, revision });
          expect([other.pods, other.state.phase]).toEqual([runs, 'Succeeded']);
        }
      }
    });
  } finally {
    for (const object of created) await client.objects.delete(object);
  }
});

/** The ConfigMap that Argo has created. */
function resultsOf(run: Run): Manifest {
  const metadata = { name: configMapOf(run), namespace: run.settings.faults.controllerNamespace };
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata };
}
