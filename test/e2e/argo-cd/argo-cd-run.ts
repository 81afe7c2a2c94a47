import type { Delivery } from '../../git/hosts/payloads';
import { applyChart } from '../cluster/apply';
import { commitFiles, deleteBranch, headOf } from '../cluster/repository';
import type { Run } from '../cluster/run';
import { useRun } from '../cluster/run';
import { say, secondsSince } from '../cluster/wait';
import { githubPush } from '../push/github-push';
import { triggerReady } from '../push/push-ready';
import { send } from '../push/webhook';
import { deleteFromArgoCd, hasArgoCd } from './application';
import { configurationFiles } from './configuration';
import { DeploymentPipeline, configurationBranch, sourceBranch } from './deployment-pipeline';
import { startStatusReceiver } from './status-receiver';

/** A commit of the sample app that was pushed. */
export interface Pushed {
  readonly commit: string;
  readonly value: string;
  readonly delivery: Delivery;
  /** When the push began, a value of `Date.now()`. */
  readonly start: number;
}

/** What a test receives. */
export interface ArgoCdRun extends Run {
  readonly chart: DeploymentPipeline;

  /** Pushes a commit with a value to the repository of the app, and sends the webhook. */
  readonly pushValue: (value: string) => Promise<Pushed>;

  /** Sends a webhook again. */
  readonly sendAgain: (pushed: Pushed) => Promise<void>;
}

/** Declares a test that starts when the pipeline is ready. Without Argo CD, it says so and ends. */
export type ArgoCdTest = (title: string, body: (run: ArgoCdRun) => Promise<void>) => void;

/** Deploys the pipeline for the tests of this file, before the first test, and deletes it afterwards. */
export function useArgoCdRun(): ArgoCdTest {
  let started: Promise<ArgoCdRun | undefined> | undefined;
  afterAll(async () => {
    const run = await started?.catch(() => undefined);
    if (run === undefined || run.settings.keep) return;
    await deleteFromArgoCd(run);
    const { git } = run.settings;
    for (const branch of [sourceBranch(run), configurationBranch(run)])
      if (headOf(git, branch) !== '') deleteBranch(git, branch);
  });
  const test = useRun();
  return (title, body) => {
    test(title, async (run) => {
      started ??= start(run);
      const ready = await started;
      if (ready === undefined) say(`        skipped: this cluster does not know the kind Application`);
      else await body(ready);
    });
  };
}

async function start(run: Run): Promise<ArgoCdRun | undefined> {
  if (!(await hasArgoCd(run.client))) return undefined;
  const begin = Date.now();
  commitFiles(run.settings.git, configurationBranch(run), configurationFiles(run));
  const chart = new DeploymentPipeline(run.app, run, await startStatusReceiver(run));
  await applyChart(run.client, chart);
  await triggerReady(run, chart.trigger);
  say(`${String(secondsSince(begin)).padStart(5)} s  the pipeline is ready`);
  const sendWebhook = async (delivery: Delivery): Promise<void> => {
    const answer = await send(run, chart.trigger, delivery, chart.secret);
    expect(answer).toEqual({ status: 200, text: 'success' });
  };
  return {
    ...run,
    chart,
    pushValue: async (value) => {
      const start = Date.now();
      const branch = sourceBranch(run);
      const commit = commitFiles(run.settings.git, branch, { 'git-value': `${value}\n` });
      say(`${String(secondsSince(start)).padStart(5)} s  git push of ${commit}`);
      const delivery = githubPush({ ref: `refs/heads/${branch}`, commit, repository: 'acme/app' });
      await sendWebhook(delivery);
      say(`${String(secondsSince(start)).padStart(5)} s  webhook accepted`);
      return { commit, value, delivery, start };
    },
    sendAgain: async ({ delivery }) => sendWebhook(delivery),
  };
}
