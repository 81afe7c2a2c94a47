/** A rule of a Role (RBAC, `PolicyRule`). */
export interface RbacRule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

/** One right: a verb on a type of objects, or on the object with a name. */
export interface Permission {
  readonly group: string;
  readonly resource: string;
  readonly verb: string;
  readonly name?: string;
}

/** The rights for several verbs. */
export function permissions(
  group: string,
  resource: string,
  verbs: readonly string[],
  name?: string,
): Permission[] {
  return verbs.map((verb) => ({ group, resource, verb, ...(name !== undefined && { name }) }));
}

/** Whether one of the rules grants a right (Kubernetes, `rbac.RuleAllows`). */
export function isGranted({ group, resource, verb, name }: Permission, rules: readonly RbacRule[]): boolean {
  const [, subresource] = resource.split('/');
  const resources = ['*', resource, ...(subresource === undefined ? [] : [`*/${subresource}`])];
  return rules.some(
    (rule) =>
      includesAny(rule.verbs, ['*', verb]) &&
      includesAny(rule.apiGroups, ['*', group]) &&
      includesAny(rule.resources, resources) &&
      ((rule.resourceNames ?? []).length === 0 || includesAny(rule.resourceNames, [name])),
  );
}

function includesAny(list: readonly string[] = [], values: readonly (string | undefined)[]): boolean {
  return list.some((item) => values.includes(item));
}

/** The order of verbs in rules. */
const VERBS = ['create', 'get', 'list', 'watch', 'update', 'patch', 'delete'];

/** Renders rights as rules, one for each group of types with the same verbs, in an order that does not change. */
export function renderRules(granted: readonly Permission[]): RbacRule[] {
  const verbsByType = new Map<string, Set<string>>();
  for (const { group, resource, name, verb } of granted) {
    const type = JSON.stringify([group, resource, name]);
    verbsByType.set(type, (verbsByType.get(type) ?? new Set()).add(verb));
  }
  const resourcesByRule = new Map<string, string[]>();
  for (const [type, used] of [...verbsByType].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [group, resource, name] = JSON.parse(type) as [string, string, string | null];
    const verbs = [...used].sort((a, b) => VERBS.indexOf(a) - VERBS.indexOf(b));
    const rule = JSON.stringify([group, name, verbs]);
    resourcesByRule.set(rule, [...(resourcesByRule.get(rule) ?? []), resource]);
  }
  return [...resourcesByRule].map(([rule, resources]) => {
    const [group, name, verbs] = JSON.parse(rule) as [string, string | null, string[]];
    return { apiGroups: [group], resources, ...(name !== null && { resourceNames: [name] }), verbs };
  });
}
