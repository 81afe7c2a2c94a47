import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { permissions, renderRules } from '../../kubernetes/rbac/permission';
import type { ArgoApplicationWaitTemplateProps } from './argo-application-wait-props';

/** The name and the namespace of an Application. */
export interface ApplicationIdentity {
  readonly name: string;
  readonly namespace: string;
}

/** The default namespace of Applications. */
const ARGO_CD = 'argocd';

/** The name and the namespace of the Application. */
export function identityOf(
  application: ArgoApplicationWaitTemplateProps['application'],
): ApplicationIdentity {
  if ('apiObject' in application) {
    const { name = '', namespace = ARGO_CD } = application.apiObject.metadata;
    return { name, namespace };
  }
  return { name: application.name, namespace: application.namespace ?? ARGO_CD };
}

/** Who gets the rights, and which. */
interface Grant {
  readonly account: { readonly name: string; readonly namespace: string | undefined };
  /** Whether the account may also patch the Application. */
  readonly canPatch: boolean;
}

/**
 * Lets a ServiceAccount of another namespace read one Application. Returns the Role. Its name contains the namespace of the
 * account: other namespaces may have an account with the same name.
 */
export function grantAccess(
  scope: Construct,
  { name, namespace }: ApplicationIdentity,
  { account, canPatch }: Grant,
): ApiObject {
  const metadata = { name: `${account.namespace ?? ''}:${account.name}`, namespace };
  const verbs = ['get', ...(canPatch ? ['patch'] : [])];
  const role = new ApiObject(scope, 'ApplicationRole', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata,
    rules: renderRules(permissions('argoproj.io', 'applications', verbs, name)),
  });
  new ApiObject(scope, 'ApplicationRoleBinding', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata,
    subjects: [{ kind: 'ServiceAccount', ...account }],
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: metadata.name },
  });
  return role;
}
