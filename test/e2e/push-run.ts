import type { Chart } from 'cdk8s';
import type { Delivery } from '../git/hosts/payloads';
import { applyChart } from './apply';
import { triggerReady } from './push-ready';
import type { Trigger } from './push-triggers';
import type { Run } from './run';
import { useRun } from './run';
import { say, secondsSince } from './wait';
import { send } from './webhook';

/** A chart with triggers. */
export interface TriggersChart extends Chart {
  /** Those that have all that they need. */
  readonly triggers: readonly Trigger[];

  /** What their webhooks are signed with. */
  readonly secret: string;
}

/** What a test works with. */
export interface PushRun<C extends TriggersChart> extends Run {
  readonly chart: C;

  /** Sends a webhook that the trigger has to take. */
  readonly push: (delivery: Delivery, trigger?: Trigger) => Promise<void>;
}

/** A test that gets triggers which are ready. */
export type PushTest<C extends TriggersChart> = (
  title: string,
  body: (run: PushRun<C>) => Promise<void>,
) => void;

/** Gives the tests of this file triggers, in a namespace of their own. The first test applies them. */
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
