import type { Chart } from 'cdk8s';
import type { Delivery } from '../../git/hosts/payloads';
import { applyChart } from '../cluster/apply';
import { triggerReady } from './push-ready';
import type { Trigger } from './push-triggers';
import type { Run } from '../cluster/run';
import { useRun } from '../cluster/run';
import { say, secondsSince } from '../cluster/wait';
import { send } from './webhook';

/** A chart with triggers. */
export interface TriggersChart extends Chart {
  /** The triggers with everything that they need. */
  readonly triggers: readonly Trigger[];

  /** The secret of their webhooks. */
  readonly secret: string;
}

/** What a test receives. */
export interface PushRun<C extends TriggersChart> extends Run {
  readonly chart: C;

  /** Sends a webhook that the trigger must accept. */
  readonly push: (delivery: Delivery, trigger?: Trigger) => Promise<void>;
}

/** Declares a test that starts when the triggers are ready. */
export type PushTest<C extends TriggersChart> = (
  title: string,
  body: (run: PushRun<C>) => Promise<void>,
) => void;

/** Deploys triggers for the tests of this file to a separate namespace, before the first test. */
export function usePushRun<C extends TriggersChart>(chartOf: (run: Run) => C): PushTest<C> {
  const test = useRun();
  let started: Promise<C> | undefined;
  return (title, body) => {
    test(title, async (run) => {
      started ??= start(run, chartOf(run));
      const chart = await started;
      await body({
        ...run,
        chart,
        push: async (delivery, trigger = chart.triggers[0]) => {
          if (trigger === undefined) throw new Error('There is no trigger');
          const answer = await send(run, trigger, delivery, chart.secret);
          expect(answer).toEqual({ status: 200, text: 'success' });
        },
      });
    });
  };
}

async function start<C extends TriggersChart>(run: Run, chart: C): Promise<C> {
  const begin = Date.now();
  await applyChart(run.client, chart);
  await Promise.all(chart.triggers.map((trigger) => triggerReady(run, trigger)));
  say(`${String(secondsSince(begin)).padStart(5)} s  the triggers are ready`);
  return chart;
}
