import type { Manifest } from '../support';
import { manifestsIn, runExample } from '../support';
import { applyManifests } from './apply';
import type { Client } from './client';
import { move } from './example';
import { fieldsOf, itemsOf, textOf } from './json';
import type { Run } from './run';
import { until } from './wait';

const LOOKED_AT_SECONDS = 60;

/** What an example writes, in the namespace of this run. */
export async function manifestsOf({ namespace }: Run, example: string): Promise<Manifest[]> {
  return manifestsIn(await runExample(example)).map((manifest) => move(manifest, namespace));
}

/**
 * Has the API server check the manifests without keeping them, as `kubectl apply --server-side --dry-run=server` does.
 * Returns the kinds that it does not know.
 */
export async function dryRun({ client }: Run, manifests: readonly Manifest[]): Promise<string[]> {
  const unknown = new Set<string>();
  for (const manifest of manifests) {
    if (await isKnown(client, manifest)) await applyManifests(client, [manifest], { dryRun: true });
    else unknown.add(manifest.kind);
  }
  return [...unknown];
}

/**
 * What Argo Events' controller says of the EventSources and Sensors among the manifests, once it has looked at them:
 * the API server takes anything for their `spec`. Nothing of them comes to run, since what they need is missing.
 */
export async function conditionsOf(run: Run, manifests: readonly Manifest[]): Promise<string[]> {
  const { client } = run;
  const objects = manifests.filter(({ kind }) => ['EventSource', 'Sensor'].includes(kind));
  await applyManifests(client, objects);
  const said = await Promise.all(objects.map((object) => conditionsWhenLookedAt(client, object)));
  for (const object of objects) await client.objects.delete(object);
  return said.flat();
}

async function conditionsWhenLookedAt(client: Client, object: Manifest): Promise<string[]> {
  const { apiVersion, kind, metadata } = object;
  const header = { apiVersion, kind, metadata: { name: metadata.name ?? '', namespace: metadata.namespace } };
  return until(`conditions of the ${kind} ${header.metadata.name}`, LOOKED_AT_SECONDS, async () => {
    const { status } = fieldsOf(await client.objects.read(header));
    const conditions = itemsOf(fieldsOf(status).conditions).map(fieldsOf);
    const isDone = conditions.every((one) => one.status !== 'Unknown');
    if (conditions.length === 0 || !isDone) return undefined;
    return conditions.map(
      (one) => `${kind} ${textOf(one.type) ?? ''}: ${textOf(one.status) ?? ''}${textOf(one.message) ?? ''}`,
    );
  });
}

async function isKnown(client: Client, { apiVersion, kind }: Manifest): Promise<boolean> {
  const path = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const { status, text } = await client.ask({ method: 'GET', path });
  if (status === 404) return false;
  const list: unknown = JSON.parse(text);
  return itemsOf(fieldsOf(list).resources).some((resource) => fieldsOf(resource).kind === kind);
}
