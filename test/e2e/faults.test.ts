import { exec } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Chart } from 'cdk8s';
import type { KanikoBuildTemplateProps } from '../../lib';
import { CiWorkflow } from '../../lib';
import { synthChart, workflowIn } from '../support';
import { applyChart } from './cluster/apply';
import { scaleDeployment, stopPods } from './cluster/faults';
import { stateOf } from './cluster/registry';
import { deleteBranch, pushFile } from './cluster/repository';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submit, watchWorkflow } from './cluster/submit';
import { until } from './cluster/wait';
import type { WorkflowState } from './cluster/workflow-state';
import { lastAttemptOf, readWorkflow } from './cluster/workflow-state';
import { IMAGE, imageBuild } from './pipeline';

const DEADLINE_SECONDS = 400;
const START_SECONDS = 120;

/** How long something is away. */
const AWAY_MILLISECONDS = 20_000;

const test = process.env.E2E_FAULTS === 'true' ? useRun() : skipped;

function skipped(title: string): void {
  it.skip(`${title} (skipped: E2E_FAULTS is not true)`, () => undefined);
}

/** A build that can be interrupted for twelve seconds, and pushes a layer of ten megabytes. */
const SLOW = 'RUN sleep 12 && head -c 10000000 /dev/urandom >/layer';

interface Fault {
  /** The last instruction of the Dockerfile. */
  readonly instruction?: string;
  /** The limits of the build. */
  readonly limits?: NonNullable<KanikoBuildTemplateProps['resources']>['limits'];
  /** What happens before the workflow is created. */
  readonly before?: () => Promise<void>;
  /** What happens while the build runs. */
  readonly during?: () => Promise<void>;
}

interface Outcome extends WorkflowState {
  /** The messages of all steps. */
  readonly messages: string;
  /** The image under the tag afterwards. */
  readonly image: string;
}

/** Runs a pipeline while something happens, until it ends. */
async function runWith(run: Run, name: string, fault: Fault): Promise<Outcome> {
  const { app, client, namespace, settings, setup } = run;
  const branch = `${namespace}-${name}`;
  const tag = branch;
  pushFile(
    settings.git,
    branch,
    'Dockerfile',
    `FROM ${settings.images.busybox}\n${fault.instruction ?? SLOW}\n`,
  );
  const parts = new Chart(app, `${name}-parts`, { namespace });
  const build = imageBuild(parts, `${name}-build`, settings, setup.dockerSecret, {
    ...(fault.limits !== undefined && { resources: { limits: fault.limits } }),
  });
  await applyChart(client, parts);
  const chart = new Chart(app, name, { namespace });
  new CiWorkflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
    clone: setup.gitClone.checkout,
    build: build.buildPush,
    defaults: { gitUrl: settings.git.url, revision: branch, FROM_ARGO: '', imageName: IMAGE, imageTag: tag },
  });
  const before = fault.before?.();
  await submit(client, workflowIn(synthChart(chart)));
  const end = watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  if (fault.during !== undefined) {
    await building(run, name);
    await fault.during();
  }
  await before;
  const state = await end;
  deleteBranch(settings.git, branch);
  const messages = [state, ...state.nodes].map(({ message }) => message ?? '').join('\n');
  return { ...state, messages, image: await stateOf(settings.registry, IMAGE, tag) };
}

/** Waits until kaniko runs for some seconds: it has asked the registry whether it may push. */
async function building({ client, namespace }: Run, name: string): Promise<void> {
  await until('the build to run', START_SECONDS, async () => {
    const { nodes } = await readWorkflow(client, namespace, name);
    return nodes.some((node) => node.name === 'build(0)' && node.phase === 'Running') ? true : undefined;
  });
  await sleep(3000);
}

/** By another attempt, or by the controller, which creates a pod again that is gone soon after its start. */
test('a build whose pod is deleted is repeated', async (run) => {
  const { phase, image } = await runWith(run, 'deleted', {
    during: () => stopPods(run.client, run.namespace, 'workflows.argoproj.io/workflow=deleted'),
  });
  expect([phase, image]).toEqual(['Succeeded', 'complete']);
});

test('a restart of the controller does not affect a build', async (run) => {
  const { client, settings } = run;
  const { phase, nodes, image } = await runWith(run, 'controller', {
    during: () => stopPods(client, settings.faults.controllerNamespace, 'app=workflow-controller'),
  });
  expect([phase, image]).toEqual(['Succeeded', 'complete']);
  expect(nodes.map(({ name }) => name)).not.toContain('build(1)');
});

test('artifacts are stored and loaded after MinIO was away for 20 seconds', async (run) => {
  const { name } = run.setup.minio.deployment;
  const { phase, image } = await runWith(run, 'minio', {
    before: async () => {
      await scaleDeployment(run.client, run.namespace, name, 0);
      await sleep(AWAY_MILLISECONDS);
      await scaleDeployment(run.client, run.namespace, name, 1);
    },
  });
  expect([phase, image]).toEqual(['Succeeded', 'complete']);
});

test('an image is pushed after the registry was away for 20 seconds', async (run) => {
  const { registry } = run.settings.faults;
  if (registry === undefined) {
    console.warn('skipped: E2E_STOP_REGISTRY and E2E_START_REGISTRY are not set');
    return;
  }
  const command = promisify(exec);
  const { phase, image } = await runWith(run, 'registry', {
    during: async () => {
      await command(registry.stop);
      await sleep(AWAY_MILLISECONDS);
      await command(registry.start);
    },
  });
  expect([phase, image]).toEqual(['Succeeded', 'complete']);
});

test('a build that exceeds its limit of memory fails with the reason, once', async (run) => {
  const state = await runWith(run, 'memory', {
    instruction: 'RUN tail /dev/zero',
    limits: { memory: '300Mi' },
  });
  expect([state.phase, state.image]).toEqual(['Failed', 'absent']);
  expect(lastAttemptOf(state, 'build').name).toBe('build(0)');
  expect(state.messages).toMatch(/OOMKilled|exit status 137|signal: killed/);
});

test('a build that exceeds its limit of storage is evicted with the reason, once', async (run) => {
  const state = await runWith(run, 'storage', {
    instruction: 'RUN head -c 200000000 /dev/zero >/kaniko/large && sleep 120',
    limits: { 'ephemeral-storage': '100Mi' },
  });
  expect([state.phase, state.image]).toEqual(['Failed', 'absent']);
  expect(lastAttemptOf(state, 'build').name).toBe('build(0)');
  expect(state.messages).toMatch(/ephemeral.*storage/);
});
