import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { Secret, ServiceAccount } from 'cdk8s-plus-27';
import type * as argo from '../../../imports/argoproj.io';
import { CHECKOUT_SCRIPT } from '../../../lib/ci/clone/checkout-script';
import type { GitCloneTemplateProps } from '../../../lib/index';
import {
  DagTemplate,
  GitCloneTemplate,
  Workflow,
  WorkflowTemplate,
  githubApp,
  parameter,
} from '../../../lib/index';
import type { WorkflowManifest } from '../../support/index';
import { codesOf, problemsOf } from '../synth';
import {
  argolint,
  codesIn,
  describeWithShared,
  errorsOf,
  placedCodesIn,
  placedErrorsOf,
  synth,
  taskIn,
  templateIn,
  workflowIn,
} from '../../support/index';

const URL = 'https://github.com/acme/app.git';

function workflowOf(props: GitCloneTemplateProps = {}): WorkflowManifest {
  return workflowIn(synth((chart) => new GitCloneTemplate(chart, 'git-clone', props)));
}

function templateOf(props: GitCloneTemplateProps = {}): argo.Template {
  return templateIn(workflowOf(props));
}

/** The Git artifact of the template. */
function gitOf(props: GitCloneTemplateProps): argo.GitArtifact | undefined {
  return templateOf(props).inputs?.artifacts?.[0]?.git;
}

function errorsFor(props: GitCloneTemplateProps): string[] {
  return errorsOf((chart) => new GitCloneTemplate(chart, 'git-clone', props));
}

/** The findings about the properties: `code at field`. */
function codesFor(props: GitCloneTemplateProps): string[] {
  return placedCodesIn(errorsFor(props));
}

describe('credentials that Argo has no fields for', () => {
  const privateKey = { secret: 'app', key: 'key.pem' };
  const app = githubApp({ appId: 1, installationId: 2, privateKey });
  const sshKey = { secret: 'git', key: 'ssh-privatekey' };
  const knownHosts = { configMap: 'git-hosts', key: 'known_hosts' };

  const ca = { configMap: 'company-ca', key: 'ca.crt' };
  const caMount = { name: 'git-login-ca', mountPath: '/run/git-login-ca', readOnly: true };

  test('let git verify a server of a private authority, with and without a token', () => {
    const token = { secret: 'git', key: 'token' };
    for (const [credentials, method] of [
      [undefined, 'none'],
      [{ token }, 'token'],
    ] as const) {
      const template = templateOf({ gitUrl: URL, credentials, ca });
      expect(template.inputs?.artifacts).toBeUndefined();
      expect(template.initContainers).toBeUndefined();
      expect(template.container?.volumeMounts).toContainEqual(caMount);
      expect(template.container?.env).toContainEqual({ name: 'LOGIN', value: method });
      expect(template.container?.env).toContainEqual({
        name: 'CA_FILE',
        value: '/run/git-login-ca/ca.crt',
      });
      // As without `ca`, submodules are fetched unless there are credentials.
      expect(template.container?.env).toContainEqual({
        name: 'SUBMODULES',
        value: credentials === undefined ? 'true' : '',
      });
      expect(template.volumes?.find(({ name }) => name === 'git-login-ca')?.configMap).toEqual({
        name: 'company-ca',
        items: [{ key: 'ca.crt', path: 'ca.crt' }],
        optional: true,
      });
    }
    expect(templateOf({ ca, submodules: false }).container?.env).toContainEqual({
      name: 'SUBMODULES',
      value: '',
    });
  });

  test('let the program that requests a token verify the server, too', () => {
    const { initContainers, container } = templateOf({ gitUrl: URL, credentials: app, ca });
    expect(initContainers?.[0]?.volumeMounts).toContainEqual(caMount);
    expect(initContainers?.[0]?.env).toEqual(
      expect.arrayContaining([
        { name: 'NODE_EXTRA_CA_CERTS', value: '/run/git-login-ca/ca.crt' },
        { name: 'CA_SOURCE', value: "ConfigMap 'company-ca' with the key 'ca.crt'" },
      ]),
    );
    expect(container?.volumeMounts).toContainEqual(caMount);
  });

  test('a certificate that would not be used is an error', () => {
    const gitUrl = 'git@git.acme.dev:acme/app.git';
    expect(codesFor({ gitUrl, credentials: { sshKey, knownHosts }, ca })).toEqual(['unused-ca at ca']);
    expect(codesFor({ gitUrl: 'http://git.acme.dev/acme/app.git', ca })).toEqual(['unused-ca at ca']);
    expect(codesFor({ ca: { configMap: 'A B', key: 'ca.crt' } })).toEqual(['invalid-name at ca.configMap']);
    expect(errorsFor({ ca, git: { fetch: ['refs/pull/*'] } }).join()).toContain(
      "Argo's Git artifact cannot use 'ca', so git fetches the repository in the container. Remove 'git'.",
    );
    expect(codesFor({ ca, container: { command: ['git'] } })).toEqual([
      'conflicting-credentials-and-artifact at container',
    ]);
  });

  test('let git fetch in the container, with a token that an init container requests', () => {
    const template = templateOf({ gitUrl: URL, credentials: app, depth: 1, singleBranch: true });
    expect(template.inputs?.artifacts).toBeUndefined();
    const [init] = template.initContainers ?? [];
    expect(init?.command?.slice(0, 2)).toEqual(['node', '--eval']);
    expect(init?.volumeMounts).toEqual([
      { name: 'git-login', mountPath: '/run/git-login' },
      { name: 'git-login-key', mountPath: '/run/git-app-key', readOnly: true },
    ]);
    // The container that handles what was pushed has the token, but not the private key.
    expect(template.container?.volumeMounts).toEqual([
      { name: 'outputs', mountPath: '/outputs' },
      { name: 'source', mountPath: '/code' },
      { name: 'git-login', mountPath: '/run/git-login', readOnly: true },
    ]);
    const variables = Object.fromEntries(
      (template.container?.env ?? []).map(({ name, value }) => [name, value]),
    );
    expect(variables).toEqual({
      REPOSITORY: '{{inputs.parameters.git-url}}',
      LOGIN: 'token',
      LOGIN_FILES: '/run/git-login',
      DEPTH: '1',
      BRANCH: '{{inputs.parameters.revision}}',
      SUBMODULES: '',
    });
    expect(init?.env).toContainEqual({ name: 'PERMISSIONS', value: '{"contents":"read"}' });
  });

  test('let git verify the host keys of any SSH server', () => {
    const gitUrl = 'git@git.acme.dev:acme/app.git';
    const template = templateOf({ gitUrl, credentials: { sshKey, knownHosts } });
    expect(template.inputs?.artifacts).toBeUndefined();
    expect(template.initContainers).toBeUndefined();
    expect(template.container?.env).toContainEqual({ name: 'LOGIN', value: 'ssh-key' });
    expect(template.volumes?.find(({ name }) => name === 'git-login')?.projected?.sources).toEqual([
      { secret: { name: 'git', items: [{ key: 'ssh-privatekey', path: 'ssh-key' }], optional: true } },
      {
        configMap: {
          name: 'git-hosts',
          items: [{ key: 'known_hosts', path: 'known-hosts' }],
          optional: true,
        },
      },
    ]);
    // Argo only knows the host keys of public services.
    expect(codesFor({ gitUrl, credentials: { sshKey } })).toEqual(['missing-known-hosts at credentials']);
    expect(codesFor({ gitUrl, credentials: { sshKey, insecureIgnoreHostKey: true } })).toEqual([]);
    expect(gitOf({ gitUrl: 'git@github.com:acme/app.git', credentials: { sshKey } })).toBeDefined();
  });

  test('exclude what Argo would do', () => {
    const credentials = app;
    expect(codesFor({ credentials, submodules: true })).toEqual([]);
    expect(
      codesFor({ credentials, submodules: { credentials: 'sent to every host in .gitmodules' } }),
    ).toEqual(['conflicting-credentials-and-submodules at submodules']);
    expect(codesFor({ credentials, git: { fetch: ['refs/pull/*'] } })).toEqual([
      'conflicting-credentials-and-artifact at git',
    ]);
    expect(codesFor({ credentials, container: { command: ['git'] } })).toEqual([
      'conflicting-credentials-and-artifact at container',
    ]);
    expect(codesFor({ credentials, gitUrl: 'https://gitlab.com/acme/app.git' })).toEqual([
      'invalid-git-credentials at gitUrl',
    ]);
    expect(codesFor({ credentials: { sshKey, knownHosts: { configMap: 'A B', key: 'x' } } })).toEqual([
      'invalid-name at credentials.knownHosts.configMap',
    ]);
  });

  describeWithShared('Argo', ['argolint'], () => {
    test.each([
      { credentials: app, imageTag: 'commit' as const },
      { credentials: { sshKey, knownHosts } },
      { ca },
      { credentials: app, ca },
    ])('accepts the template: %#', (props) => {
      expect(argolint(synth((chart) => new GitCloneTemplate(chart, 'git-clone', props))).errors).toEqual([]);
    });
  });
});

test('clones the repository that the caller names', () => {
  const text = JSON.stringify(workflowOf()).replace(JSON.stringify(CHECKOUT_SCRIPT), '"the script"');
  expect(JSON.parse(text)).toMatchInlineSnapshot(`
    {
      "apiVersion": "argoproj.io/v1alpha1",
      "kind": "WorkflowTemplate",
      "metadata": {
        "name": "git-clone",
      },
      "spec": {
        "templates": [
          {
            "container": {
              "args": [
                "/code",
                "{{inputs.parameters.revision}}",
                "fail",
              ],
              "command": [
                "sh",
                "-c",
                "the script",
                "checkout",
              ],
              "image": "alpine/git:v2.49.1",
              "resources": {
                "limits": {
                  "memory": "1Gi",
                },
                "requests": {
                  "cpu": "50m",
                  "memory": "64Mi",
                },
              },
              "securityContext": {
                "allowPrivilegeEscalation": false,
                "capabilities": {
                  "drop": [
                    "ALL",
                  ],
                },
                "readOnlyRootFilesystem": true,
              },
              "terminationMessagePolicy": "FallbackToLogsOnError",
              "volumeMounts": [
                {
                  "mountPath": "/outputs",
                  "name": "outputs",
                },
              ],
            },
            "inputs": {
              "artifacts": [
                {
                  "git": {
                    "repo": "{{inputs.parameters.git-url}}",
                    "revision": "{{inputs.parameters.revision}}",
                  },
                  "name": "source-code",
                  "path": "/code",
                },
              ],
              "parameters": [
                {
                  "name": "git-url",
                },
                {
                  "name": "revision",
                  "value": "main",
                },
              ],
            },
            "name": "checkout",
            "outputs": {
              "artifacts": [
                {
                  "name": "source-code",
                  "path": "/code",
                },
              ],
              "parameters": [
                {
                  "name": "commit",
                  "valueFrom": {
                    "path": "/outputs/commit",
                  },
                },
              ],
            },
            "retryStrategy": {
              "backoff": {
                "duration": "5s",
                "factor": 4,
              },
              "expression": "lastRetry.status == 'Error' || lastRetry.message matches '^(The node was low on resource|Pod was terminated|Pod was rejected|Preempted in order to admit|main: Error [(]exit code (137|143)[)])'",
              "limit": 2,
            },
            "securityContext": {
              "fsGroup": 65534,
              "fsGroupChangePolicy": "OnRootMismatch",
              "runAsGroup": 65534,
              "runAsNonRoot": true,
              "runAsUser": 65534,
              "seccompProfile": {
                "type": "RuntimeDefault",
              },
            },
            "volumes": [
              {
                "emptyDir": {},
                "name": "outputs",
              },
            ],
          },
        ],
      },
    }
  `);
});

describe('the repository', () => {
  test('can have a default', () => {
    expect(templateOf({ gitUrl: URL }).inputs?.parameters?.[0]).toEqual({ name: 'git-url', value: URL });
    expect(templateOf({ revision: 'v1' }).inputs?.parameters?.[1]).toEqual({ name: 'revision', value: 'v1' });
  });

  test('is then optional for callers', () => {
    const manifests = synth((chart) => {
      const { checkout } = new GitCloneTemplate(chart, 'git-clone', { gitUrl: URL });
      const workflow = new Workflow(chart, 'run');
      new DagTemplate(workflow, 'main').task('clone', checkout);
    });
    expect(taskIn(templateIn(workflowIn(manifests, 'run')), 'clone')).toEqual({
      name: 'clone',
      templateRef: { name: 'git-clone', template: 'checkout' },
    });
  });

  test('can be overridden by callers', () => {
    const manifests = synth((chart) => {
      const { checkout } = new GitCloneTemplate(chart, 'git-clone');
      const workflow = new Workflow(chart, 'run', { arguments: { url: parameter() } });
      const dag = new DagTemplate(workflow, 'main');
      dag.task('clone', checkout, { gitUrl: workflow.arguments.url, revision: 'v1' });
    });
    expect(taskIn(templateIn(workflowIn(manifests, 'run')), 'clone').arguments).toEqual({
      parameters: [
        { name: 'git-url', value: '{{workflow.parameters.url}}' },
        { name: 'revision', value: 'v1' },
      ],
    });
  });

  test('is checked in arguments, and a secret in it is not repeated', () => {
    const errors = errorsOf((chart) => {
      const { checkout } = new GitCloneTemplate(chart, 'git-clone');
      const dag = new DagTemplate(new Workflow(chart, 'run'), 'main');
      dag.task('clone', checkout, { gitUrl: 'https://ada:hunter2@github.com/acme/app.git' });
    });
    expect(codesIn(errors)).toEqual(['invalid-argument']);
    expect(errors.join()).toContain("set 'credentials', which refers to a Secret");
    expect(errors.join()).not.toContain('hunter2');
  });
});

describe('the Git artifact', () => {
  const SSH_KEY = { secret: 'deploy-key', key: 'ssh-privatekey' };
  const ALWAYS = { repo: '{{inputs.parameters.git-url}}', revision: '{{inputs.parameters.revision}}' };

  test.each<[string, GitCloneTemplateProps, object]>([
    ['by default', {}, {}],
    ['the last commits', { depth: 1 }, { depth: 1 }],
    ['one branch', { singleBranch: true }, { singleBranch: true, branch: '{{inputs.parameters.revision}}' }],
    ['a branch that contains the revision', { singleBranch: 'main' }, { singleBranch: true, branch: 'main' }],
    ['all branches', { singleBranch: false }, {}],
    ['without submodules', { submodules: false }, { disableSubmodules: true }],
    ['with submodules', { submodules: true }, {}],
    [
      'from any host',
      { credentials: { sshKey: SSH_KEY, insecureIgnoreHostKey: true } },
      {
        sshPrivateKeySecret: { name: 'deploy-key', key: 'ssh-privatekey' },
        insecureIgnoreHostKey: true,
        disableSubmodules: true,
      },
    ],
    [
      'from known hosts',
      { credentials: { sshKey: SSH_KEY, insecureIgnoreHostKey: false } },
      { sshPrivateKeySecret: { name: 'deploy-key', key: 'ssh-privatekey' }, disableSubmodules: true },
    ],
    [
      'with a token',
      { credentials: { token: { secret: 'github', key: 'token' } } },
      {
        usernameSecret: { name: 'github', key: 'username' },
        passwordSecret: { name: 'github', key: 'token' },
        disableSubmodules: true,
      },
    ],
    [
      'with a private key',
      { credentials: { sshKey: { secret: 'github', key: 'key' } } },
      { sshPrivateKeySecret: { name: 'github', key: 'key' }, disableSubmodules: true },
    ],
    [
      'with fields of Argo, which take precedence',
      { depth: 1, git: { depth: 2, fetch: ['refs/pull/*:refs/pull/*'], insecureSkipTLS: true } },
      { depth: 2, fetch: ['refs/pull/*:refs/pull/*'], insecureSkipTLS: true },
    ],
  ])('%s', (_, props, git) => {
    expect(gitOf(props)).toEqual({ ...ALWAYS, ...git });
  });

  test('supports a Secret of cdk8s-plus', () => {
    const manifests = synth((chart) => {
      const secret = Secret.fromSecretName(chart, 'secret', 'deploy-key');
      new GitCloneTemplate(chart, 'git-clone', { credentials: { sshKey: { secret, key: 'key' } } });
    });
    expect(templateIn(workflowIn(manifests)).inputs?.artifacts?.[0]?.git).toMatchObject({
      sshPrivateKeySecret: { name: 'deploy-key', key: 'key' },
    });
  });

  test.each<GitCloneTemplateProps>([
    { gitUrl: 'git@github.com:acme/app.git', credentials: { sshKey: { secret: 'github', key: 'key' } } },
    { gitUrl: 'git@github.com:acme/app.git', git: { sshPrivateKeySecret: { name: 'github', key: 'key' } } },
    { gitUrl: URL, credentials: { token: { secret: 'github', key: 'token' } } },
    { depth: 1, singleBranch: 'main', git: { fetch: ['{{inputs.parameters.revision}}:refs/heads/built'] } },
    { gitUrl: '{{workflow.parameters.url}}', revision: '{{workflow.parameters.branch}}' },
  ])('accepts %j', (props) => {
    expect(errorsFor(props)).toEqual([]);
  });
});

describe('the history', () => {
  test.each<[GitCloneTemplateProps, string[]]>([
    [{ depth: 1 }, ['missing-single-branch at depth']],
    [{ git: { depth: 1 } }, ['missing-single-branch at depth']],
    [{ depth: 1, singleBranch: true }, []],
    [{ depth: 1, singleBranch: 'main', revision: '0a'.repeat(20) }, []],
    [{ depth: 1, git: { singleBranch: true, branch: 'main' } }, []],
    [{ depth: 1, git: { singleBranch: false } }, []],
    [{}, []],
  ])('%j: %j', (props, codes) => {
    expect(codesOf(new GitCloneTemplate(new Chart(new App(), 'test'), 'git-clone', props))).toEqual(codes);
  });
});

describe('submodules', () => {
  const credentials = { token: { secret: 'github', key: 'token' } };
  const submodules = { credentials: 'sent to every host in .gitmodules' } as const;
  const passwordSecret = { name: 'github', key: 'token' };

  test.each<[string, GitCloneTemplateProps, boolean]>([
    ['are fetched without credentials', {}, true],
    ['are not fetched with a token', { credentials }, false],
    ['are not fetched with an SSH key', { credentials: { sshKey: { secret: 'github', key: 'key' } } }, false],
    ["are not fetched with credentials in Argo's fields", { git: { passwordSecret } }, false],
    ['are fetched on request', { credentials, submodules }, true],
  ])('%s', (_, props, isFetched) => {
    expect(gitOf(props)?.disableSubmodules).toBe(isFetched ? undefined : true);
  });

  function clone(props: GitCloneTemplateProps): GitCloneTemplate {
    return new GitCloneTemplate(new Chart(new App(), 'test'), 'git-clone', props);
  }

  test('that receive the credentials are a warning, which says who receives them', () => {
    expect(problemsOf(clone({ credentials, submodules })).join()).toContain(
      "submodules: Argo sends the credentials to every host that '.gitmodules' names, and whoever pushes a commit chooses these hosts. Set it to false. [unknown-submodule-hosts]",
    );
    expect(codesOf(clone({ credentials, submodules }))).toEqual(['unknown-submodule-hosts at submodules']);
    expect(codesOf(clone({ credentials, git: { disableSubmodules: false } }))).toEqual([
      'unknown-submodule-hosts at git.disableSubmodules',
    ]);
    expect(errorsFor({ credentials, submodules })).toEqual([]);
  });

  test('need more than `true` if there are credentials', () => {
    expect(codesFor({ credentials, submodules: true })).toEqual([
      'conflicting-credentials-and-submodules at submodules',
    ]);
  });

  test.each<GitCloneTemplateProps>([
    {},
    { submodules: true },
    { submodules },
    { credentials },
    { credentials, submodules: false },
    { credentials, submodules, git: { disableSubmodules: true } },
  ])('no finding for %j', (props) => {
    expect(codesOf(clone(props))).toEqual([]);
  });
});

describe('the directory', () => {
  test('is the path of the source and the working directory of git', () => {
    const template = templateOf({ path: '/src' });
    expect(template.inputs?.artifacts?.[0]?.path).toBe('/src');
    expect(template.outputs?.artifacts).toEqual([{ name: 'source-code', path: '/src' }]);
    expect(template.container?.args).toEqual(['/src', '{{inputs.parameters.revision}}', 'fail']);
  });

  test.each<argo.ArchiveStrategy>([{ none: {} }, { zip: {} }, { tar: { compressionLevel: 9 } }])(
    'is stored as %j',
    (archive) => {
      expect(templateOf({ archive }).outputs?.artifacts).toEqual([
        { name: 'source-code', path: '/code', archive },
      ]);
    },
  );
});

describe('the container', () => {
  const usual = templateOf().container;

  test('can have additional fields', () => {
    const resources = { requests: { memory: '1Gi' } };
    const securityContext = { runAsNonRoot: true };
    expect(templateOf({ container: { resources, securityContext } }).container).toEqual({
      ...usual,
      resources,
      securityContext,
    });
  });

  test('can have an image from another registry', () => {
    const image = 'registry.local/git';
    expect(templateOf({ container: { image } }).container).toEqual({ ...usual, image });
  });

  test('can have another command, without the default arguments', () => {
    const defaults = {
      terminationMessagePolicy: 'FallbackToLogsOnError',
      resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '1Gi' } },
      securityContext: { allowPrivilegeEscalation: false },
    };
    const shell = { image: 'bash:5', command: ['ls'] };
    expect(templateOf({ container: shell }).container).toEqual({ ...defaults, ...shell });
    const list = { ...shell, args: ['/code'], terminationMessagePolicy: 'File' };
    expect(templateOf({ container: list }).container).toEqual({ ...defaults, ...list });
  });

  test('runs another command as the user of its image', () => {
    const { securityContext } = templateOf({ container: { image: 'bash:5', command: ['ls'] } });
    expect(securityContext).toEqual({ seccompProfile: { type: 'RuntimeDefault' } });
  });
});

describe('other fields', () => {
  test('of the template can be set', () => {
    const template = {
      name: 'fetch',
      retryStrategy: { limit: 2 },
      activeDeadlineSeconds: 60,
      nodeSelector: { disk: 'ssd' },
    };
    expect(templateOf({ template })).toMatchObject(template);
  });

  test('of the WorkflowTemplate', () => {
    const spec: GitCloneTemplateProps = {
      serviceAccountName: 'ci',
      podGC: { strategy: 'OnPodSuccess' },
      podMetadata: { labels: { team: 'a' } },
    };
    expect(workflowOf(spec).spec).toMatchObject(spec);
  });

  test('a ServiceAccount as a construct', () => {
    const manifests = synth((chart) => {
      const serviceAccount = ServiceAccount.fromServiceAccountName(chart, 'account', 'huey');
      new GitCloneTemplate(chart, 'git-clone', { serviceAccount });
    });
    expect(workflowIn(manifests).spec.serviceAccountName).toBe('huey');
  });

  test('name, namespace, labels and annotations', () => {
    const metadata = {
      name: 'fetch',
      namespace: 'builds',
      labels: { team: 'a' },
      annotations: { 'acme.dev/owner': 'ada' },
    };
    expect(workflowOf({ metadata }).metadata).toEqual(metadata);
  });

  test('namespace and labels of the chart', () => {
    const chart = new Chart(new App(), 'ci', { namespace: 'builds', labels: { team: 'a' } });
    new GitCloneTemplate(chart, 'any-id');
    expect(chart.toJson()).toMatchObject([
      { metadata: { name: 'git-clone', namespace: 'builds', labels: { team: 'a' } } },
    ]);
  });

  test('can be changed by JSON patches', () => {
    const manifests = synth((chart) => {
      const gitClone = new GitCloneTemplate(chart, 'git-clone');
      ApiObject.of(gitClone).addJsonPatch(JsonPatch.add('/spec/templates/0/daemon', true));
      ApiObject.of(gitClone).metadata.addLabel('team', 'a');
    });
    const workflow = workflowIn(manifests);
    expect(templateIn(workflow).daemon).toBe(true);
    expect(workflow.metadata.labels).toEqual({ team: 'a' });
  });

  test('additional templates', () => {
    const manifests = synth((chart) => {
      const gitClone = new GitCloneTemplate(chart, 'git-clone');
      expect(gitClone).toBeInstanceOf(WorkflowTemplate);
      const dag = new DagTemplate(gitClone, 'twice');
      dag.task('one', gitClone.checkout, { gitUrl: URL });
      gitClone.setEntrypoint(dag);
    });
    const workflow = workflowIn(manifests);
    expect(workflow.spec.entrypoint).toBe('twice');
    expect(taskIn(templateIn(workflow, 'twice'), 'one')).toMatchObject({ template: 'checkout' });
  });
});

describe('invalid input', () => {
  test.each<[GitCloneTemplateProps, string]>([
    [{ gitUrl: 'acme/app' }, 'invalid-default at inputs.gitUrl.value'],
    [{ gitUrl: 'https://github.com' }, 'invalid-default at inputs.gitUrl.value'],
    [{ gitUrl: 'git@github.com:acme/app.git' }, 'invalid-default at inputs.gitUrl.value'],
    [{ depth: 0 }, 'invalid-depth at depth'],
    [{ depth: -1 }, 'invalid-depth at depth'],
    [{ depth: 1.5 }, 'invalid-depth at depth'],
    [{ revision: '' }, 'missing-revision at revision'],
    [
      { singleBranch: true, revision: '0a'.repeat(20) },
      'conflicting-revision-and-single-branch at singleBranch',
    ],
    [
      { singleBranch: true, revision: 'refs/heads/main' },
      'conflicting-revision-and-single-branch at singleBranch',
    ],
    [{ singleBranch: 'a..b' }, 'invalid-branch at singleBranch'],
    [{ singleBranch: 'refs/heads/main' }, 'invalid-branch at singleBranch'],
    [{ git: { singleBranch: true } }, 'missing-branch at git.singleBranch'],
    [{ path: 'code' }, 'invalid-path at path'],
    [{ path: '/' }, 'conflicting-paths at path'],
    [{ path: '/usr/' }, 'conflicting-paths at path'],
    [{ path: '/code/../etc' }, 'conflicting-paths at path'],
    [{ path: '/argo/inputs' }, 'conflicting-paths at path'],
    [{ credentials: { token: { secret: 'github', key: '' } } }, 'invalid-key at credentials.token.key'],
    [
      { container: { volumeMounts: [{ name: 'cache', mountPath: '/code' }] } },
      'conflicting-paths at inputs.artifacts[0].path',
    ],
  ])('%j: %s', (props, code) => {
    expect(codesFor(props)).toEqual([code]);
  });

  test('credentials in the URL, which are not repeated', () => {
    const errors = errorsFor({ gitUrl: 'https://ada:hunter2@github.com/acme/app.git' });
    expect(codesIn(errors)).toEqual(['invalid-default']);
    expect(errors.join()).toContain('The Git URL contains credentials');
    expect(errors.join()).not.toMatch(/hunter2|ada/);
  });

  test('a token and a key in plain JavaScript', () => {
    const credentials = JSON.parse(
      '{ "token": { "secret": "a", "key": "a" }, "sshKey": { "secret": "b", "key": "b" } }',
    ) as GitCloneTemplateProps['credentials'];
    expect(codesFor({ credentials })).toEqual(['invalid-git-credentials at credentials']);
  });

  test('every problem is reported at once, with its location', () => {
    const errors = errorsFor({ gitUrl: 'app', depth: 0, revision: '', path: 'code' });
    expect(codesIn(errors).sort()).toEqual([
      'invalid-default',
      'invalid-depth',
      'invalid-path',
      'missing-revision',
    ]);
    expect(errors.every((line) => line.startsWith('[test/git-clone'))).toBe(true);
    const places = placedErrorsOf((chart) => {
      new GitCloneTemplate(chart, 'git-clone', { gitUrl: 'app', depth: 0, revision: '', path: 'code' });
    });
    expect(
      places.filter((line) => line.includes('(at test/ci/clone/git-clone-template.test.ts:')),
    ).toHaveLength(4);
  });

  test('messages say what to do', () => {
    expect(errorsFor({ depth: 0 })[0]).toContain(
      "depth: 0 is not a number of commits. Use a positive integer, or omit 'depth' for the whole history.",
    );
    expect(errorsFor({ revision: '' })[0]).toContain('Set a branch, tag or commit');
  });
});
