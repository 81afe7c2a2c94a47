import type { ApiObject } from 'cdk8s';
import type { Problem } from '../../finding';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import { checkMetadata, checkName, namespaceOf } from '../../kubernetes/name';
import { isWithoutToken } from '../../kubernetes/service-account';
import type { PodControllerRbacProps } from './pod-controller-rbac-props';

/** The default name of the Role. */
export const ROLE = 'pod-controller';

/** The objects of a `PodControllerRbac`. */
interface RbacObjects {
  readonly serviceAccount: IServiceAccount;
  readonly role: ApiObject;
  readonly binding: ApiObject;
}

/** Checks the properties of a `PodControllerRbac` and the namespaces of its objects. */
export function checkPodControllerRbac(
  props: PodControllerRbacProps,
  { serviceAccount, role, binding }: RbacObjects,
): readonly Problem[] {
  const { metadata, bindingMetadata } = props;
  const path = 'bindingMetadata';
  return [
    ...checkMetadata(metadata, 'segment', 'Role'),
    ...checkMetadata(bindingMetadata, 'segment', 'RoleBinding', path),
    ...checkBindingName(bindingMetadata?.name, role.name),
    ...checkNamespace(role, namespaceOf(binding), 'RoleBinding', `${path}.namespace`),
    ...(props.serviceAccount === undefined
      ? checkNewServiceAccount(props, role)
      : checkExistingServiceAccount(props, serviceAccount, role)),
  ];
}

function checkNewServiceAccount(props: PodControllerRbacProps, role: ApiObject): readonly Problem[] {
  const path = 'serviceAccountMetadata';
  const metadata = props.serviceAccountMetadata;
  return [
    ...checkMetadata(metadata, 'subdomain', 'ServiceAccount', path),
    ...checkNamespace(role, metadata?.namespace, 'ServiceAccount', `${path}.namespace`),
  ];
}

function checkExistingServiceAccount(
  props: PodControllerRbacProps,
  serviceAccount: IServiceAccount,
  role: ApiObject,
): readonly Problem[] {
  const path = 'serviceAccount';
  const { namespace } = serviceAccount.toSubjectConfiguration();
  return [
    ...checkName(serviceAccount.name, 'subdomain', 'ServiceAccount', path),
    ...checkNamespace(role, namespace, 'ServiceAccount', path),
    ...(props.automountToken === true ? checkToken(serviceAccount) : []),
    ...checkSources(props),
  ];
}

/**
 * The name of a RoleBinding determines its Role, so that no later change can give the same name to another Role.
 * Default names never collide with it: the name of a ServiceAccount has no colon.
 */
function checkBindingName(binding: string | undefined, role: string): readonly Problem[] {
  if (binding === undefined || binding === '') return [];
  const colon = binding.indexOf(':');
  const expected = colon === -1 ? ROLE : binding.slice(colon + 1);
  if (expected === role) return [];
  const message =
    `The RoleBinding '${binding}' is for the Role '${expected}', not '${role}', and its Role is immutable. ` +
    `Use a name that ends with ':${role}' or omit it.`;
  return [{ code: 'invalid-binding-name', path: 'bindingMetadata.name', message }];
}

/** Compares namespaces only if both are known: the others are chosen when the manifests are applied. */
function checkNamespace(
  role: ApiObject,
  actual: string | undefined,
  kind: string,
  path: string,
): readonly Problem[] {
  const expected = namespaceOf(role);
  if (actual === undefined || expected === undefined || actual === expected) return [];
  // cdk8s-plus assumes the namespace `default` for a ServiceAccount that is imported by name.
  const remedy =
    path === 'serviceAccount'
      ? "Use the same namespace; an imported ServiceAccount needs 'namespaceName'."
      : 'Use the same namespace.';
  const message = `The ${kind} is in the namespace '${actual}', but the Role is in '${expected}'. ${remedy}`;
  return [{ code: 'conflicting-namespaces', path, message }];
}

function checkToken(serviceAccount: IServiceAccount): readonly Problem[] {
  if (!isWithoutToken(serviceAccount)) return [];
  const message =
    "Pods of the ServiceAccount get no token, although 'automountToken' is set. Omit it, or create the ServiceAccount with 'automountToken: true'.";
  return [{ code: 'missing-service-account-token', path: 'serviceAccount', message }];
}

function checkSources(props: PodControllerRbacProps): readonly Problem[] {
  if (props.serviceAccountMetadata === undefined) return [];
  const message =
    "'serviceAccountMetadata' is for a new ServiceAccount, but 'serviceAccount' is an existing one. Remove one of them.";
  return [{ code: 'conflicting-service-accounts', path: 'serviceAccountMetadata', message }];
}
