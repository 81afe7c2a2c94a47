import { buildsOf } from '../push/push-builds';
import type { Run } from '../cluster/run';
import { say, secondsSince, until } from '../cluster/wait';
import type { WorkflowState } from '../cluster/workflow-state';
import { hasEnded, readWorkflow } from '../cluster/workflow-state';
import { headOf } from '../cluster/repository';
import { applicationState, valueOfApp } from './application';
import { configurationBranch } from './deployment-pipeline';

const DELIVERY_SECONDS = 360;

/** What happens after a push, in this order. */
const PHASES = [
  'workflow created',
  'cloned',
  'image pushed',
  'configuration pushed',
  'Argo CD has seen the commit',
  'Synced',
  'Healthy',
  'the app answers',
  'the workflow knows that it is deployed',
  'workflow ended',
] as const;

type Phase = (typeof PHASES)[number];

/** A delivery that has ended. */
export interface Delivered {
  readonly workflow: WorkflowState;
  /** The commit in the configuration repository. */
  readonly revision: string;
  /** The seconds from the push to each phase. */
  readonly seconds: ReadonlyMap<Phase, number>;
}

/** Prints when each phase of the delivery of a commit was reached, until the app answers and the workflow has ended. */
export async function followDelivery(
  run: Run,
  commit: string,
  { start, value }: { readonly start: number; readonly value: string },
): Promise<Delivered> {
  const seconds = new Map<Phase, number>();
  const reached = (phase: Phase, isReached: boolean): void => {
    if (!isReached || seconds.has(phase)) return;
    seconds.set(phase, secondsSince(start));
    say(`${String(secondsSince(start)).padStart(5)} s  ${phase}`);
  };
  return until(`the delivery of ${commit}`, DELIVERY_SECONDS, async () => {
    const [build] = await buildsOf(run, commit);
    if (build === undefined) return undefined;
    reached('workflow created', true);
    const workflow = await readWorkflow(run.client, run.namespace, build.name);
    const revision = followWorkflow(workflow, reached);
    if (revision !== undefined) await followApplication(run, revision, reached);
    reached('the app answers', (await valueOfApp(run)) === value);
    reached('workflow ended', hasEnded(workflow));
    if (workflow.phase === 'Failed' || workflow.phase === 'Error')
      throw new Error(`${workflow.name}: ${workflow.phase} ${workflow.message ?? ''}`);
    const isDone = PHASES.every((phase) => seconds.has(phase));
    return isDone ? { workflow, revision: revision ?? '', seconds } : undefined;
  });
}

/** Returns the commit in the configuration repository as soon as it exists. */
function followWorkflow(
  { nodes }: WorkflowState,
  reached: (phase: Phase, isReached: boolean) => void,
): string | undefined {
  const succeeded = (name: string) => nodes.find((node) => node.name === name && node.phase === 'Succeeded');
  reached('cloned', succeeded('clone') !== undefined);
  reached('image pushed', succeeded('build') !== undefined);
  const deploy = succeeded('deploy');
  reached('configuration pushed', deploy !== undefined);
  reached('the workflow knows that it is deployed', succeeded('wait') !== undefined);
  return deploy?.outputs.commit;
}

async function followApplication(
  run: Run,
  revision: string,
  reached: (phase: Phase, isReached: boolean) => void,
): Promise<void> {
  const state = await applicationState(run);
  const isSeen = state.revision === revision;
  reached('Argo CD has seen the commit', isSeen);
  reached('Synced', isSeen && state.sync === 'Synced');
  reached('Healthy', isSeen && state.sync === 'Synced' && state.health === 'Healthy');
}

/** The last commit of the configuration repository. */
export function configurationHead(run: Run): string {
  return headOf(run.settings.git, configurationBranch(run));
}
