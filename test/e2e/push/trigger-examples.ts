import type { Manifest } from '../../support';
import { manifestsIn, runExample } from '../../support';
import { applyManifests } from '../cluster/apply';
import type { Client } from '../cluster/client';
import { move } from '../example';
import { fieldsOf, itemsOf, textOf } from '../cluster/json';
import type { Run } from '../cluster/run';
import { until } from '../cluster/wait';

const CONDITIONS_SECONDS = 60;

/** The manifests of an example, in the namespace of this run. */
export async function manifestsOf({ namespace }: Run, example: string): Promise<Manifest[]> {
  return manifestsIn(await runExample(example)).map((manifest) => move(manifest, namespace));
}

/**
 * Lets the API server validate the manifests, like `kubectl apply --server-side --dry-run=server`. Returns the kinds
 * that it does not know.
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
 * The conditions that Argo Events' controller sets on the EventSources and Sensors: the API server does not validate
 * their `spec`. Their pods do not start, because the objects that they need are missing.
 */
export async function conditionsOf(run: Run, manifests: readonly Manifest[]): Promise<string[]> {
  const { client } = run;
  const objects = manifests.filter(({ kind }) => ['EventSource', 'Sensor'].includes(kind));
  await applyManifests(client, objects);
  const conditions = await Promise.all(objects.map((object) => conditionsOfObject(client, object)));
  for (const object of objects) await client.objects.delete(object);
  return conditions.flat();
}

async function conditionsOfObject(client: Client, object: Manifest): Promise<string[]> {
  const { apiVersion, kind, metadata } = object;
  const header = { apiVersion, kind, metadata: { name: metadata.name ?? '', namespace: metadata.namespace } };
  return until(`conditions of the ${kind} ${header.metadata.name}`, CONDITIONS_SECONDS, async () => {
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
