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
  client: Client,
  namespace: string,
  name: string,
  replicas: number,
): Promise<void> {
  await scale(client, 'Deployment', { namespace, name }, replicas);
}

/** Changes the number of pods of a Deployment or a StatefulSet. */
export async function scale(
  { objects }: Client,
  kind: 'Deployment' | 'StatefulSet',
  metadata: { readonly namespace: string; readonly name: string },
  replicas: number,
): Promise<void> {
  const { PatchStrategy } = await import('@kubernetes/client-node');
  const patch = { apiVersion: 'apps/v1', kind, metadata, spec: { replicas } };
  await objects.patch(patch, undefined, undefined, undefined, undefined, PatchStrategy.MergePatch);
}
