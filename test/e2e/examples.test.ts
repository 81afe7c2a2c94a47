import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES_TO_RUN, ExampleRuns } from './example-runs';
import { fieldsOf, itemsOf } from './cluster/json';
import type { Run } from './cluster/run';
import { useRun } from './cluster/run';
import type { WorkflowNode, WorkflowState } from './cluster/workflow-state';
import { nodeOf, readWorkflow } from './cluster/workflow-state';

const runTest = useRun();
let started: ExampleRuns | undefined;

/** A test of an example. The first one starts all examples. */
function example(title: string, body: (runs: ExampleRuns, run: Run) => Promise<void>): void {
  runTest(title, async (run) => {
    started ??= new ExampleRuns(run);
    await body(started, run);
  });
}

/** The phase of each of these steps. */
function phasesOf(state: WorkflowState, ...steps: readonly string[]): { [step: string]: string } {
  return Object.fromEntries(steps.map((step) => [step, nodeOf(state, step).phase]));
}

/** The steps with pods, in the order in which they started, and by name if they started in the same second. */
function podsOf(state: WorkflowState): WorkflowNode[] {
  const key = ({ startedAt = '', name }: WorkflowNode): string => `${startedAt} ${name}`;
  return state.nodes.filter(({ type }) => type === 'Pod').sort((a, b) => key(a).localeCompare(key(b), 'en'));
}

/** Whether a step started only after another had completed. */
function isAfter(later: WorkflowNode, earlier: WorkflowNode): boolean {
  return (later.startedAt ?? '') >= (earlier.finishedAt ?? 'z');
}

/** The checksum that the examples print: the first twelve digits. */
function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

test('examples/README.md marks the examples that these tests run', () => {
  const list = readFileSync(join(__dirname, '../../examples/README.md'), 'utf8');
  const marked = [...list.matchAll(/\]\((.+)\.ts\) ▶/g)].map(([, name]) => name);
  expect(marked.sort()).toEqual([...EXAMPLES_TO_RUN].sort());
});

example('script: its output is the argument of the next task', async (runs) => {
  const state = await runs.first('script');
  expect(state.phase).toBe('Succeeded');
  const [printed, taken] = [nodeOf(state, 'next-version'), nodeOf(state, 'announce')];
  expect(printed.outputs.result).toBe('v2.0.10');
  expect(taken.inputs.version).toBe('v2.0.10');
  expect(isAfter(taken, printed)).toBe(true);
});

example('steps: those of a group run in parallel, between the others', async (runs) => {
  const state = await runs.first('steps');
  expect(state.phase).toBe('Succeeded');
  const digest = checksum('app v1.4.2\n');
  const [build, ghcr, quay, announce] = ['build', 'push-ghcr', 'push-quay', 'announce'].map((name) =>
    nodeOf(state, name),
  );
  expect(ghcr?.inputs).toEqual({ digest, registry: 'ghcr.io' });
  expect(quay?.inputs).toEqual({ digest, registry: 'quay.io' });
  if (!build || !ghcr || !quay || !announce) throw new Error('unreachable');
  expect([ghcr, quay].map((push) => isAfter(push, build) && isAfter(announce, push))).toEqual([true, true]);
  expect(isAfter(ghcr, quay) || isAfter(quay, ghcr)).toBe(false);
});

example(
  'container-set: the containers run in the order of their dependencies, and produce outputs',
  async (runs) => {
    const state = await runs.first('container-set');
    expect(state.phase).toBe('Succeeded');
    expect(podsOf(state)).toHaveLength(1);
    expect(phasesOf(state, 'sources', 'notices', 'main')).toEqual({
      sources: 'Succeeded',
      notices: 'Succeeded',
      main: 'Succeeded',
    });
    expect(podsOf(state)[0]?.outputs.checksum).toBe(checksum('Apache-2.0\nprint(42)\n'));
  },
);

example('resource: the workflow waits for the Job, and owns it', async (runs, { client, namespace }) => {
  const state = await runs.first('resource');
  expect(state.phase).toBe('Succeeded');
  expect(nodeOf(state, state.name).outputs.finished).toMatch(/^\d{4}-\d\d-\d\dT/);
  const { items } = await client.objects.list('batch/v1', 'Job', namespace);
  const [owner] = items.flatMap(({ metadata }) => metadata?.ownerReferences ?? []);
  expect({ kind: owner?.kind, name: owner?.name }).toEqual({ kind: 'Workflow', name: state.name });
});

example('approval: the answer decides whether to deploy', async (runs) => {
  const [yes, no] = await runs.all('approval');
  if (!yes || !no) throw new Error('unreachable');
  expect([yes, no].map(({ phase }) => phase)).toEqual(['Succeeded', 'Succeeded']);
  expect(nodeOf(yes, 'approval').outputs.approve).toBe('yes');
  expect([yes, no].map((state) => nodeOf(state, 'deploy').phase)).toEqual(['Succeeded', 'Skipped']);
});

example('loop-items: one task for each object, with its fields', async (runs) => {
  const state = await runs.first('loop-items');
  expect(state.phase).toBe('Succeeded');
  const inputs = podsOf(state).map((pod) => JSON.stringify(pod.inputs));
  expect(inputs.sort()).toEqual([
    '{"node":"22","database":"postgres"}',
    '{"node":"24","database":"mariadb"}',
    '{"node":"24","database":"postgres"}',
  ]);
});

example('fan-out-fan-in: one task for each item of the list, and the outputs of all', async (runs) => {
  const state = await runs.first('fan-out-fan-in');
  expect(state.phase).toBe('Succeeded');
  const suites = podsOf(state).map(({ inputs }) => inputs.suite);
  expect(suites.filter((suite) => suite !== undefined).sort()).toEqual(['api', 'unit']);
  expect(JSON.parse(nodeOf(state, 'report').inputs.passed ?? '')).toEqual(['119', '44']);
});

example('depends: the results of tasks decide which others start', async (runs) => {
  const [broken, fine] = await runs.all('depends');
  if (!broken || !fine) throw new Error('unreachable');
  const steps = ['migrate', 'roll-back', 'deploy', 'report'];
  expect(phasesOf(broken, ...steps)).toEqual({
    migrate: 'Failed',
    'roll-back': 'Succeeded',
    deploy: 'Omitted',
    report: 'Succeeded',
  });
  expect(phasesOf(fine, ...steps)).toEqual({
    migrate: 'Succeeded',
    'roll-back': 'Omitted',
    deploy: 'Succeeded',
    report: 'Succeeded',
  });
  expect(fine.phase).toBe('Succeeded');
});

example('conditional-outputs: those of the task that ran', async (runs) => {
  const states = await runs.all('conditional-outputs');
  const ends = states.map((state) => [
    phasesOf(state, 'fetch', 'compile'),
    nodeOf(state, state.name).outputs.origin,
  ]);
  expect(ends).toEqual([
    [{ fetch: 'Succeeded', compile: 'Skipped' }, 'fetched build-7'],
    [{ fetch: 'Skipped', compile: 'Succeeded' }, 'compiled'],
  ]);
});

example('exit-handler: runs after a failure, which is one of its inputs', async (runs) => {
  const state = await runs.first('exit-handler');
  expect(state.phase).toBe('Failed');
  expect(phasesOf(state, 'celebrate', 'complain')).toEqual({ celebrate: 'Skipped', complain: 'Succeeded' });
  const { subject, failures = '' } = nodeOf(state, 'complain').inputs;
  expect(subject).toBe(`${state.name}: Failed`);
  // Argo passes the JSON in quotes, as a JSON string.
  const read: unknown = JSON.parse(failures);
  const [failure] = itemsOf(typeof read === 'string' ? JSON.parse(read) : read).map(fieldsOf);
  expect(failure?.templateName).toBe('test');
});

example('hooks: run when a task starts, when it has completed, and when the workflow has', async (runs) => {
  const state = await runs.first('hooks');
  expect(state.phase).toBe('Succeeded');
  expect(podsOf(state).map(({ name, inputs }) => [name, inputs.text])).toEqual([
    ['deploy', undefined],
    ['deploy.hooks.running', 'It goes live'],
    ['deploy.onExit', 'It is at https://app.acme.example'],
    [`${state.name}.onExit`, 'All in all: Succeeded'],
  ]);
});

example('global-outputs: a hook of the workflow uses the output of a task', async (runs) => {
  const state = await runs.first('global-outputs');
  expect(state.phase).toBe('Succeeded');
  expect(state.outputs.digest).toBe(checksum('app\n'));
  expect(nodeOf(state, `${state.name}.onExit`).inputs.digest).toBe(checksum('app\n'));
});

example('retry: until the step succeeds, but not after a permanent error', async (runs) => {
  const [flaky, wrong] = await runs.all('retry');
  if (!flaky || !wrong) throw new Error('unreachable');
  expect(podsOf(flaky).map(({ phase }) => phase)).toEqual(['Failed', 'Failed', 'Succeeded']);
  expect(flaky.phase).toBe('Succeeded');
  expect(podsOf(wrong).map(({ phase, message }) => [phase, message])).toEqual([
    ['Failed', expect.stringContaining('exit code 2')],
  ]);
  expect(wrong.phase).toBe('Failed');
});

example('artifact-passing: a folder, and a part of it', async (runs) => {
  const state = await runs.first('artifact-passing');
  expect(state.phase).toBe('Succeeded');
  const [first, ...others] = podsOf(state).map(({ name }) => name);
  expect(first).toBe('build');
  expect(others.sort()).toEqual(['check-all', 'check-german']);
});

example('sidecar: the container can connect to it', async (runs) => {
  expect((await runs.first('sidecar')).phase).toBe('Succeeded');
});

example('daemon: the next task has its IP address, and it stops with the DAG', async (runs) => {
  const state = await runs.first('daemon');
  expect(state.phase).toBe('Succeeded');
  expect(nodeOf(state, 'test').inputs.host).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(phasesOf(state, 'server', 'test')).toEqual({ server: 'Succeeded', test: 'Succeeded' });
});

example('volume-claim-template: the steps share a volume, which is then deleted', async (runs, run) => {
  const state = await runs.first('volume-claim-template');
  expect(state.phase).toBe('Succeeded');
  expect(podsOf(state).map(({ name, phase }) => [name, phase])).toEqual([
    ['compile', 'Succeeded'],
    ['test', 'Succeeded'],
  ]);
  const { items } = await run.client.core.listNamespacedPersistentVolumeClaim({ namespace: run.namespace });
  const left = items.filter(({ metadata }) => metadata?.deletionTimestamp === undefined);
  expect(left.map(({ metadata }) => metadata?.name).filter((name) => name?.startsWith(state.name))).toEqual(
    [],
  );
});

example('workflow-of-workflows: children run one after the other', async (runs, { client, namespace }) => {
  const state = await runs.first('workflow-of-workflows');
  expect(state.phase).toBe('Succeeded');
  const [europe, america] = [nodeOf(state, 'europe'), nodeOf(state, 'america')];
  expect(isAfter(america, europe)).toBe(true);
  const children = [europe, america].map(({ outputs }) => outputs.child ?? '');
  expect(new Set(children).size).toBe(2);
  const states = await Promise.all(children.map(async (name) => readWorkflow(client, namespace, name)));
  expect(states.map(({ phase }) => phase)).toEqual(['Succeeded', 'Succeeded']);
});
