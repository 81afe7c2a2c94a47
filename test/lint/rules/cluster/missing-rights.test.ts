import { lint } from '../../../../lib/lint';
import { CONTAINER, pod, testFailures, workflow } from '../../failures';

interface RoleRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

const RBAC = 'rbac.authorization.k8s.io/v1';
const named = (kind: string, apiVersion = RBAC): object => ({ apiVersion, kind, metadata: { name: 'ci' } });
const ACCOUNT = named('ServiceAccount', 'v1');
const BINDING = {
  ...named('RoleBinding'),
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'ci' },
  subjects: [{ kind: 'ServiceAccount', name: 'ci' }],
};
const rbac = (...rules: readonly RoleRule[]): object[] => [ACCOUNT, { ...named('Role'), rules }, BINDING];
const rule = (resources: string, verbs: string, apiGroup = 'argoproj.io'): RoleRule => ({
  apiGroups: [apiGroup],
  resources: resources.split(' '),
  verbs: verbs.split(' '),
});

const REPORT = rule('workflowtaskresults', 'create patch');
const AS_CI = { serviceAccountName: 'ci' };
const CONTAINERS = pod({}, AS_CI);
const HTTP = pod({ container: undefined, http: { url: 'https://example.com' } }, AS_CI);
const RESOURCE = pod(
  {
    container: undefined,
    resource: {
      action: 'create',
      successCondition: 'status.succeeded > 0',
      manifest: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  generateName: job-\n',
    },
  },
  AS_CI,
);
const COLLECTED = pod(
  { outputs: { artifacts: [{ name: 'a', path: '/a' }] } },
  { artifactGC: { strategy: 'OnWorkflowDeletion', ...AS_CI } },
);
const GC = [rule('workflowartifactgctasks', 'list watch'), rule('workflowartifactgctasks/status', 'patch')];
const AGENT = [rule('workflowtasksets', 'list watch'), rule('workflowtasksets/status', 'patch')];

testFailures({
  code: 'missing-rights',
  wrong: {
    'a Role without rules': [CONTAINERS, ...rbac()],
    'the rights of Argo 3.3': [CONTAINERS, ...rbac(rule('pods', 'get patch', ''))],
    'a right to create results only': [CONTAINERS, ...rbac(rule('workflowtaskresults', 'create'))],
    'an account of the template': [pod(AS_CI), ...rbac()],
    'an account of the executor': [pod({}, { executor: AS_CI }), ...rbac()],
    'a resource': [RESOURCE, ...rbac(REPORT, rule('jobs', 'create', 'batch'))],
    'a request without the right of the agent to report': [
      HTTP,
      ...rbac(REPORT, rule('workflowtasksets', 'list watch')),
    ],
    'a deletion of artifacts': [COLLECTED, ...rbac(...GC.slice(0, 1))],
  },
  right: {
    'the rights of the executor': [CONTAINERS, ...rbac(REPORT)],
    'all rights': [CONTAINERS, ...rbac(rule('*', '*', '*'))],
    'the rights for a resource': [RESOURCE, ...rbac(REPORT, rule('jobs', 'create get', 'batch'))],
    'the rights of the agent': [HTTP, ...rbac(...AGENT)],
    'the rights to delete artifacts': [COLLECTED, ...rbac(...GC)],
    'an account of the cluster': [CONTAINERS, ...rbac().slice(1)],
    'a Role of the cluster': [CONTAINERS, ACCOUNT, BINDING],
    'a binding of the cluster': [CONTAINERS, ACCOUNT, named('Role')],
    'a binding to a group': [
      CONTAINERS,
      ...rbac(),
      {
        ...BINDING,
        roleRef: { ...BINDING.roleRef, name: 'all' },
        subjects: [{ kind: 'Group', name: 'system:serviceaccounts' }],
      },
    ],
    'another account for the executor': [
      pod({}, { ...AS_CI, executor: { serviceAccountName: 'other' } }),
      ...rbac(),
    ],
    'no pods': [workflow({ ...AS_CI, templates: [{ name: 'main', suspend: {} }] }), ...rbac()],
  },
  // The API server decides.
  argo: [],
});

test('the message has the rule', () => {
  const [finding] = lint([CONTAINERS, ...rbac()]);
  expect(finding?.message).toBe(
    `The Roles of 'ci' lack a right that the workflow needs. Add { apiGroups: [argoproj.io], resources: [workflowtaskresults], verbs: [create, patch] }.`,
  );
  expect(finding?.path).toBe('spec.serviceAccountName');
});

test('a WorkflowTemplate can be called by workflows with other accounts', () => {
  const template = { ...pod({ container: CONTAINER }, AS_CI), kind: 'WorkflowTemplate' };
  expect(lint([template, ...rbac()])).toEqual([]);
});
