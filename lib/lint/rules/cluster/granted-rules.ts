import type { RbacRule } from '../../../kubernetes/rbac/permission';
import type { JsonNode } from '../../json';
import type { World } from '../../model';

/**
 * The rules of the Roles of a ServiceAccount, if the manifests seem to have all: the account, at least one binding, and
 * each Role that is bound. Undefined if a Role, or a binding to a group, is only in the cluster.
 */
export function grantedRules(
  world: World,
  account: string,
  namespace: string | undefined,
): readonly RbacRule[] | undefined {
  if (world.findOther('ServiceAccount', account, namespace) === undefined) return undefined;
  const bindings = [...world.allOf('RoleBinding'), ...world.allOf('ClusterRoleBinding')];
  const own = bindings.filter((binding) =>
    binding.get('subjects').items.some((subject) => isSubject(subject, account, namespace)),
  );
  if (own.length === 0) return undefined;
  const roles = own.map((binding) => {
    const role = binding.get('roleRef');
    const kind = role.get('kind').text ?? '';
    return world.findOther(kind, role.get('name').text ?? '', kind === 'Role' ? namespace : undefined);
  });
  const isKnown = roles.every((role) => role !== undefined && !role.get('aggregationRule').exists);
  return isKnown ? roles.flatMap((role) => role?.get('rules').items.map(ruleOf) ?? []) : undefined;
}

/** Whether a binding grants rights to an account, or to a group that may contain it. */
function isSubject(subject: JsonNode, account: string, namespace: string | undefined): boolean {
  const other = subject.get('namespace').text;
  if (subject.get('kind').text === 'Group') return true;
  if (subject.get('kind').text !== 'ServiceAccount' || subject.get('name').text !== account) return false;
  return other === undefined || namespace === undefined || other === namespace;
}

function ruleOf(rule: JsonNode): RbacRule {
  const texts = (field: string): string[] => rule.get(field).items.flatMap(({ text }) => text ?? []);
  return {
    apiGroups: texts('apiGroups'),
    resources: texts('resources'),
    resourceNames: texts('resourceNames'),
    verbs: texts('verbs'),
  };
}
