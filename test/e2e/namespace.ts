import { randomBytes } from 'node:crypto';
import type { Client } from './client';
import { isNotFound } from './client';
import { say, until } from './wait';

/** What tells our namespaces from those of others: nothing without this label is ever deleted. */
const LABEL = { 'app.kubernetes.io/managed-by': 'cdk8s-argo-ci-e2e' };
const [[LABEL_KEY, LABEL_VALUE] = ['', '']] = Object.entries(LABEL);

/** No run takes so long: a namespace that is older was left by one that was aborted. */
const LEFTOVER_HOURS = 2;

const DELETE_SECONDS = 180;

/** Makes the namespace, by default one with a new name. What an aborted run has left goes first. */
export async function createNamespace(client: Client, wanted: string | undefined): Promise<string> {
  await deleteLeftovers(client);
  const name = wanted ?? `e2e-${randomBytes(3).toString('hex')}`;
  const labels = await labelsOf(client, name);
  if (labels !== undefined) {
    if (labels[LABEL_KEY] !== LABEL_VALUE) {
      throw new Error(
        `The namespace ${name} was not made by these tests, which would delete it: name another`,
      );
    }
    say(`namespace ${name} is there from a run that was aborted`);
    await deleteNamespace(client, name);
  }
  await client.objects.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: LABEL } });
  say(`namespace ${name}`);
  return name;
}

/** Deletes the namespace with all that is in it, and waits until it is gone. */
export async function deleteNamespace(client: Client, name: string): Promise<void> {
  await client.core.deleteNamespace({ name });
  await until(`the end of the namespace ${name}`, DELETE_SECONDS, async () =>
    (await labelsOf(client, name)) === undefined ? true : undefined,
  );
}

async function labelsOf(client: Client, name: string): Promise<{ [key: string]: string } | undefined> {
  try {
    const { metadata } = await client.core.readNamespace({ name });
    return metadata?.labels ?? {};
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function deleteLeftovers(client: Client): Promise<void> {
  const { items } = await client.core.listNamespace({ labelSelector: `${LABEL_KEY}=${LABEL_VALUE}` });
  const old = Date.now() - LEFTOVER_HOURS * 3600 * 1000;
  for (const { metadata } of items) {
    if (metadata?.name === undefined || (metadata.creationTimestamp?.getTime() ?? Date.now()) > old) continue;
    say(`namespace ${metadata.name} was left by a run that was aborted`);
    await deleteNamespace(client, metadata.name);
  }
}
