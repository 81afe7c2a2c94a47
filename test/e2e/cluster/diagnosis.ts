import type { V1ContainerStatus, V1Pod } from '@kubernetes/client-node' with { 'resolution-mode': 'import' };
import type { Client } from './client';
import { fieldsOf, itemsOf } from './json';
import { say } from './wait';
import { readWorkflow } from './workflow-state';

/** The number of lines from the end of a log: the cause of a failure is usually there. */
const LOG_LINES = 40;

/** Prints the state of a namespace: the steps of workflows, conditions, warnings, and logs. It never throws. */
export async function printDiagnosis(client: Client, namespace: string): Promise<void> {
  for (const print of [printWorkflows, printConditions, printWarnings, printPods]) {
    try {
      await print(client, namespace);
    } catch (error) {
      say(`(${print.name}: ${String(error)})`);
    }
  }
}

async function printWorkflows(client: Client, namespace: string): Promise<void> {
  const { items } = await client.objects.list('argoproj.io/v1alpha1', 'Workflow', namespace);
  for (const { metadata } of items) {
    const { name, phase, message, nodes } = await readWorkflow(client, namespace, metadata?.name ?? '');
    say(`--- workflow ${name}: ${phase} ${message ?? ''}`);
    for (const node of nodes) say(`  ${node.type} ${node.name}: ${node.phase} ${node.message ?? ''}`);
  }
}

/** The conditions of triggers. Their logs are among those of the pods. */
async function printConditions(client: Client, namespace: string): Promise<void> {
  for (const kind of ['EventBus', 'EventSource', 'Sensor']) {
    const { items } = await client.objects.list('argoproj.io/v1alpha1', kind, namespace);
    for (const item of items) {
      const conditions = itemsOf(fieldsOf(fieldsOf(item).status).conditions).map(fieldsOf);
      const unmet = conditions.filter(({ status }) => status !== 'True');
      say(
        `--- ${kind} ${item.metadata?.name ?? ''}: ${unmet.length === 0 ? 'ready' : JSON.stringify(unmet)}`,
      );
    }
  }
}

async function printWarnings(client: Client, namespace: string): Promise<void> {
  const { items } = await client.core.listNamespacedEvent({ namespace, fieldSelector: 'type!=Normal' });
  say(`--- events of ${namespace}`);
  for (const { involvedObject, reason, message, count } of items) {
    say(`  ${involvedObject.kind} ${involvedObject.name}: ${reason} ${message} (${count ?? 1} times)`);
  }
}

async function printPods(client: Client, namespace: string): Promise<void> {
  const { items } = await client.core.listNamespacedPod({ namespace });
  for (const pod of items.filter(({ status }) => status?.phase !== 'Succeeded')) {
    const { status } = pod;
    say(`--- pod ${pod.metadata?.name ?? ''}: ${status?.phase ?? ''} ${status?.message ?? ''}`);
    for (const container of [
      ...(status?.initContainerStatuses ?? []),
      ...(status?.containerStatuses ?? []),
    ]) {
      say(`  -- container ${container.name}: ${stateOf(container)}`);
      if (container.state?.waiting === undefined) say(await logOf(client, namespace, pod, container.name));
    }
  }
}

function stateOf({ state }: V1ContainerStatus): string {
  if (state?.waiting !== undefined)
    return `waiting: ${state.waiting.reason ?? ''} ${state.waiting.message ?? ''}`;
  if (state?.terminated === undefined) return 'running';
  return `ended with ${state.terminated.exitCode}: ${state.terminated.reason ?? ''}`;
}

async function logOf(client: Client, namespace: string, pod: V1Pod, container: string): Promise<string> {
  try {
    const name = pod.metadata?.name ?? '';
    return await client.core.readNamespacedPodLog({ name, namespace, container, tailLines: LOG_LINES });
  } catch (error) {
    return `  (no log: ${String(error)})`;
  }
}
