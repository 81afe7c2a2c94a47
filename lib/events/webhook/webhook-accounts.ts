import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { NamedMetadata } from '../../kubernetes/name';
import { ServiceAccount } from '../../kubernetes/service-account';

/**
 * Creates the ServiceAccount of an EventSource. Its pod answers whoever can reach the webhook, needs no access to the API
 * server (Argo Events mounts its Secrets), and gets no token. Argo Events has no field for that in the EventSource.
 */
export function eventSourceAccount(scope: Construct, { name, namespace }: NamedMetadata): IServiceAccount {
  const metadata = { name: `${name}-eventsource`, namespace };
  return new ServiceAccount(scope, 'EventSourceAccount', { metadata, automountToken: false });
}

/**
 * Creates the ServiceAccount of a Sensor. It may create workflows, and Kubernetes Events that report a push that started
 * no build, but not read, change or delete them. A workflow can run a pod as any ServiceAccount of its namespace, so this
 * permission gives access to the whole namespace: use a separate namespace for builds.
 */
export function sensorAccount(scope: Construct, { name, namespace }: NamedMetadata): IServiceAccount {
  const metadata = { name: `${name}-sensor`, namespace };
  const account = new ServiceAccount(scope, 'ServiceAccount', { metadata, automountToken: true });
  new ApiObject(scope, 'Role', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata,
    rules: [
      { apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['create'] },
      { apiGroups: [''], resources: ['events'], verbs: ['create'] },
    ],
  });
  new ApiObject(scope, 'RoleBinding', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata,
    subjects: [{ kind: 'ServiceAccount', name: metadata.name }],
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: metadata.name },
  });
  return account;
}
