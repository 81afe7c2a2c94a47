import { setTimeout as sleep } from 'node:timers/promises';
import type { V1Pod } from '@kubernetes/client-node' with { 'resolution-mode': 'import' };
import { fieldsOf, itemsOf } from '../cluster/json';
import type { Trigger } from './push-triggers';
import type { Run } from '../cluster/run';
import { until } from '../cluster/wait';
import { send } from './webhook';

/** An EventBus takes half a minute to start, and the objects that need it are retried in growing intervals. */
const READY_SECONDS = 240;

const SUBSCRIBE_MILLISECONDS = 3000;

/** Waits until a trigger's EventSource responds, and its Sensor receives all events from now on. */
export async function triggerReady(run: Run, trigger: Trigger, seconds = READY_SECONDS): Promise<void> {
  await Promise.all([eventSourceReady(run, trigger, seconds), sensorReady(run, trigger)]);
}

/** Waits until the EventSource refuses an unsigned webhook. */
export async function eventSourceReady(run: Run, trigger: Trigger, seconds = READY_SECONDS): Promise<void> {
  const empty = { headers: { 'Content-Type': 'application/json' }, body: {} };
  await until(`the EventSource ${trigger.eventSource.name}`, seconds, async () => {
    const { status, text } = await send(run, trigger, empty, undefined);
    return [400, 401].includes(status) && !text.includes('inactive') ? true : undefined;
  });
}

/** Waits until the Sensor has subscribed for each of its triggers: JetStream sends it no earlier events. */
export async function sensorReady(run: Run, { sensor }: Trigger): Promise<void> {
  const { client, namespace } = run;
  const wanted = itemsOf(fieldsOf(fieldsOf(sensor.toJson()).spec).triggers).length;
  await until(`the Sensor ${sensor.name} to subscribe`, READY_SECONDS, async () => {
    for (const pod of await podsOf(run, `sensor-name=${sensor.name}`)) {
      const name = pod.metadata?.name ?? '';
      if (pod.status?.phase !== 'Running' || pod.metadata?.deletionTimestamp !== undefined) continue;
      const log = await client.core.readNamespacedPodLog({ name, namespace });
      if (log.split('Subscribing to subject').length > wanted) return true;
    }
    return undefined;
  });
  // The Sensor logs the start of a subscription, not its completion.
  await sleep(SUBSCRIBE_MILLISECONDS);
}

/** The pods with a label. */
export async function podsOf({ client, namespace }: Run, labelSelector: string): Promise<V1Pod[]> {
  return (await client.core.listNamespacedPod({ namespace, labelSelector })).items;
}
