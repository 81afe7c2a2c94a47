import type { Chart } from 'cdk8s';
import type { ArgoApplicationWaitTemplateProps } from '../../../lib/index';
import {
  ArgoApplication,
  ArgoApplicationWaitTemplate,
  DagTemplate,
  WorkflowTemplate,
} from '../../../lib/index';
import type { Manifest } from '../../support/index';
import {
  argolintEach,
  codesIn,
  describeWithShared,
  errorsOf,
  placedCodesIn,
  synth,
  templateIn,
  workflowIn,
} from '../../support/index';

const PROPS = {
  application: { name: 'web' },
  repository: 'https://github.com/acme/config.git',
  credentials: { token: { secret: 'config', key: 'token' } },
};

const IN_CI = { metadata: { name: 'web-wait', namespace: 'ci' } };

function manifestsOf(props: Partial<ArgoApplicationWaitTemplateProps> = {}): Manifest[] {
  return synth((chart) => new ArgoApplicationWaitTemplate(chart, 'wait', { ...PROPS, ...IN_CI, ...props }));
}

function codesFor(props: object): string[] {
  return placedCodesIn(
    errorsOf((chart) => new ArgoApplicationWaitTemplate(chart, 'wait', { ...PROPS, ...IN_CI, ...props })),
  );
}

test('verifies the server of a private authority', () => {
  const ca = { configMap: 'company-ca', key: 'ca.crt' };
  const { volumes, container } = templateIn(workflowIn(manifestsOf({ ca })));
  expect(volumes?.map(({ name }) => name)).toContain('wait-login-ca');
  expect(container?.env).toContainEqual({ name: 'CA_FILE', value: '/wait/login-ca/ca.crt' });
  expect(container?.volumeMounts?.map(({ mountPath }) => mountPath)).toContain('/wait/login-ca');
  expect(codesFor({ ca, repository: 'http://git.acme.dev/acme/config.git' })).toEqual(['unused-ca at ca']);
});

const objectsOf = (manifests: readonly Manifest[], kind: string) =>
  manifests
    .filter((manifest) => manifest.kind === kind)
    .map(({ metadata, ...others }) => ({ metadata, ...others }));

test('has a ServiceAccount that may get one Application, and report results', () => {
  const manifests = manifestsOf();
  expect(objectsOf(manifests, 'Role')).toMatchInlineSnapshot(`
    [
      {
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": "Role",
        "metadata": {
          "name": "web-wait",
          "namespace": "ci",
        },
        "rules": [
          {
            "apiGroups": [
              "argoproj.io",
            ],
            "resources": [
              "workflowtaskresults",
            ],
            "verbs": [
              "create",
              "patch",
            ],
          },
        ],
      },
      {
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": "Role",
        "metadata": {
          "name": "ci:web-wait",
          "namespace": "argocd",
        },
        "rules": [
          {
            "apiGroups": [
              "argoproj.io",
            ],
            "resourceNames": [
              "web",
            ],
            "resources": [
              "applications",
            ],
            "verbs": [
              "get",
            ],
          },
        ],
      },
    ]
  `);
  expect(objectsOf(manifests, 'RoleBinding')).toMatchInlineSnapshot(`
    [
      {
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": "RoleBinding",
        "metadata": {
          "name": "web-wait:web-wait",
          "namespace": "ci",
        },
        "roleRef": {
          "apiGroup": "rbac.authorization.k8s.io",
          "kind": "Role",
          "name": "web-wait",
        },
        "subjects": [
          {
            "kind": "ServiceAccount",
            "name": "web-wait",
          },
        ],
      },
      {
        "apiVersion": "rbac.authorization.k8s.io/v1",
        "kind": "RoleBinding",
        "metadata": {
          "name": "ci:web-wait",
          "namespace": "argocd",
        },
        "roleRef": {
          "apiGroup": "rbac.authorization.k8s.io",
          "kind": "Role",
          "name": "ci:web-wait",
        },
        "subjects": [
          {
            "kind": "ServiceAccount",
            "name": "web-wait",
            "namespace": "ci",
          },
        ],
      },
    ]
  `);
  expect(objectsOf(manifests, 'ServiceAccount')).toMatchObject([{ automountServiceAccountToken: false }]);
});

test('may patch the Application only to request a refresh', () => {
  const roles = objectsOf(manifestsOf({ requestRefresh: true }), 'Role');
  expect(roles).toMatchObject([{}, { rules: [{ resourceNames: ['web'], verbs: ['get', 'patch'] }] }]);
  const [sidecar] = podOf({ requestRefresh: true }).sidecars ?? [];
  expect(sidecar?.env).toContainEqual({ name: 'REFRESH', value: 'true' });
});

/** The template `wait`. */
function podOf(props: Partial<ArgoApplicationWaitTemplateProps> = {}) {
  return templateIn(workflowIn(manifestsOf(props)), 'wait');
}

test('only the sidecar has the token, and only the container has the credentials', () => {
  const { container, initContainers = [], sidecars = [], ...template } = podOf();
  expect(template).toMatchObject({
    serviceAccountName: 'web-wait',
    executor: { serviceAccountName: 'web-wait' },
  });
  const mounts = [...initContainers, ...sidecars, { name: 'main', ...container }].map(
    ({ name, volumeMounts = [] }) => [name, volumeMounts.map((mount) => mount.name)],
  );
  expect(Object.fromEntries(mounts)).toEqual({
    yq: ['wait-workspace'],
    application: ['wait-answers', 'service-account-token'],
    main: ['wait-workspace', 'wait-answers', 'wait-login'],
  });
});

test('all containers meet the restricted Pod Security Standard, with their own images', () => {
  const images = { git: 'acme.dev/git:1', yq: 'acme.dev/yq:4', curl: 'acme.dev/curl:8' };
  const { container, initContainers = [], sidecars = [], securityContext } = podOf({ images });
  const containers = [...initContainers, ...sidecars, { name: 'main', ...container }];
  expect(containers.map(({ image }) => image)).toEqual([images.yq, images.curl, images.git]);
  for (const one of containers)
    expect(one.securityContext).toMatchObject({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
    });
  expect(securityContext).toMatchObject({ runAsNonRoot: true });
});

test('the revision is a full hash', () => {
  const revision = 'ab'.repeat(20);
  const callWith = (value: string) => (chart: Chart) => {
    const { wait } = new ArgoApplicationWaitTemplate(chart, 'wait', { ...PROPS, ...IN_CI });
    const workflow = new WorkflowTemplate(chart, 'deploy');
    new DagTemplate(workflow, 'main').task('wait', wait, { revision: value });
  };
  expect(errorsOf(callWith(revision))).toEqual([]);
  expect(codesIn(errorsOf(callWith('main')))).toEqual(['invalid-argument']);
});

test('reads an Application of the app, in its namespace', () => {
  const manifests = synth((chart) => {
    const application = new ArgoApplication(chart, 'web', {
      metadata: { namespace: 'team' },
      source: { repoURL: PROPS.repository, path: 'web' },
    });
    new ArgoApplicationWaitTemplate(chart, 'wait', { ...PROPS, ...IN_CI, application });
  });
  const [, role] = objectsOf(manifests, 'Role');
  expect(role).toMatchObject({ metadata: { namespace: 'team' }, rules: [{ resourceNames: ['web'] }] });
  const { env } = templateIn(workflowIn(manifests), 'wait').container ?? {};
  expect(env).toContainEqual({ name: 'NAMESPACE', value: 'team' });
});

test('reports invalid properties', () => {
  expect(codesFor({})).toEqual([]);
  expect(codesFor({ application: { name: 'Web', namespace: 'argo cd' } })).toEqual([
    'invalid-name at application.name',
    'invalid-name at application.namespace',
  ]);
  expect(codesFor({ repository: 'https://ada:secret@github.com/acme/config.git' })).toEqual([
    'invalid-repository-url at repository',
  ]);
  expect(codesFor({ branch: '-x', timeoutSeconds: 0, images: { curl: 'a b' } })).toEqual([
    'invalid-branch at branch',
    'invalid-timeout at timeoutSeconds',
    'invalid-image at images.curl',
  ]);
  expect(codesFor({ metadata: { name: 'web-wait' } })).toEqual(['unknown-namespace at metadata.namespace']);
});

describe.each([
  ['3.7', 'argolint'],
  ['4.0', 'argolint4'],
] as const)('Argo %s', (version, validator) => {
  describeWithShared('its validator', [validator], () => {
    test('accepts the template', () => {
      const workflows = manifestsOf({ requestRefresh: true }).filter(
        ({ kind }) => kind === 'WorkflowTemplate',
      );
      expect(argolintEach([workflows], version)).toEqual([{ ok: true, errors: [] }]);
    });
  });
});
