import { createHash } from 'node:crypto';
import { Chart, Size } from 'cdk8s';
import { PersistentVolumeAccessMode, PersistentVolumeClaim } from 'cdk8s-plus-27';
import type { DependencyCache } from '../../lib';
import {
  CachedContainerTemplate,
  DagTemplate,
  GitCloneTemplate,
  Task,
  Workflow,
  artifact,
  dependencyCache,
  parameter,
} from '../../lib';
import { synthChart, workflowIn } from '../support';
import { applyChart } from './cluster/apply';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import { submit, submitChart, watchWorkflow } from './cluster/submit';
import { nodeOf } from './cluster/workflow-state';

const DEADLINE_SECONDS = 240;

const test = useRun();

const CLAIM = 'tool-cache';

const TOOL = {
  name: 'tool',
  variables: (directory: string) => ({ TOOL_CACHE: directory }),
  lockFiles: ['lock'],
} as const;

const ON_CLAIM = dependencyCache({ ...TOOL, claim: CLAIM });

/** A tool that prints what its cache contains, and adds a file with a name to it, after some seconds. */
const PROGRAM = 'echo $(ls "$TOOL_CACHE"); sleep "$2"; echo >"$TOOL_CACHE/$1"';

const USER = 65534;

interface ToolRun {
  /** The name of the workflow, and of the file that it adds. */
  readonly name: string;
  /** The contents of the lock file. */
  readonly lock: string;
  readonly cache: DependencyCache;
  readonly seconds?: number;
}

/** Runs the tool as a user without rights. Returns what it has found in its cache. */
async function useTool(run: Run, { name, lock, cache, seconds = 0 }: ToolRun): Promise<string> {
  const { app, client, namespace, settings, setup } = run;
  const chart = new Chart(app, name, { namespace });
  const workflow = new Workflow(chart, 'workflow', {
    metadata: { name },
    serviceAccount: setup.rbac.serviceAccount,
    securityContext: { runAsNonRoot: true, runAsUser: USER, fsGroup: USER },
  });
  const tool = new CachedContainerTemplate(workflow, 'tool', {
    cache,
    inputs: { lock: artifact({ path: '/src/lock', raw: { data: lock } }) },
    container: {
      image: settings.images.busybox,
      command: ['sh', '-c', PROGRAM, 'tool', name, String(seconds)],
      workingDir: '/src',
    },
  });
  const dag = new DagTemplate(workflow, 'main', { outputs: { found: parameter() } });
  workflow.setEntrypoint(dag);
  const values = cache.claim === undefined ? { lockHash: hashOf(lock) } : {};
  const { result } = dag.addTask(new Task('use', tool, values));
  // Argo stores the standard output of a task only if something uses it.
  dag.setOutputs({ found: result });
  await submit(client, workflowIn(synthChart(chart)));
  const state = await watchWorkflow(client, namespace, name, DEADLINE_SECONDS);
  expect(state).toMatchObject({ phase: 'Succeeded', message: undefined });
  return nodeOf(state, 'use').outputs.result ?? '';
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Creates the claim once. */
async function createClaim({ app, client, namespace }: Run): Promise<void> {
  const chart = new Chart(app, 'claim', { namespace });
  new PersistentVolumeClaim(chart, 'claim', {
    metadata: { name: CLAIM },
    accessModes: [PersistentVolumeAccessMode.READ_WRITE_ONCE],
    storage: Size.gibibytes(1),
  });
  await applyChart(client, chart);
}

test('a cache on a claim', async (run) => {
  await createClaim(run);
  const cache = ON_CLAIM;
  expect(await useTool(run, { name: 'first', lock: '1', cache })).toBe('');
  expect(await useTool(run, { name: 'second', lock: '1', cache })).toBe('first');
  // The second run has hit, so it saved nothing. Another lock file starts from the entry of the first.
  expect(await useTool(run, { name: 'third', lock: '2', cache })).toBe('first');
  expect(await useTool(run, { name: 'fourth', lock: '2', cache })).toBe('first third');
});

test('runs at the same time do not mix their caches', async (run) => {
  const names = ['one', 'two'];
  const cache = dependencyCache({ ...TOOL, claim: CLAIM, scope: 'parallel' });
  const found = await Promise.all(names.map((name) => useTool(run, { name, lock: '1', cache, seconds: 8 })));
  expect(found).toEqual(['', '']);
  expect(names).toContain(await useTool(run, { name: 'after', lock: '1', cache }));
});

test('a cache that is only read is not changed, and a scope does not see another one', async (run) => {
  const reader = dependencyCache({ ...TOOL, claim: CLAIM, readOnly: true });
  expect(await useTool(run, { name: 'reader', lock: '3', cache: reader })).toBe('first third');
  expect(await useTool(run, { name: 'reader-again', lock: '3', cache: reader })).toBe('first third');
  const other = dependencyCache({ ...TOOL, claim: CLAIM, scope: 'other' });
  expect(await useTool(run, { name: 'other-scope', lock: '1', cache: other })).toBe('');
});

test('a cache in the artifact repository', async (run) => {
  const cache = dependencyCache({ ...TOOL, artifactRepository: true });
  expect(await useTool(run, { name: 'artifact-first', lock: '1', cache })).toBe('');
  expect(await useTool(run, { name: 'artifact-second', lock: '1', cache })).toBe('artifact-first');
  expect(await useTool(run, { name: 'artifact-third', lock: '1', cache })).toBe('artifact-first');
  expect(await useTool(run, { name: 'artifact-other', lock: '2', cache })).toBe('');
});

test('the clone outputs the hash of the lock files', async (run) => {
  const { app, client, namespace, settings, setup } = run;
  const { serviceAccount } = setup.rbac;
  const chart = new Chart(app, 'cloned', { namespace });
  const { checkout } = new GitCloneTemplate(chart, 'git-clone', {
    metadata: { name: 'clone-with-hash' },
    serviceAccount,
    gitUrl: settings.git.url,
    lockFiles: ['Dockerfile', 'git-value'],
  });
  const workflow = new Workflow(chart, 'workflow', { metadata: { name: 'cloned' }, serviceAccount });
  const tool = new CachedContainerTemplate(workflow, 'tool', {
    cache: dependencyCache({ ...TOOL, artifactRepository: true, scope: 'cloned' }),
    inputs: { source: artifact('/src') },
    container: { image: settings.images.busybox, command: ['sh', '-c', PROGRAM, 'tool', 'file', '0'] },
  });
  const dag = new DagTemplate(workflow, 'main');
  workflow.setEntrypoint(dag);
  const { outputs } = dag.task('clone', checkout);
  dag.task('use', tool, { source: outputs.sourceCode, lockHash: outputs.lockHash });
  await submitChart(client, chart);
  const state = await watchWorkflow(client, namespace, 'cloned', DEADLINE_SECONDS);
  expect(state.phase).toBe('Succeeded');
  expect(nodeOf(state, 'use').inputs['lock-hash']).toMatch(/^[0-9a-f]{64}$/);
});
