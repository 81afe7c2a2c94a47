import { setTimeout as sleep } from 'node:timers/promises';
import { fieldsOf, itemsOf, textOf } from '../../test/e2e/cluster/json';
import type { Run } from '../../test/e2e/cluster/run';
import { hasEnded, readWorkflow } from '../../test/e2e/cluster/workflow-state';
import type { PhaseShares, PodTimes } from './phases';
import { phasesOf } from './phases';

const DEADLINE_SECONDS = 300;

/** Argo's own containers. */
const ARGO = ['init', 'wait'];

/** A run, from its creation until Argo reports that it has succeeded. */
interface TimedRun {
  readonly seconds: number;
  readonly phases: PhaseShares;
}

/** Runs a pipeline, and measures it. */
export async function timedRun(run: Run, submit: () => Promise<string>): Promise<TimedRun> {
  const submitted = Date.now();
  const name = await submit();
  await succeeded(run, name);
  const completed = Date.now();
  const phases = phasesOf(await podTimes(run, name), submitted, completed);
  return { seconds: (completed - submitted) / 1000, phases };
}

/** Runs pipelines at the same time, and returns the seconds until all have succeeded. */
export async function timedRuns(run: Run, submits: readonly (() => Promise<string>)[]): Promise<number> {
  const submitted = Date.now();
  const names = await Promise.all(submits.map((submit) => submit()));
  await Promise.all(names.map((name) => succeeded(run, name)));
  return (Date.now() - submitted) / 1000;
}

async function succeeded({ client, namespace }: Run, name: string): Promise<void> {
  const start = Date.now();
  for (;;) {
    const state = await readWorkflow(client, namespace, name);
    if (state.phase === 'Succeeded') return;
    if (hasEnded(state)) {
      const messages = [state, ...state.nodes].map(({ message = '' }) => message);
      throw new Error(`${name}: ${state.phase}: ${messages.filter((message) => message !== '').join('\n')}`);
    }
    if (Date.now() - start > DEADLINE_SECONDS * 1000) throw new Error(`${name} has not completed`);
    await sleep(200);
  }
}

async function podTimes({ client, namespace }: Run, workflow: string): Promise<PodTimes[]> {
  const labelSelector = `workflows.argoproj.io/workflow=${workflow}`;
  const { items } = await client.core.listNamespacedPod({ namespace, labelSelector });
  return items.map((pod): PodTimes => {
    const { metadata, status } = pod;
    const containers = itemsOf(status?.containerStatuses).map(fieldsOf);
    const ended = (names: (name: string) => boolean, field: string): number[] =>
      containers
        .filter(({ name }) => names(textOf(name) ?? ''))
        .map(({ state }) => timeOf(fieldsOf(fieldsOf(state).terminated)[field]));
    const isUser = (name: string): boolean => !ARGO.includes(name);
    const scheduled = status?.conditions?.find(({ type }) => type === 'PodScheduled')?.lastTransitionTime;
    return {
      created: timeOf(metadata?.creationTimestamp),
      scheduled: timeOf(scheduled),
      started: Math.min(...ended(isUser, 'startedAt')),
      finished: Math.max(...ended(isUser, 'finishedAt')),
      ended: Math.max(...ended(() => true, 'finishedAt')),
    };
  });
}

function timeOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(textOf(value) ?? '');
}
