import { setTimeout as sleep } from 'node:timers/promises';
import { Chart } from 'cdk8s';
import { ArgoApplication, DagTemplate, Workflow } from '../../lib';
import { synthChart, workflowIn } from '../support';
import { applicationState, deployed, exists, valueOfApp } from './argo-cd/application';
import type { ArgoCdRun, Pushed } from './argo-cd/argo-cd-run';
import { useArgoCdRun } from './argo-cd/argo-cd-run';
import { APP, FOLDER, PORT, failingDeployment, serviceOn } from './argo-cd/configuration';
import { configurationHead, followDelivery } from './argo-cd/delivery-phases';
import { PIPELINE, configurationBranch } from './argo-cd/deployment-pipeline';
import { statusesOf } from './argo-cd/status-receiver';
import { applyChart } from './cluster/apply';
import { scale } from './cluster/faults';
import { deleteNamespace } from './cluster/namespace';
import { commitFiles, revertHead } from './cluster/repository';
import { rightsOf } from './cluster/rights';
import { submit, watchWorkflow } from './cluster/submit';
import { until } from './cluster/wait';
import { lastAttemptOf, nodeOf, readWorkflow } from './cluster/workflow-state';
import { buildsOf, endedFor, startedFor } from './push/push-builds';

/** The labels with which these tests delete a namespace that an aborted run has left behind. */
const NAMESPACE_LABELS = { 'app.kubernetes.io/managed-by': 'cdk8s-argo-ci-e2e' };

const DEPLOYED_SECONDS = 240;
const DELIVERED_SECONDS = 240;
const END_SECONDS = 300;

/** Argo CD compares with the repository several times in this time, on a cluster that polls it every few seconds. */
const SETTLED_MILLISECONDS = 30_000;

const AWAY_MILLISECONDS = 20_000;

const test = useArgoCdRun();

/** The pushes of the first two tests. */
let [first, second]: (Pushed | undefined)[] = [];

function pushedBefore(pushed: Pushed | undefined): Pushed {
  if (pushed === undefined) throw new Error('An earlier test of this file has to push a commit');
  return pushed;
}

test('a push is deployed, and only then the commit status is a success', async (run) => {
  first = await run.pushValue(`first of ${run.namespace}`);
  const { workflow, revision, seconds } = await followDelivery(run, first.commit, first);
  expect(workflow.phase).toBe('Succeeded');
  expect(lastAttemptOf(workflow, 'wait').outputs['synced-revision']).toBe(revision);
  expect(seconds.get('workflow ended')).toBeGreaterThanOrEqual(seconds.get('Healthy') ?? Infinity);
  expect(await applicationState(run)).toEqual({ sync: 'Synced', health: 'Healthy', revision });
  expect(await statusesOf(run, first.commit)).toEqual([
    'pending: The build or the deployment is running',
    'success: This commit or a newer one is deployed',
  ]);
});

test('a second push replaces what the first one has deployed', async (run) => {
  second = await run.pushValue(`second of ${run.namespace}`);
  const { workflow } = await followDelivery(run, second.commit, second);
  expect(workflow.phase).toBe('Succeeded');
});

test('a rollback in the configuration repository lasts', async (run) => {
  const { value } = pushedBefore(first);
  const latest = pushedBefore(second);
  const reverted = revertHead(run.settings.git, configurationBranch(run));
  await deployed(run, reverted, DEPLOYED_SECONDS);
  await until('the former value', DEPLOYED_SECONDS, async () =>
    (await valueOfApp(run)) === value ? true : undefined,
  );

  await run.sendAgain(latest);
  await sleep(SETTLED_MILLISECONDS);
  expect(await buildsOf(run, latest.commit)).toHaveLength(1);
  const again = await submit(run.client, {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { generateName: 'again-', namespace: run.namespace },
    spec: {
      workflowTemplateRef: { name: PIPELINE },
      arguments: { parameters: [{ name: 'revision', value: latest.commit }] },
    },
  });
  const state = await watchWorkflow(run.client, run.namespace, again, END_SECONDS);
  expect(state.phase).toBe('Failed');
  expect(lastAttemptOf(state, 'deploy').message).toContain(`The delivery of ${latest.commit} was reverted`);

  expect(configurationHead(run)).toBe(reverted);
  expect(await applicationState(run)).toEqual({ sync: 'Synced', health: 'Healthy', revision: reverted });
  expect(await valueOfApp(run)).toBe(value);
});

test('a sync that fails ends the workflow with the message of Argo CD', async (run) => {
  const { settings, client, namespace } = run;
  commitFiles(settings.git, configurationBranch(run), { [`${FOLDER}/service.yaml`]: serviceOn(70_000) });
  const { commit } = await run.pushValue(`third of ${namespace}`);
  const [build] = await endedFor(run, END_SECONDS, commit);
  expect(build?.phase).toBe('Failed');
  const state = await readWorkflow(client, namespace, build?.name ?? '');
  expect(nodeOf(state, 'deploy').phase).toBe('Succeeded');
  const { message } = lastAttemptOf(state, 'wait');
  expect(message).toContain(`Argo CD could not sync the Application '${namespace}'`);
  expect(message).toContain('70000');
  await until('the status of the failure', END_SECONDS, async () => {
    const statuses = await statusesOf(run, commit);
    return statuses.includes('failure: The build or the deployment has failed') ? true : undefined;
  });
  commitFiles(settings.git, configurationBranch(run), { [`${FOLDER}/service.yaml`]: serviceOn(PORT) });
  await deployed(run, configurationHead(run), DEPLOYED_SECONDS);
});

/** Runs a workflow that asks Argo CD to refresh the Application, and waits for a revision of it. */
async function waitFor({ app, chart, client, namespace }: ArgoCdRun, name: string, revision: string) {
  const submitted = new Chart(app, name, { namespace });
  const workflow = new Workflow(submitted, 'workflow', { metadata: { name } });
  const main = new DagTemplate(workflow, 'main');
  main.task('wait', chart.refreshing.wait, { revision });
  workflow.setEntrypoint(main);
  await submit(client, workflowIn(synthChart(submitted)));
  return watchWorkflow(client, namespace, name, DEPLOYED_SECONDS);
}

test('a refresh makes Argo CD look at the repository now', async (run) => {
  const files = { 'README.md': 'Configuration\n' };
  const revision = commitFiles(run.settings.git, configurationBranch(run), files);
  const { phase, message } = await waitFor(run, 'refresh', revision);
  expect(`${phase} ${message ?? ''}`).toBe('Succeeded ');
});

test('an Application that is synced and stays Degraded ends the workflow', async (run) => {
  const { git, images } = run.settings;
  const file = `${FOLDER}/service.yaml`;
  const files = { [file]: `${serviceOn(PORT)}---\n${failingDeployment(images.busybox)}` };
  const revision = commitFiles(git, configurationBranch(run), files);
  const state = await waitFor(run, 'degraded', revision);
  expect(state.phase).toBe('Failed');
  expect(lastAttemptOf(state, 'wait').message).toContain(
    `The Application '${run.namespace}' is Degraded at ${revision}, for 30 s.`,
  );
  commitFiles(git, configurationBranch(run), { [file]: serviceOn(PORT) });
});

test('the pod that waits may read one Application, and nothing else in the namespace of Argo CD', async (run) => {
  const { namespace, settings } = run;
  const rightsIn = async (account: string, where: string) => {
    const defaultRights = await rightsOf(run, 'default', where);
    const rights = await rightsOf(run, account, where);
    return rights.filter((right) => !defaultRights.includes(right));
  };
  expect(await rightsIn('deploy-application-wait', settings.argoCdNamespace)).toEqual([
    `argoproj.io/applications ${namespace}: get`,
  ]);
  expect(await rightsIn('refreshing', settings.argoCdNamespace)).toEqual([
    `argoproj.io/applications ${namespace}: get, patch`,
  ]);
  expect(await rightsIn('deploy-application-wait', namespace)).toEqual([
    'argoproj.io/workflowtaskresults: create, patch',
  ]);
  expect(await rightsIn('deploy', settings.argoCdNamespace)).toEqual([]);
});

test('an Application creates its namespace, and deletes with it what it has deployed', async (run) => {
  const { app, client, namespace, settings } = run;
  const name = `${namespace}-cascade`;
  const chart = new Chart(app, 'cascade');
  new ArgoApplication(chart, 'cascade', {
    metadata: { name, namespace: settings.argoCdNamespace },
    source: { repoURL: settings.git.url, path: FOLDER, targetRevision: configurationBranch(run) },
    destination: { namespace: name },
    automated: { prune: true },
    syncOptions: { CreateNamespace: true, ServerSideApply: true },
    managedNamespaceMetadata: { labels: NAMESPACE_LABELS },
    cascade: 'foreground',
  });
  const [application] = await applyChart(client, chart);
  try {
    const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: APP, namespace: name } };
    const isThere = () => exists(client, service);
    await until('the Service', DEPLOYED_SECONDS, async () => ((await isThere()) ? true : undefined));
    const { metadata } = await client.core.readNamespace({ name });
    expect(metadata?.labels).toMatchObject(NAMESPACE_LABELS);
    if (application !== undefined) await client.objects.delete(application);
    await until('the deletion of the Service', DEPLOYED_SECONDS, async () =>
      (await isThere()) ? undefined : true,
    );
  } finally {
    await deleteNamespace(client, name);
  }
});

const faultTest = process.env.E2E_FAULTS === 'true' ? test : skipped;

function skipped(title: string): void {
  it.skip(`${title} (skipped: E2E_FAULTS is not true)`, () => undefined);
}

faultTest('a delivery while Argo CD is down waits for it, also if another commit follows', async (run) => {
  const { client, namespace, settings } = run;
  const controller = { namespace: settings.argoCdNamespace, name: 'argocd-application-controller' };
  await scale(client, 'StatefulSet', controller, 0);
  let followed: string;
  let name: string;
  const pushed = await run.pushValue(`fourth of ${namespace}`);
  try {
    const [build] = await startedFor(run, pushed.commit);
    name = build?.name ?? '';
    await until('the delivery', DELIVERED_SECONDS, async () => {
      const { nodes } = await readWorkflow(client, namespace, name);
      return nodes.some((node) => node.name === 'deploy' && node.phase === 'Succeeded') ? true : undefined;
    });
    followed = commitFiles(settings.git, configurationBranch(run), { 'README.md': 'Another app\n' });
    await sleep(AWAY_MILLISECONDS);
    expect(await readWorkflow(client, namespace, name)).toMatchObject({ phase: 'Running' });
  } finally {
    await scale(client, 'StatefulSet', controller, 1);
  }
  const state = await watchWorkflow(client, namespace, name, END_SECONDS);
  expect(`${state.phase} ${state.message ?? ''}`).toBe('Succeeded ');
  expect(lastAttemptOf(state, 'wait').outputs['synced-revision']).toBe(followed);
  expect(await valueOfApp(run)).toBe(pushed.value);
});
