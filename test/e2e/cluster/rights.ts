import { fieldsOf, itemsOf, textOf } from './json';
import type { Run } from './run';

/**
 * The permissions of a ServiceAccount that the API server lists, `group/resource: verb, verb`, in the namespace of the run
 * or another one.
 */
export async function rightsOf(
  { client, namespace }: Run,
  account: string,
  inNamespace = namespace,
): Promise<string[]> {
  const groups = ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'];
  const { status, text } = await client.ask({
    method: 'POST',
    path: '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
    headers: {
      'Content-Type': 'application/json',
      'Impersonate-User': `system:serviceaccount:${namespace}:${account}`,
      'Impersonate-Group': groups,
    },
    body: JSON.stringify({
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectRulesReview',
      spec: { namespace: inNamespace },
    }),
  });
  if (status !== 201) throw new Error(`The permissions of ${account} cannot be read: ${status} ${text}`);
  const answer: unknown = JSON.parse(text);
  const rules = itemsOf(fieldsOf(fieldsOf(answer).status).resourceRules).map(fieldsOf);
  return rules.map(({ apiGroups, resources, resourceNames, verbs }) => {
    const names = resourceNames === undefined ? '' : ` ${textsOf(resourceNames)}`;
    return `${textsOf(apiGroups)}/${textsOf(resources)}${names}: ${textsOf(verbs)}`;
  });
}

function textsOf(list: unknown): string {
  return itemsOf(list)
    .map((one) => textOf(one) ?? '')
    .join(', ');
}
