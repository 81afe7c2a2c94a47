import type { Client } from './client';

/** Deletes the running pods with a label at once, as if their node had failed. */
export async function stopPods(client: Client, namespace: string, labelSelector: string): Promise<void> {
  const { items } = await client.core.listNamespacedPod({ namespace, labelSelector });
  const running = items.filter(({ status }) => status?.phase === 'Running');
  if (running.length === 0) throw new Error(`There is no running pod with ${labelSelector} in ${namespace}`);
  for (const { metadata } of running) {
    await client.core.deleteNamespacedPod({ name: metadata?.name ?? '', namespace, gracePeriodSeconds: 0 });
  }
}

/** Changes the number of pods of a Deployment. */
export async function scaleDeployment(
  { objects }: Client,
  namespace: string,
  name: string,
  replicas: number,
): Promise<void> {
  const { PatchStrategy } = await import('@kubernetes/client-node');
  const patch = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace },
    spec: { replicas },
  };
  await objects.patch(patch, undefined, undefined, undefined, undefined, PatchStrategy.MergePatch);
}
