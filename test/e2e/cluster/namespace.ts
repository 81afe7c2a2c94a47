import { randomBytes } from 'node:crypto';
import type { Client } from './client';
import { isNotFound } from './client';
import { say, until } from './wait';

/** The label of the namespaces of these tests. Nothing without this label is ever deleted. */
const LABEL_KEY = 'app.kubernetes.io/managed-by';
const LABEL_VALUE = 'cdk8s-argo-ci-e2e';

/** A level of Kubernetes' Pod Security Standards. Kubernetes refuses each pod that does not meet that of its namespace. */
export type PodSecurityLevel = 'baseline' | 'privileged';

/** Longer than any run: an older namespace was left behind by an aborted one. */
const LEFTOVER_HOURS = 2;

const DELETE_SECONDS = 180;

/** Creates the namespace, by default with a new name, and deletes those of aborted runs first. */
export async function createNamespace(
  client: Client,
  wanted: string | undefined,
  level: PodSecurityLevel,
): Promise<string> {
  await deleteLeftovers(client);
  const name = wanted ?? `e2e-${randomBytes(3).toString('hex')}`;
  const labels = await labelsOf(client, name);
  if (labels !== undefined) {
    if (labels[LABEL_KEY] !== LABEL_VALUE) {
      throw new Error(
        `The namespace ${name} was not created by these tests, which would delete it. Use another name.`,
      );
    }
    say(`namespace ${name} exists from an aborted run`);
    await deleteNamespace(client, name);
  }
  await client.objects.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels: { [LABEL_KEY]: LABEL_VALUE, 'pod-security.kubernetes.io/enforce': level } },
  });
  say(`namespace ${name}`);
  return name;
}

/** Deletes the namespace, and waits until it no longer exists. */
export async function deleteNamespace(client: Client, name: string): Promise<void> {
  await client.core.deleteNamespace({ name });
  await until(`the deletion of the namespace ${name}`, DELETE_SECONDS, async () =>
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
    say(`namespace ${metadata.name} was left behind by an aborted run`);
    await deleteNamespace(client, metadata.name);
  }
}
