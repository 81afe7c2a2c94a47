import type { Manifest } from '../../support';
import type { Client } from '../cluster/client';
import { isNotFound } from '../cluster/client';
import { fieldsOf, itemsOf, textOf } from '../cluster/json';
import type { Run } from '../cluster/run';
import { until } from '../cluster/wait';
import { APP, PORT } from './configuration';

const API = 'argoproj.io/v1alpha1';

/** The state of the Application of a run. */
export interface ApplicationState {
  readonly sync: string;
  readonly health: string;
  readonly revision: string;
}

/** Whether the cluster knows Argo CD's Application. */
export async function hasArgoCd(client: Client): Promise<boolean> {
  const { text } = await client.ask({ method: 'GET', path: `/apis/${API}` });
  const list: unknown = JSON.parse(text);
  return itemsOf(fieldsOf(list).resources).some((resource) => fieldsOf(resource).kind === 'Application');
}

/** The state of the Application. */
export async function applicationState({ client, settings, namespace }: Run): Promise<ApplicationState> {
  const application: unknown = await client.objects.read({
    apiVersion: API,
    kind: 'Application',
    metadata: { name: namespace, namespace: settings.argoCdNamespace },
  });
  const status = fieldsOf(fieldsOf(application).status);
  const sync = fieldsOf(status.sync);
  return {
    sync: textOf(sync.status) ?? 'Unknown',
    health: textOf(fieldsOf(status.health).status) ?? 'Unknown',
    revision: textOf(sync.revision) ?? '',
  };
}

/** Waits until Argo CD has deployed a revision. */
export async function deployed(run: Run, revision: string, seconds: number): Promise<void> {
  await until(`Argo CD to deploy ${revision}`, seconds, async () => {
    const state = await applicationState(run);
    const isDone = state.revision === revision && state.sync === 'Synced' && state.health === 'Healthy';
    return isDone ? true : undefined;
  });
}

/** What the deployed app answers to `/value/git`. Undefined if it does not answer. */
export async function valueOfApp({ client, namespace }: Run): Promise<string | undefined> {
  const path = `/api/v1/namespaces/${namespace}/services/${APP}:${String(PORT)}/proxy/value/git`;
  const { status, text } = await client.ask({ method: 'GET', path });
  return status === 200 ? text.trim().replace(/^"|"$/g, '') : undefined;
}

/** Whether an object exists. */
export async function exists(
  { objects }: Client,
  object: Parameters<Client['objects']['read']>[0],
): Promise<boolean> {
  try {
    await objects.read(object);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

/** Deletes what the pipeline has created in the namespace of Argo CD. */
export async function deleteFromArgoCd({ client, settings, namespace }: Run): Promise<void> {
  const objectOf = (apiVersion: string, kind: string, name: string): Manifest => {
    return { apiVersion, kind, metadata: { name, namespace: settings.argoCdNamespace } };
  };
  const names = [`${namespace}:deploy-application-wait`, `${namespace}:refreshing`];
  const objects = [
    objectOf(API, 'Application', namespace),
    ...['RoleBinding', 'Role'].flatMap((kind) =>
      names.map((name) => objectOf('rbac.authorization.k8s.io/v1', kind, name)),
    ),
  ];
  for (const object of objects) {
    try {
      await client.objects.delete(object);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }
}
