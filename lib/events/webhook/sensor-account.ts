import type { ApiObjectMetadata } from 'cdk8s';
import type { IServiceAccount } from 'cdk8s-plus-27';
import { ServiceAccount, k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';

/**
 * Creates the ServiceAccount of a Sensor. It may create workflows and nothing else: not read, change or delete them. As a
 * workflow can run a pod as any ServiceAccount of its namespace, that right is still worth the namespace; use a namespace
 * of its own for builds.
 */
export function sensorAccount(
  scope: Construct,
  { name, namespace }: ApiObjectMetadata & { readonly name: string },
): IServiceAccount {
  const metadata = { name: `${name}-sensor`, namespace };
  const account = new ServiceAccount(scope, 'ServiceAccount', { metadata, automountToken: true });
  new k8s.KubeRole(scope, 'Role', {
    metadata,
    rules: [{ apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['create'] }],
  });
  new k8s.KubeRoleBinding(scope, 'RoleBinding', {
    metadata,
    subjects: [{ kind: 'ServiceAccount', name: metadata.name }],
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: metadata.name },
  });
  return account;
}
