import { scaleDeployment } from '../cluster/faults';
import { podsOf, sensorReady } from './push-ready';
import type { Trigger } from './push-triggers';
import type { Run } from '../cluster/run';
import { until } from '../cluster/wait';

const GONE_SECONDS = 90;

/** Runs `work` while the Sensor of a trigger has no pod. */
export async function withoutSensor(run: Run, trigger: Trigger, work: () => Promise<void>): Promise<void> {
  await scaleSensor(run, trigger, 0);
  await until('the deletion of the pod of the Sensor', GONE_SECONDS, async () =>
    (await podsOf(run, sensorLabel(trigger))).length === 0 ? true : undefined,
  );
  await work();
  await scaleSensor(run, trigger, 1);
  await sensorReady(run, trigger);
}

/** Kills the pod of the Sensor. Kubernetes replaces it. */
export async function killSensor(run: Run, trigger: Trigger): Promise<void> {
  const { client, namespace } = run;
  const [pod] = await podsOf(run, sensorLabel(trigger));
  const name = pod?.metadata?.name ?? '';
  await client.core.deleteNamespacedPod({ name, namespace, gracePeriodSeconds: 0 });
}

/** Argo Events sets the number of replicas only when it creates the Deployment, and when the Sensor changes. */
async function scaleSensor({ client, namespace }: Run, trigger: Trigger, replicas: number): Promise<void> {
  const { items } = await client.objects.list('apps/v1', 'Deployment', namespace);
  const deployment = items.find(({ metadata }) => metadata?.labels?.['sensor-name'] === trigger.sensor.name);
  await scaleDeployment(client, namespace, deployment?.metadata?.name ?? '', replicas);
}

function sensorLabel({ sensor }: Trigger): string {
  return `sensor-name=${sensor.name}`;
}
