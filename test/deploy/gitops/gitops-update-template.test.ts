import { ConfigMap, Secret } from 'cdk8s-plus-27';
import type * as argo from '../../../imports/argoproj.io';
import { UPDATE_SCRIPT } from '../../../lib/deploy/gitops/script/index';
import type { GitOpsUpdateTemplateProps } from '../../../lib/index';
import {
  DagTemplate,
  GitOpsUpdateTemplate,
  Workflow,
  githubApp,
  helmValues,
  kustomizeImage,
  manifestImage,
  parameter,
} from '../../../lib/index';
import type { Manifest } from '../../support/index';
import {
  argolint,
  codesIn,
  describeWithShared,
  errorsOf,
  placedCodesIn,
  hasSchema,
  synth,
  taskIn,
  templateIn,
  validateAgainstSchemas,
  workflowIn,
} from '../../support/index';

const URL = 'https://github.com/acme/config.git';
const SSH_URL = 'git@github.com:acme/config.git';
const sshKey = { secret: 'config-repo', key: 'ssh-privatekey' };
const knownHosts = { configMap: 'git-hosts', key: 'known_hosts' };
const token = { secret: 'config-repo', key: 'token' };

const USUAL = {
  repository: URL,
  updates: [helmValues('apps/web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
} satisfies GitOpsUpdateTemplateProps;

function templateOf(props: Partial<GitOpsUpdateTemplateProps> = {}): argo.Template {
  return templateIn(
    workflowIn(synth((chart) => new GitOpsUpdateTemplate(chart, 'update', { ...USUAL, ...props }))),
  );
}

function variablesOf(props: Partial<GitOpsUpdateTemplateProps> = {}): { [name: string]: unknown } {
  const env = templateOf(props).container?.env ?? [];
  return Object.fromEntries(env.map(({ name, value }) => [name, value]));
}

/** The projected volume with the credentials. */
function loginOf(props: Partial<GitOpsUpdateTemplateProps>): argo.ProjectedVolumeSource | undefined {
  return templateOf(props).volumes?.find(({ name }) => name === 'gitops-login')?.projected;
}

function errorsFor(props: object): string[] {
  return errorsOf((chart) => new GitOpsUpdateTemplate(chart, 'update', { ...USUAL, ...props }));
}

/** The findings about the properties: `code at field`. */
function codesFor(props: object): string[] {
  return placedCodesIn(errorsFor(props));
}

test('renders a template that writes a tag and a digest', () => {
  const manifests = synth((chart) => new GitOpsUpdateTemplate(chart, 'update', USUAL));
  const text = JSON.stringify(manifests).replace(JSON.stringify(UPDATE_SCRIPT), '"the script"');
  expect(JSON.parse(text)).toMatchInlineSnapshot(`
    [
      {
        "apiVersion": "argoproj.io/v1alpha1",
        "kind": "WorkflowTemplate",
        "metadata": {
          "name": "gitops-update",
        },
        "spec": {
          "templates": [
            {
              "container": {
                "args": [
                  "helm-value",
                  "apps/web/values.yaml",
                  "tag",
                  "["image","tag"]",
                  "image.tag",
                  "must-exist",
                  "helm-value",
                  "apps/web/values.yaml",
                  "digest",
                  "["image","digest"]",
                  "image.digest",
                  "must-exist",
                ],
                "command": [
                  "sh",
                  "-c",
                  "the script",
                  "gitops-update",
                ],
                "env": [
                  {
                    "name": "IMAGE",
                    "value": "{{inputs.parameters.image}}",
                  },
                  {
                    "name": "TAG",
                    "value": "{{inputs.parameters.tag}}",
                  },
                  {
                    "name": "DIGEST",
                    "value": "{{inputs.parameters.digest}}",
                  },
                  {
                    "name": "MESSAGE",
                    "value": "",
                  },
                  {
                    "name": "REPOSITORY",
                    "value": "https://github.com/acme/config.git",
                  },
                  {
                    "name": "BRANCH",
                    "value": "main",
                  },
                  {
                    "name": "ATTEMPTS",
                    "value": "10",
                  },
                  {
                    "name": "GIT_AUTHOR_NAME",
                    "value": "argo-ci",
                  },
                  {
                    "name": "GIT_AUTHOR_EMAIL",
                    "value": "argo-ci@localhost",
                  },
                  {
                    "name": "GIT_COMMITTER_NAME",
                    "value": "argo-ci",
                  },
                  {
                    "name": "GIT_COMMITTER_EMAIL",
                    "value": "argo-ci@localhost",
                  },
                  {
                    "name": "LOGIN",
                    "value": "none",
                  },
                  {
                    "name": "LOGIN_FILES",
                    "value": "/gitops/login",
                  },
                  {
                    "name": "SOURCE",
                    "value": "",
                  },
                  {
                    "name": "WORKSPACE",
                    "value": "/gitops/workspace",
                  },
                  {
                    "name": "HOME",
                    "value": "/gitops/workspace",
                  },
                  {
                    "name": "YQ",
                    "value": "/gitops/workspace/yq",
                  },
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
                    "mountPath": "/gitops/workspace",
                    "name": "gitops-workspace",
                  },
                  {
                    "mountPath": "/gitops/login",
                    "name": "gitops-login",
                    "readOnly": true,
                  },
                ],
              },
              "initContainers": [
                {
                  "command": [
                    "cp",
                    "/usr/bin/yq",
                    "/gitops/workspace/yq",
                  ],
                  "image": "mikefarah/yq:4.47.2",
                  "name": "yq",
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
                  "volumeMounts": [
                    {
                      "mountPath": "/gitops/workspace",
                      "name": "gitops-workspace",
                    },
                  ],
                },
              ],
              "inputs": {
                "parameters": [
                  {
                    "name": "image",
                  },
                  {
                    "name": "tag",
                  },
                  {
                    "name": "digest",
                  },
                ],
              },
              "name": "push",
              "outputs": {
                "parameters": [
                  {
                    "name": "commit",
                    "valueFrom": {
                      "path": "/gitops/workspace/commit",
                    },
                  },
                  {
                    "enum": [
                      "true",
                      "false",
                    ],
                    "name": "changed",
                    "valueFrom": {
                      "path": "/gitops/workspace/changed",
                    },
                  },
                  {
                    "enum": [
                      "deployed",
                      "unchanged",
                      "already-newer",
                    ],
                    "name": "outcome",
                    "valueFrom": {
                      "path": "/gitops/workspace/outcome",
                    },
                  },
                ],
              },
              "retryStrategy": {
                "backoff": {
                  "duration": "5s",
                  "factor": 4,
                },
                "limit": 2,
                "retryPolicy": "Always",
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
                  "name": "gitops-workspace",
                },
                {
                  "name": "gitops-login",
                  "projected": {
                    "defaultMode": 256,
                    "sources": [],
                  },
                },
              ],
            },
          ],
        },
      },
    ]
  `);
});

describe('the inputs', () => {
  test('are required if an update writes them', () => {
    const manifests = synth((chart) => {
      const { push } = new GitOpsUpdateTemplate(chart, 'update', {
        repository: URL,
        updates: [kustomizeImage('kustomization.yaml', 'web', { writes: 'digest' })],
      });
      const workflow = new Workflow(chart, 'run', { arguments: { digest: parameter() } });
      const dag = new DagTemplate(workflow, 'main');
      dag.task('deploy', push, { image: 'ghcr.io/acme/web', digest: workflow.arguments.digest });
    });
    // The input has a format with a pattern.
    const checked: unknown = expect.stringMatching(/^\{\{=\(workflow\.parameters\.digest matches '/);
    expect(taskIn(templateIn(workflowIn(manifests, 'run')), 'deploy').arguments).toEqual({
      parameters: [
        { name: 'image', value: 'ghcr.io/acme/web' },
        { name: 'digest', value: checked },
      ],
    });
    expect(templateIn(workflowIn(manifests, 'gitops-update')).inputs?.parameters).toEqual([
      { name: 'image' },
      { name: 'tag', value: '' },
      { name: 'digest' },
    ]);
  });

  test.each([
    [{ image: 'ghcr.io/acme/web:v1' }, 'is not a valid image name'],
    [{ tag: '-v1' }, 'is not a valid image tag'],
    [{ digest: 'sha256:abc' }, 'is not a valid image digest'],
  ])('cannot be %j', (given, message) => {
    const errors = errorsOf((chart) => {
      const { push } = new GitOpsUpdateTemplate(chart, 'update', USUAL);
      const digest = `sha256:${'a'.repeat(64)}`;
      new DagTemplate(new Workflow(chart, 'run'), 'main').task('deploy', push, {
        image: 'acme/web',
        tag: 'v1',
        digest,
        ...given,
      });
    });
    expect(codesIn(errors)).toEqual(['invalid-argument']);
    expect(errors.join()).toContain(message);
  });
});

test('passes the updates to the script as arguments', () => {
  const updates = [
    helmValues('a.yaml', { tag: 'images[0].tag' }, { create: true }),
    helmValues('b.yaml', { digest: 'a\\.b.digest' }),
    kustomizeImage('c.yaml', 'web'),
    manifestImage('d.yaml', { container: 'web', kind: 'Deployment', writes: 'tag' }),
  ];
  expect(templateOf({ updates }).container?.args).toEqual(
    [
      ['helm-value', 'a.yaml', 'tag', '["images",0,"tag"]', 'images[0].tag', 'create'],
      ['helm-value', 'b.yaml', 'digest', '["a.b","digest"]', 'a\\.b.digest', 'must-exist'],
      ['kustomize-image', 'c.yaml', 'web', 'both'],
      ['manifest-image', 'd.yaml', 'web', 'Deployment', '', 'tag'],
    ].flat(),
  );
});

describe('the credentials', () => {
  test('can be a token, in a file', () => {
    expect(loginOf({ credentials: { token } })).toEqual({
      defaultMode: 0o400,
      sources: [
        { secret: { name: 'config-repo', items: [{ key: 'token', path: 'token' }], optional: true } },
        { secret: { name: 'config-repo', items: [{ key: 'username', path: 'username' }], optional: true } },
      ],
    });
    expect(variablesOf({ credentials: { token } })).toMatchObject({ LOGIN: 'token' });
  });

  test('can be a private key with known hosts', () => {
    const props = { repository: SSH_URL, credentials: { sshKey, knownHosts } };
    expect(loginOf(props)).toEqual({
      defaultMode: 0o400,
      sources: [
        {
          secret: {
            name: 'config-repo',
            items: [{ key: 'ssh-privatekey', path: 'ssh-key' }],
            optional: true,
          },
        },
        {
          configMap: {
            name: 'git-hosts',
            items: [{ key: 'known_hosts', path: 'known-hosts' }],
            optional: true,
          },
        },
      ],
    });
    expect(variablesOf(props)).toMatchObject({ LOGIN: 'ssh-key' });
  });

  test('can be a private key for any host', () => {
    const credentials = { sshKey, insecureIgnoreHostKey: true } as const;
    const props = { repository: SSH_URL, credentials };
    expect(loginOf(props)?.sources).toHaveLength(1);
    expect(variablesOf(props)).toMatchObject({ LOGIN: 'ssh-key-any-host' });
  });

  test('are optional', () => {
    expect(loginOf({})?.sources).toEqual([]);
    expect(variablesOf()).toMatchObject({ LOGIN: 'none' });
  });

  test('can refer to objects of cdk8s-plus, whose names may contain dots', () => {
    const manifests = synth((chart) => {
      const secret = Secret.fromSecretName(chart, 'secret', 'config.repo');
      const configMap = ConfigMap.fromConfigMapName(chart, 'hosts', 'git.hosts');
      new GitOpsUpdateTemplate(chart, 'update', {
        ...USUAL,
        repository: SSH_URL,
        credentials: { sshKey: { secret, key: 'key' }, knownHosts: { configMap, key: 'known_hosts' } },
      });
    });
    expect(JSON.stringify(manifests)).toContain('"name":"config.repo"');
    expect(JSON.stringify(manifests)).toContain('"name":"git.hosts"');
  });
});

describe('the source', () => {
  const source = { repository: 'https://github.com/acme/web.git' };
  const COMMIT = '0a'.repeat(20);

  test('adds inputs for the commit and a rollback', () => {
    expect(templateOf({ source }).inputs?.parameters?.slice(3)).toEqual([
      { name: 'source-commit' },
      { name: 'rollback', enum: ['true', 'false'], value: 'false' },
    ]);
    expect(templateOf().inputs?.parameters).toHaveLength(3);
  });

  test('is passed to the script with what is updated', () => {
    const updates = [
      helmValues('a.yaml', { tag: 'images[0].tag' }),
      kustomizeImage('b.yaml', 'acme/web', { writes: 'digest' }),
      manifestImage('c.yaml', { container: 'web', kind: 'Deployment' }),
    ];
    expect(variablesOf({ source, updates })).toMatchObject({
      SOURCE: source.repository,
      SOURCE_COMMIT: '{{inputs.parameters.source-commit}}',
      SOURCE_LOGIN: 'none',
      TARGET: 'a.yaml#images[0].tag b.yaml#acme/web c.yaml#web/Deployment',
      ORDER: 'newer',
      ROLLBACK: '{{inputs.parameters.rollback}}',
    });
  });

  test.each([
    [{ repository: 'acme/web' }, 'invalid-repository-url at source.repository'],
    [{ repository: SSH_URL }, 'invalid-repository-url at source.repository'],
    [{ repository: SSH_URL, credentials: { sshKey } }, 'missing-known-hosts at source.credentials'],
    [
      { repository: 'https://ada:x@acme.dev/a.git', allowOlder: true },
      'invalid-repository-url at source.repository',
    ],
  ])('cannot be %j', (given, code) => {
    expect(codesFor({ source: given })).toEqual([code]);
  });

  test('need not be readable if its order does not matter', () => {
    expect(codesFor({ source: { repository: SSH_URL, allowOlder: true } })).toEqual([]);
    expect(variablesOf({ source: { ...source, allowOlder: true } })).toMatchObject({ ORDER: 'any' });
  });

  test.each(['main', COMMIT.slice(1), COMMIT.toUpperCase()])('%j is not a commit', (sourceCommit) => {
    const errors = errorsOf((chart) => {
      const { push } = new GitOpsUpdateTemplate(chart, 'update', { ...USUAL, source });
      const digest = `sha256:${'a'.repeat(64)}`;
      const values = { image: 'acme/web', tag: 'v1', digest, sourceCommit };
      new DagTemplate(new Workflow(chart, 'run'), 'main').task('deploy', push, values);
    });
    expect(codesIn(errors)).toEqual(['invalid-argument']);
  });
});

describe('private certificate authorities', () => {
  const ca = { configMap: 'company-ca', key: 'ca.crt' };
  const source = { repository: 'https://git.acme.dev/acme/app.git', ca: { ...ca, key: 'source.crt' } };

  test('are those of the two servers', () => {
    expect(variablesOf({ ca, source })).toMatchObject({
      CA_FILE: '/gitops/login-ca/ca.crt',
      SOURCE_CA_FILE: '/gitops/source-login-ca/ca.crt',
    });
    const { volumes, container } = templateOf({ ca, source });
    const keys = volumes?.flatMap(({ name, configMap }) =>
      configMap === undefined ? [] : [`${name}: ${configMap.items?.[0]?.key ?? ''}`],
    );
    expect(keys).toEqual(['gitops-login-ca: ca.crt', 'gitops-source-login-ca: source.crt']);
    expect(container?.volumeMounts?.map(({ mountPath }) => mountPath)).toEqual([
      '/gitops/workspace',
      '/gitops/login',
      '/gitops/login-ca',
      '/gitops/source-login',
      '/gitops/source-login-ca',
    ]);
    expect(Object.keys(variablesOf())).not.toContain('CA_FILE');
    const isNotRead = { ...source, allowOlder: true };
    expect(Object.keys(variablesOf({ ca, source: isNotRead }))).not.toContain('SOURCE_CA_FILE');
  });

  test('that would not be used are errors', () => {
    const ssh = { repository: SSH_URL, credentials: { sshKey, knownHosts }, ca };
    expect(codesFor(ssh)).toEqual(['unused-ca at ca']);
    expect(codesFor({ source: ssh })).toEqual(['unused-ca at source.ca']);
    expect(codesFor({ ca: { configMap: 'a', key: '' } })).toEqual(['invalid-key at ca.key']);
  });
});

describe('options', () => {
  test('branch, author, message and attempts', () => {
    expect(
      variablesOf({
        branch: 'env/prod',
        author: { name: 'Bot', email: 'bot@acme.dev' },
        message: ({ inputs }) => `web ${inputs.tag} [skip ci]`,
        attempts: 3,
      }),
    ).toMatchObject({
      BRANCH: 'env/prod',
      GIT_AUTHOR_NAME: 'Bot',
      GIT_AUTHOR_EMAIL: 'bot@acme.dev',
      GIT_COMMITTER_NAME: 'Bot',
      MESSAGE: 'web {{inputs.parameters.tag}} [skip ci]',
      ATTEMPTS: '3',
    });
  });

  test('images and additional fields, which follow those of the template', () => {
    const template = templateOf({
      images: { git: 'registry.local/git:2', yq: 'registry.local/yq:4' },
      container: {
        resources: { limits: { memory: '256Mi' } },
        env: [{ name: 'HTTPS_PROXY', value: 'http://proxy:3128' }],
        volumeMounts: [{ name: 'ca', mountPath: '/ca' }],
      },
      template: {
        volumes: [{ name: 'ca', configMap: { name: 'ca' } }],
        retryStrategy: { limit: 2 },
        securityContext: { runAsUser: 1000, fsGroup: 1000 },
      },
    });
    expect(template).toMatchObject({
      retryStrategy: { limit: 2 },
      securityContext: { runAsUser: 1000, fsGroup: 1000 },
      container: { image: 'registry.local/git:2', resources: { limits: { memory: '256Mi' } } },
      initContainers: [{ image: 'registry.local/yq:4', resources: { limits: { memory: '256Mi' } } }],
    });
    expect(template.volumes?.map(({ name }) => name)).toEqual(['gitops-workspace', 'gitops-login', 'ca']);
    expect(template.container?.env?.at(-1)?.name).toBe('HTTPS_PROXY');
    expect(template.container?.volumeMounts).toHaveLength(3);
  });

  test('name and namespace', () => {
    const metadata = { name: 'promote', namespace: 'ci' };
    const manifests = synth((chart) => new GitOpsUpdateTemplate(chart, 'update', { ...USUAL, metadata }));
    expect(manifests[0]?.metadata).toEqual(metadata);
  });
});

describe('invalid input', () => {
  test.each<[object, string]>([
    [{ repository: 'acme/config' }, 'invalid-repository-url at repository'],
    [{ repository: SSH_URL }, 'invalid-repository-url at repository'],
    [{ repository: URL, credentials: { sshKey, knownHosts } }, 'invalid-repository-url at repository'],
    [{ branch: '' }, 'invalid-branch at branch'],
    [{ branch: 'a..b' }, 'invalid-branch at branch'],
    [{ branch: 'main:other' }, 'invalid-branch at branch'],
    [{ branch: '/main' }, 'invalid-branch at branch'],
    [{ branch: 'main\u0007' }, 'invalid-branch at branch'],
    [{ branch: 'refs/heads/main' }, 'invalid-branch at branch'],
    [{ branch: '-d' }, 'invalid-branch at branch'],
    [{ attempts: 0 }, 'invalid-attempts at attempts'],
    [{ attempts: 1.5 }, 'invalid-attempts at attempts'],
    [{ author: { name: '', email: 'a@b' } }, 'invalid-author at author.name'],
    [{ author: { name: 'Bot', email: '<a@b>' } }, 'invalid-author at author.email'],
    [{ images: { yq: 'a b' } }, 'invalid-image at images.yq'],
    [{ updates: [] }, 'missing-updates at updates'],
    [{ updates: [kustomizeImage('/etc/k.yaml', 'web')] }, 'invalid-path at updates[0].file'],
    [{ updates: [kustomizeImage('../k.yaml', 'web')] }, 'invalid-path at updates[0].file'],
    [{ updates: [kustomizeImage('.git/config', 'web')] }, 'invalid-path at updates[0].file'],
    [{ updates: [kustomizeImage('k.yaml', 'web:v1')] }, 'invalid-image at updates[0].name'],
    [{ updates: [manifestImage('d.yaml', { container: '' })] }, 'missing-name at updates[0].container'],
    [{ updates: [helmValues('v.yaml', { tag: 'a..b' })] }, 'invalid-value-path at updates[0].keys.tag'],
    [{ updates: [helmValues('v.yaml', { tag: '' })] }, 'invalid-value-path at updates[0].keys.tag'],
    [{ updates: [helmValues('v.yaml', { tag: '[0]' })] }, 'invalid-value-path at updates[0].keys.tag'],
    [
      { updates: [helmValues('v.yaml', { tag: 'a' }), helmValues('v.yaml', { digest: 'a' })] },
      'duplicate-update at updates[1]',
    ],
    [
      { updates: [kustomizeImage('k.yaml', 'web'), kustomizeImage('k.yaml', 'web', { writes: 'tag' })] },
      'duplicate-update at updates[1]',
    ],
    [{ repository: SSH_URL, credentials: { sshKey } }, 'missing-known-hosts at credentials'],
    [
      { repository: SSH_URL, credentials: { sshKey, knownHosts: { configMap: '', key: 'a' } } },
      'missing-name at credentials.knownHosts.configMap',
    ],
    [{ credentials: { token: { secret: 'a', key: '' } } }, 'invalid-key at credentials.token.key'],
  ])('%j: %s', (props, code) => {
    expect(codesFor(props)).toEqual([code]);
  });

  test('in plain JavaScript', () => {
    const keys = JSON.parse('{ "tga": "image.tag" }') as { tag: string };
    expect(codesFor({ updates: [helmValues('v.yaml', keys)] })).toEqual([
      'unknown-image-part at updates[0].keys.tga',
    ]);
    const none = JSON.parse('{}') as { tag: string };
    expect(codesFor({ updates: [helmValues('v.yaml', none)] })).toEqual([
      'unknown-image-part at updates[0].keys',
    ]);
    const writes = 'tags' as 'tag';
    expect(codesFor({ updates: [kustomizeImage('k.yaml', 'web', { writes })] })).toEqual([
      'unknown-image-part at updates[0].writes',
    ]);
  });

  test('a literal secret in place of a reference', () => {
    // Invented tokens in the format of real ones.
    const secret = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
    expect(codesFor({ credentials: { token: secret } })).toEqual([
      'forbidden-secret-literal at credentials.token',
    ]);
    const name = { configMap: secret, key: 'known_hosts' };
    for (const given of [secret, name, { secret, key: 'known_hosts' }]) {
      const props = { repository: SSH_URL, credentials: { sshKey, knownHosts: given } };
      expect(codesFor(props)).toEqual(['forbidden-secret-literal at credentials.knownHosts']);
      expect(errorsFor(props).join()).not.toContain(secret);
    }
  });

  test('a secret in the URL, which is not repeated', () => {
    const errors = errorsFor({ repository: 'https://ada:hunter2@github.com/acme/config.git' });
    expect(codesIn(errors)).toEqual(['invalid-repository-url']);
    expect(errors.join()).not.toMatch(/hunter2|ada/);
    const templated = errorsFor({
      repository: 'https://ada:hunter2@{{workflow.parameters.host}}/config.git',
    });
    expect(codesIn(templated)).toEqual(['invalid-repository-url']);
    expect(templated.join()).not.toMatch(/hunter2|ada/);
  });

  test('every problem is reported at once', () => {
    expect(codesFor({ branch: '', attempts: 0, updates: [] })).toHaveLength(3);
  });
});

const PROGRAM: readonly Manifest[] = synth((chart) => {
  const { push } = new GitOpsUpdateTemplate(chart, 'update', {
    ...USUAL,
    repository: SSH_URL,
    credentials: { sshKey, knownHosts },
    message: ({ inputs }) => `Deploy ${inputs.image}`,
    source: { repository: 'git@github.com:acme/web.git', credentials: { sshKey, knownHosts } },
  });
  const workflow = new Workflow(chart, 'run', { arguments: { digest: parameter() } });
  const dag = new DagTemplate(workflow, 'main');
  const { digest } = workflow.arguments;
  const sourceCommit = '0a'.repeat(20);
  const deploy = dag.task('deploy', push, { image: 'acme/web', tag: 'v1', digest, sourceCommit });
  dag.task(
    'again',
    push,
    { image: 'acme/web', tag: 'v1', digest, sourceCommit, rollback: 'true' },
    { when: `${deploy.outputs.changed} == true` },
  );
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts the template', () => {
    expect(argolint(PROGRAM)).toEqual({ ok: true, errors: [] });
  });
});

describeWithShared("Argo's schemas", ['schemas'], () => {
  test('accept the template', () => {
    expect(PROGRAM.filter(hasSchema).flatMap(validateAgainstSchemas)).toEqual([]);
  });
});

describe('an App of the Git host', () => {
  const credentials = githubApp({
    appId: 1,
    installationId: 2,
    privateKey: { secret: 'app', key: 'key.pem' },
  });

  test('requests a token for each repository, with the permission that it needs', () => {
    const template = templateOf({
      credentials,
      source: { repository: 'https://github.com/acme/app.git', credentials },
    });
    const requests = (template.initContainers ?? []).slice(1).map(({ name, env = [] }) => {
      const variables = Object.fromEntries(env.map(({ name: key, value }) => [key, value]));
      return [name, variables.REPOSITORY, variables.PERMISSIONS, variables.LOGIN_FILES];
    });
    expect(requests).toEqual([
      ['gitops-login-token', URL, '{"contents":"write"}', '/gitops/login'],
      [
        'gitops-source-login-token',
        'https://github.com/acme/app.git',
        '{"contents":"read"}',
        '/gitops/source-login',
      ],
    ]);
    expect(variablesOf({ credentials })).toMatchObject({ LOGIN: 'token', LOGIN_FILES: '/gitops/login' });
    expect(template.container?.volumeMounts?.map(({ name }) => name)).toEqual([
      'gitops-workspace',
      'gitops-login',
      'gitops-source-login',
    ]);
  });

  test('is one of the server of the repository', () => {
    const repository = 'https://gitlab.com/acme/config.git';
    expect(codesFor({ credentials, repository })).toEqual(['invalid-git-credentials at repository']);
    expect(codesFor({ credentials })).toEqual([]);
  });
});
