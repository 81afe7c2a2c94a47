import type { Chart } from 'cdk8s';
import type { Manifest } from '../../support';
import { synthChart } from '../../support';
import type { Client } from './client';
import { fieldsOf, itemsOf } from './json';
import { until } from './wait';

/** The field manager of the fields that the tests apply. */
const FIELD_MANAGER = 'cdk8s-argo-ci-e2e';

const READY_SECONDS = 180;

/** Applies all objects of a chart, as `kubectl apply --server-side` does. */
export async function applyChart(client: Client, chart: Chart): Promise<Manifest[]> {
  const manifests = synthChart(chart);
  await applyManifests(client, manifests);
  return manifests;
}

/** Applies objects, as `kubectl apply --server-side` does. With `dryRun`, the server only validates them. */
export async function applyManifests(
  client: Client,
  manifests: readonly Manifest[],
  { dryRun = false } = {},
): Promise<void> {
  const { PatchStrategy } = await import('@kubernetes/client-node');
  for (const manifest of manifests) {
    await client.objects.patch(
      manifest,
      undefined,
      dryRun ? 'All' : undefined,
      FIELD_MANAGER,
      true,
      PatchStrategy.ServerSideApply,
    );
  }
}

/** Waits until the Deployment is available. */
export async function deploymentReady(client: Client, namespace: string, name: string): Promise<void> {
  await until(`the Deployment ${name}`, READY_SECONDS, async () => {
    const deployment: unknown = await client.objects.read({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace },
    });
    const conditions = itemsOf(fieldsOf(fieldsOf(deployment).status).conditions).map(fieldsOf);
    return conditions.some(({ type, status }) => type === 'Available' && status === 'True')
      ? true
      : undefined;
  });
}
