import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-27';
import fc from 'fast-check';
import { PodControllerRbac } from '../../../lib/ci/rbac/pod-controller-rbac';
import type { PodControllerRbacProps } from '../../../lib/ci/rbac/pod-controller-rbac-props';
import type { WorkflowTemplateProps } from '../../../lib';
import { ContainerTemplate, WorkflowTemplate } from '../../../lib';
import type { Manifest } from '../synth';
import { codesOf, manifestOf, manifestsOf, problemsOf } from '../synth';

function rbacOf(props?: PodControllerRbacProps, namespace?: string) {
  const chart = new Chart(new App(), 'chart', { namespace });
  return { chart, rbac: new PodControllerRbac(chart, 'rbac', props) };
}

const PODS = { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get', 'watch', 'list', 'patch'] };
const EXECUTOR = {
  apiGroups: ['argoproj.io'],
  resources: ['workflowtaskresults'],
  verbs: ['create', 'patch'],
};

test('renders a ServiceAccount, the Role that Argo needs, their RoleBinding, and a token for Argo alone', () => {
  const { chart, rbac } = rbacOf(undefined, 'ci');
  expect(problemsOf(rbac)).toEqual([]);
  expect(rbac.serviceAccount.name).toBe('argo-ci');
  expect(manifestsOf(chart)).toEqual([
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'pod-controller', namespace: 'ci' },
      rules: [EXECUTOR],
    },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name: 'argo-ci', namespace: 'ci' },
      automountServiceAccountToken: false,
    },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'argo-ci.service-account-token',
        namespace: 'ci',
        annotations: { 'kubernetes.io/service-account.name': 'argo-ci' },
      },
      type: 'kubernetes.io/service-account-token',
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'argo-ci:pod-controller', namespace: 'ci' },
      subjects: [{ kind: 'ServiceAccount', name: 'argo-ci' }],
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'pod-controller' },
    },
  ]);
});

test('can omit rules and add others', () => {
  const rule = { apiGroups: [''], resources: ['configmaps'], verbs: ['get'] };
  expect(manifestOf(rbacOf({ executor: false }).chart, 'Role')).toMatchObject({ rules: [] });
  expect(manifestOf(rbacOf({ patchPods: true }).chart, 'Role')).toMatchObject({ rules: [PODS, EXECUTOR] });
  expect(manifestOf(rbacOf({ rules: [rule] }).chart, 'Role')).toMatchObject({ rules: [EXECUTOR, rule] });
});

test('uses the metadata of all objects', () => {
  const { chart, rbac } = rbacOf({
    metadata: { name: 'runner', namespace: 'ci', labels: { team: 'a' } },
    serviceAccountMetadata: { name: 'ada', annotations: { note: 'b' } },
    bindingMetadata: { name: 'ada-rb:runner', labels: { team: 'c' } },
  });
  expect(problemsOf(rbac)).toEqual([]);
  expect(manifestsOf(chart).map((manifest) => manifest.metadata)).toEqual([
    { name: 'runner', namespace: 'ci', labels: { team: 'a' } },
    { name: 'ada', namespace: 'ci', annotations: { note: 'b' } },
    {
      name: 'ada.service-account-token',
      namespace: 'ci',
      annotations: { 'kubernetes.io/service-account.name': 'ada' },
    },
    { name: 'ada-rb:runner', namespace: 'ci', labels: { team: 'c' } },
  ]);
});

test('can be patched: the Role by ApiObject.of, the RoleBinding by a property', () => {
  const { chart, rbac } = rbacOf({ patchPods: true });
  ApiObject.of(rbac).addJsonPatch(JsonPatch.remove('/rules/0'));
  rbac.binding.metadata.addLabel('team', 'a');
  expect(manifestOf(chart, 'Role')).toMatchObject({ rules: [EXECUTOR] });
  expect(manifestOf(chart, 'RoleBinding').metadata).toMatchObject({ labels: { team: 'a' } });
});

describe('an existing ServiceAccount', () => {
  test('is bound, and no other one is created', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
    const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'ada', {
      namespaceName: 'ci',
    });
    const rbac = new PodControllerRbac(chart, 'rbac', { serviceAccount });
    expect(problemsOf(chart)).toEqual([]);
    expect(rbac.serviceAccount).toBe(serviceAccount);
    expect(manifestsOf(chart).map((manifest) => manifest.metadata.name)).toEqual([
      'pod-controller',
      'ada.service-account-token',
      'ada:pod-controller',
    ]);
    expect(manifestOf(chart, 'RoleBinding')).toMatchObject({
      subjects: [{ kind: 'ServiceAccount', name: 'ada' }],
    });
  });

  test('must be in the namespace of the Role, if both are known', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'ci' });
    const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'ada');
    new PodControllerRbac(chart, 'rbac', { serviceAccount });
    expect(codesOf(chart)).toEqual(['conflicting-namespaces at serviceAccount']);
    expect(problemsOf(chart)[0]).toContain("'namespaceName'");
    expect(problemsOf(rbacOf({ serviceAccount }).rbac)).toEqual([]);
  });

  test('must have a token for each container, if that is asked for', () => {
    const chart = new Chart(new App(), 'test');
    const without = new ServiceAccount(chart, 'without');
    const having = new ServiceAccount(chart, 'having', { automountToken: true });
    const { rbac } = rbacOf({ serviceAccount: without, automountToken: true });
    expect(codesOf(rbac)).toEqual(['missing-service-account-token at serviceAccount']);
    expect(problemsOf(rbacOf({ serviceAccount: having, automountToken: true }).rbac)).toEqual([]);
    expect(problemsOf(rbacOf({ serviceAccount: without }).rbac)).toEqual([]);
  });

  test('has one Secret, rendered after the ServiceAccount', () => {
    const chart = new Chart(new App(), 'test');
    const shared = new PodControllerRbac(chart, 'rbac');
    const { serviceAccount } = shared;
    const other = new PodControllerRbac(chart, 'other', { serviceAccount, metadata: { name: 'other' } });
    expect(other.tokenSecret).toBeUndefined();
    const kinds = (Testing.synth(chart) as Manifest[]).map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['Secret', 'ServiceAccount'].includes(kind))).toEqual([
      'ServiceAccount',
      'Secret',
    ]);
  });

  test('must have a name, and cannot be combined with metadata', () => {
    const serviceAccount = ServiceAccount.fromServiceAccountName(new Chart(new App(), 'test'), 'account', '');
    const { rbac } = rbacOf({ serviceAccount, serviceAccountMetadata: { name: 'ada' } });
    expect(codesOf(rbac)).toEqual([
      'missing-name at serviceAccount',
      'conflicting-service-accounts at serviceAccountMetadata',
    ]);
  });
});

describe('the token of the ServiceAccount', () => {
  const TOKEN = { automountServiceAccountToken: false, executor: { serviceAccountName: 'argo-ci' } };

  /** The spec of a workflow whose ServiceAccount is that of a PodControllerRbac. */
  function specWith(props: WorkflowTemplateProps, rbacProps: PodControllerRbacProps = {}): unknown {
    const { chart, rbac } = rbacOf(rbacProps);
    const workflow = new WorkflowTemplate(chart, 'run', { ...props, serviceAccount: rbac.serviceAccount });
    expect(problemsOf(chart)).toEqual([]);
    return workflow.resolved.spec;
  }

  test("is only in Argo's own containers", () => {
    expect(specWith({})).toMatchObject({ serviceAccountName: 'argo-ci', ...TOKEN });
  });

  test('is in each container if that is asked for', () => {
    const spec = specWith({}, { automountToken: true });
    expect(spec).toMatchObject({ serviceAccountName: 'argo-ci' });
    expect(spec).not.toHaveProperty('automountServiceAccountToken');
    expect(spec).not.toHaveProperty('executor');
    const { chart, rbac } = rbacOf({ automountToken: true });
    expect(rbac.tokenSecret).toBeUndefined();
    expect(manifestOf(chart, 'ServiceAccount')).toMatchObject({ automountServiceAccountToken: true });
  });

  test('can be that of another ServiceAccount', () => {
    const executor = { serviceAccountName: 'executor' };
    expect(specWith({ executor })).toMatchObject({ automountServiceAccountToken: false, executor });
  });

  test('cannot be mounted by a field that Argo does not pass to the pod', () => {
    const { chart, rbac } = rbacOf();
    const { serviceAccount } = rbac;
    const run = new WorkflowTemplate(chart, 'run', { serviceAccount, automountServiceAccountToken: true });
    expect(codesOf(chart)).toEqual(['unused-token-mount at automountServiceAccountToken']);
    new ContainerTemplate(run, 'act', {
      automountServiceAccountToken: true,
      container: { image: 'busybox:1.37', command: ['true'] },
    });
    expect(codesOf(chart)).toHaveLength(2);
    expect(problemsOf(chart)[1]).toContain("of the template 'act' has no effect");
    const mounted = rbacOf({ automountToken: true });
    new WorkflowTemplate(mounted.chart, 'run', {
      serviceAccount: mounted.rbac.serviceAccount,
      automountServiceAccountToken: true,
    });
    expect(codesOf(mounted.chart)).toEqual([]);
  });

  test('is found by the pods that delete artifacts', () => {
    const artifactGC = { strategy: 'OnWorkflowDeletion' } as const;
    expect(specWith({ artifactGC })).toMatchObject({
      artifactGC: { ...artifactGC, serviceAccountName: 'argo-ci' },
    });
    const own = { ...artifactGC, serviceAccountName: 'gc' };
    expect(specWith({ artifactGC: own })).toMatchObject({ artifactGC: own });
    expect(specWith({ artifactGC }, { automountToken: true })).toMatchObject({
      artifactGC: { serviceAccountName: 'argo-ci' },
    });
  });

  test('is unknown for an account without a PodControllerRbac, which may be created later', () => {
    const chart = new Chart(new App(), 'test');
    const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'argo-ci');
    const workflow = new WorkflowTemplate(chart, 'run', { serviceAccount });
    expect(workflow.resolved.spec).not.toHaveProperty('executor');
    new PodControllerRbac(chart, 'rbac', { serviceAccount });
    expect(workflow.resolved.spec).toMatchObject(TOKEN);
  });
});

test('reports every problem at once', () => {
  const { rbac } = rbacOf({
    metadata: { name: '', namespace: 'ci' },
    serviceAccountMetadata: { name: 'Ada', namespace: 'other' },
    bindingMetadata: { name: 'a/b', namespace: 'another' },
  });
  expect(codesOf(rbac)).toEqual([
    'missing-name at metadata.name',
    'invalid-name at bindingMetadata.name',
    'invalid-binding-name at bindingMetadata.name',
    'conflicting-namespaces at bindingMetadata.namespace',
    'invalid-name at serviceAccountMetadata.name',
    'conflicting-namespaces at serviceAccountMetadata.namespace',
  ]);
});

describe('a RoleBinding never needs to be deleted', () => {
  test.each<[string, string | undefined]>([
    ['ada-pod-rb', undefined],
    ['ada-pod-rb', 'pod-controller'],
    ['ada:pod-controller', 'pod-controller'],
    ['ada-rb:runner', 'runner'],
    ['ada-rb:team:runner', 'team:runner'],
  ])('the RoleBinding %s is allowed for the Role %s', (binding, role) => {
    expect(problemsOf(rbacOf({ metadata: { name: role }, bindingMetadata: { name: binding } }).rbac)).toEqual(
      [],
    );
  });

  test.each([
    ['ada-pod-rb', 'pod-reader'],
    ['ada:pod-controller', 'pod-reader'],
    ['ada-rb:team:runner', 'runner'],
    ['pod-reader', 'pod-reader'],
  ])('the RoleBinding %s is refused for the Role %s', (binding, role) => {
    const { rbac } = rbacOf({ metadata: { name: role }, bindingMetadata: { name: binding } });
    expect(codesOf(rbac)).toEqual(['invalid-binding-name at bindingMetadata.name']);
  });

  test('no name of a RoleBinding is allowed for two Roles', () => {
    const account = fc.stringMatching(/^[ab](-[ab]){0,2}$/);
    const role = fc.oneof(fc.stringMatching(/^[ab]([:-][ab]){0,2}$/), fc.constant('pod-controller'));
    const own = fc.option(fc.stringMatching(/^[ab]([:-][ab]){0,3}$/), { nil: undefined });
    const props = fc.record({ account, role, own });
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(props, (made) => {
        const { rbac } = rbacOf({
          metadata: { name: made.role },
          serviceAccountMetadata: { name: made.account },
          bindingMetadata: { name: made.own },
        });
        if (problemsOf(rbac).length > 0) return;
        const bound = seen.get(rbac.binding.name) ?? made.role;
        expect(made.role).toBe(bound);
        seen.set(rbac.binding.name, made.role);
      }),
      { numRuns: 500 },
    );
    expect(seen.size).toBeGreaterThan(20);
  });
});
