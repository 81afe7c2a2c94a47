import type { Chart } from 'cdk8s';
import type { Outcome } from '../../support/argosim';
import { argosim } from '../../support/argosim';
import type { CommitStatusProps } from '../../../lib';
import {
  acknowledge,
  CiWorkflow,
  CiWorkflowTemplate,
  CommitStatus,
  ContainerTemplate,
  DagTemplate,
  RETRY_INTERRUPTED,
  SuspendTemplate,
  StepsTemplate,
  WorkflowTemplate,
  azureDevOpsRepository,
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  githubApp,
  githubRepository,
  gitlabRepository,
  hook,
  variables,
  webhookRepository,
} from '../../../lib';
import {
  argolint,
  codesIn,
  describeWithShared,
  errorsOf,
  hasSchema,
  synth,
  taskIn,
  templateIn,
  validateAgainstSchemas,
  workflowIn,
} from '../../support';

const COMMIT = 'e9b2d8d93de3588a0498f9e2f15ec543c36d73e6';

const PROPS: CommitStatusProps = {
  repository: githubRepository('https://github.com/acme/app'),
  commit: COMMIT,
  token: { secret: 'github', key: 'token' },
  argoUrl: 'https://argo.acme.dev',
};

function build(chart: Chart, props: Partial<CommitStatusProps> = {}) {
  const ci = new CiWorkflowTemplate(chart, 'argo-ci', { defaults: { revision: 'main' } });
  acknowledge(ci, 'missing-token-secret', 'the tests are about commit statuses');
  const status = new CommitStatus(ci, 'commit-status', { ...PROPS, commit: ci.arguments.revision, ...props });
  return { ci, status };
}

function workflowOf(props?: Partial<CommitStatusProps>) {
  return workflowIn(
    synth((chart) => build(chart, props)),
    'argo-ci',
  );
}

/** The value of a variable of the container. */
function variableOf(name: string, props?: Partial<CommitStatusProps>): string | undefined {
  const { container } = templateIn(workflowOf(props), 'commit-status-post');
  return container?.env?.find((variable) => variable.name === name)?.value;
}

function bodyOf(report: string, props?: Partial<CommitStatusProps>): unknown {
  return JSON.parse(variableOf(`BODY_${report}`, props) ?? '');
}

describe('the workflow', () => {
  test('reports when it starts and when it ends', () => {
    expect(workflowOf().spec.hooks).toEqual({
      'commit-status': {
        template: 'commit-status',
        arguments: { parameters: [{ name: 'status', value: 'Running' }] },
        expression: 'workflow.status in ["Pending", "Running"]',
      },
      exit: {
        template: 'commit-status',
        arguments: { parameters: [{ name: 'status', value: '{{workflow.status}}' }] },
      },
    });
  });

  test('does not fail if a report fails', () => {
    const { steps } = templateIn(workflowOf(), 'commit-status');
    expect(steps).toMatchObject([
      [{ template: 'commit-status-post', continueOn: { failed: true, error: true } }],
    ]);
    expect(templateIn(workflowOf(), 'commit-status-post').activeDeadlineSeconds).toBe(180);
  });

  test('keeps an argument that only the status uses', () => {
    const own = workflowIn(
      synth((chart) => {
        const ci = new CiWorkflow(chart, 'argo-ci', { defaults: { revision: 'main' } });
        ci.clone.setArguments({ revision: 'v1' });
        new CommitStatus(ci, 'commit-status', { ...PROPS, commit: ci.arguments.revision });
      }),
      'argo-ci',
    );
    expect(own.spec.arguments?.parameters).toContainEqual({ name: 'revision', value: 'main' });
  });

  test('can have an exit handler of its own that reports', () => {
    const workflow = workflowIn(
      synth((chart) => {
        const { ci, status } = build(chart, { exitHandler: false });
        const end = new StepsTemplate(ci, 'at-the-end');
        end.step('report', status.report, { status: variables.workflow.status });
        ci.setOnExit(end);
      }),
      'argo-ci',
    );
    expect(workflow.spec.onExit).toBe('at-the-end');
    expect(Object.keys(workflow.spec.hooks ?? {})).toEqual(['commit-status']);
    expect(taskIn(templateIn(workflow, 'main'), 'clone')).toBeDefined();
  });
});

describe('the container', () => {
  test('has the token of the Secret in a variable, and not in an argument', () => {
    const { container } = templateIn(workflowOf(), 'commit-status-post');
    expect(container?.env).toContainEqual({
      name: 'TOKEN',
      valueFrom: { secretKeyRef: { name: 'github', key: 'token', optional: true } },
    });
    expect(container?.args).toBeUndefined();
    expect(container?.command?.join()).not.toContain('{{');
    expect(container?.image).toMatch(/^curlimages\/curl:\d+\.\d+\.\d+$/);
  });

  test('can have a token that an init container requests', () => {
    const options = { appId: 1, installationId: 2, privateKey: { secret: 'app', key: 'key.pem' } };
    const { container, initContainers, volumes } = templateIn(
      workflowOf({ token: githubApp(options) }),
      'commit-status-post',
    );
    expect(container?.env).toContainEqual({ name: 'TOKEN_FILE', value: '/run/status-login/token' });
    expect(container?.env?.some(({ name }) => name === 'TOKEN')).toBe(false);
    expect(initContainers?.[0]?.env).toContainEqual({
      name: 'REPOSITORY',
      value: 'https://github.com/acme/app',
    });
    expect(initContainers?.[0]?.env).toContainEqual({ name: 'PERMISSIONS', value: '{"statuses":"write"}' });
    expect(volumes?.map(({ name }) => name)).toEqual(['status-login', 'status-login-key']);
    const token = githubApp({ ...options, server: 'https://git.acme.dev' });
    expect(codesIn(errorsOf((chart) => build(chart, { token })))).toEqual(['invalid-git-credentials']);
  });

  test('can have another image and further fields, and so can its template', () => {
    const env = [{ name: 'HTTPS_PROXY', value: 'http://proxy:3128' }];
    const template = templateIn(
      workflowOf({
        container: { image: 'registry.local/curl', env },
        template: { activeDeadlineSeconds: 60, nodeSelector: { disk: 'ssd' } },
      }),
      'commit-status-post',
    );
    expect(template).toMatchObject({ activeDeadlineSeconds: 60, nodeSelector: { disk: 'ssd' } });
    expect(template.container?.image).toBe('registry.local/curl');
    expect(template.container?.env).toContainEqual(env[0]);
    expect(template.container?.env).toContainEqual({
      name: 'COMMIT',
      value: '{{workflow.parameters.revision}}',
    });
  });
});

describe('a private certificate authority', () => {
  const ca = { configMap: 'company-ca', key: 'ca.crt' };
  const mount = { name: 'status-login-ca', mountPath: '/run/status-login-ca', readOnly: true };
  const templateOf = (props: Partial<CommitStatusProps>) =>
    templateIn(workflowOf(props), 'commit-status-post');

  test('is the one that curl verifies the API with', () => {
    const { volumes, initContainers, container } = templateOf({ ca });
    expect(volumes?.map(({ name }) => name)).toEqual(['status-login-ca']);
    expect(initContainers).toBeUndefined();
    expect(container?.volumeMounts).toEqual([mount]);
    expect(variableOf('CA_FILE', { ca })).toBe('/run/status-login-ca/ca.crt');
    expect(templateOf({}).volumes).toBeUndefined();
    expect(variableOf('CA_FILE')).toBeUndefined();
  });

  test('is also that of the server that issues a token', () => {
    const server = 'https://git.acme.dev';
    const privateKey = { secret: 'app', key: 'key.pem' };
    const token = githubApp({ appId: 1, installationId: 2, privateKey, server });
    const repository = githubRepository(`${server}/acme/app`);
    const { initContainers, container } = templateOf({ repository, token, ca });
    expect(initContainers?.[0]?.volumeMounts).toContainEqual(mount);
    expect(container?.volumeMounts).toContainEqual(mount);
  });

  test('of an API without https is an error', () => {
    const repository = githubRepository('http://git.acme.dev/acme/app');
    expect(codesIn(errorsOf((chart) => build(chart, { repository, ca })))).toContain('unused-ca');
    expect(codesIn(errorsOf((chart) => build(chart, { ca: { configMap: '', key: 'a' } })))).toEqual([
      'missing-name',
    ]);
  });
});

describe('the request', () => {
  test.each([
    [
      'GitHub',
      githubRepository('https://github.com/acme/app.git'),
      `https://api.github.com/repos/acme/app/statuses/${COMMIT}`,
      'Authorization: Bearer ',
      ['pending', 'success', 'failure', 'error', 'error'],
    ],
    [
      'GitLab',
      gitlabRepository('git@gitlab.com:acme/team/app.git'),
      `https://gitlab.com/api/v4/projects/acme%2Fteam%2Fapp/statuses/${COMMIT}`,
      'PRIVATE-TOKEN: ',
      ['running', 'success', 'failed', 'failed', 'canceled'],
    ],
    [
      'Bitbucket',
      bitbucketRepository('https://bitbucket.org/acme/app'),
      `https://api.bitbucket.org/2.0/repositories/acme/app/commit/${COMMIT}/statuses/build`,
      'Authorization: Bearer ',
      ['INPROGRESS', 'SUCCESSFUL', 'FAILED', 'FAILED', 'STOPPED'],
    ],
    [
      'Bitbucket Server',
      bitbucketServerRepository('https://bitbucket.acme.dev/scm/acme/app.git'),
      `https://bitbucket.acme.dev/rest/build-status/1.0/commits/${COMMIT}`,
      'Authorization: Bearer ',
      ['INPROGRESS', 'SUCCESSFUL', 'FAILED', 'FAILED', 'FAILED'],
    ],
    [
      'Gitea',
      giteaRepository('https://codeberg.org/acme/app'),
      `https://codeberg.org/api/v1/repos/acme/app/statuses/${COMMIT}`,
      'Authorization: token ',
      ['pending', 'success', 'failure', 'error', 'error'],
    ],
    [
      'Azure DevOps',
      azureDevOpsRepository('https://acme.visualstudio.com/Web%20Shop/_git/app'),
      `https://dev.azure.com/acme/Web%20Shop/_apis/git/repositories/app/commits/${COMMIT}/statuses?api-version=7.1`,
      'Authorization: Basic ',
      ['pending', 'succeeded', 'failed', 'error', 'error'],
    ],
  ] as const)('is that of %s', (_, repository, url, header, states) => {
    const start = variableOf('URL_START', { repository });
    expect(`${start ?? ''}${COMMIT}${variableOf('URL_END', { repository }) ?? ''}`).toBe(url);
    expect(variableOf('TOKEN_HEADER', { repository })).toBe(header);
    const reports = ['PENDING', 'SUCCEEDED', 'FAILED', 'ERROR', 'STOPPED'];
    expect(reports.map((report) => bodyOf(report, { repository }))).toMatchObject(
      states.map((state) => ({ state })),
    );
  });

  test('describes a deployment, if the workflow succeeds only when the commit is deployed', () => {
    expect(bodyOf('SUCCEEDED', { reports: 'build' })).toEqual(bodyOf('SUCCEEDED'));
    const description = 'This commit or a newer one is deployed@tests@';
    expect(bodyOf('SUCCEEDED', { reports: 'deployment' })).toMatchObject({ state: 'success', description });
  });

  test('contains the name of the build and a link to it', () => {
    const target_url = 'https://argo.acme.dev/workflows/{{workflow.namespace}}/{{workflow.name}}';
    const description = 'The build has succeeded@tests@';
    expect(bodyOf('SUCCEEDED')).toEqual({ state: 'success', target_url, description, context: 'argo-ci' });
    const repository = gitlabRepository('https://gitlab.com/acme/app');
    expect(bodyOf('SUCCEEDED', { repository })).toEqual({
      state: 'success',
      target_url,
      description,
      name: 'argo-ci',
    });
    expect(
      bodyOf('SUCCEEDED', { repository: bitbucketRepository('https://bitbucket.org/acme/app') }),
    ).toEqual({ state: 'SUCCESSFUL', url: target_url, description, key: 'argo-ci' });
    const azure = azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app');
    const status = { state: 'succeeded', description, targetUrl: target_url };
    expect(bodyOf('SUCCEEDED', { repository: azure })).toEqual({ ...status, context: { name: 'argo-ci' } });
  });

  test.each([
    ['ci/build', { genre: 'ci', name: 'build' }],
    ['ci/argo/build', { genre: 'ci/argo', name: 'build' }],
    ['build', { name: 'build' }],
    ['/build', { name: '/build' }],
    ['build/', { name: 'build/' }],
  ])('has a genre and a name for Azure DevOps: %s', (context, expected) => {
    const repository = azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app');
    expect(bodyOf('PENDING', { repository, context })).toMatchObject({ context: expected });
  });

  test('encodes the token as a password for Azure DevOps, and not for others', () => {
    const repository = azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app');
    const scripts = [{}, { repository }].map(
      (props) => templateIn(workflowOf(props), 'commit-status-post').container?.command?.[2] ?? '',
    );
    expect(scripts.map((script) => script.includes('base64'))).toEqual([false, true]);
    expect(scripts.map((script) => script.includes('203 | 302'))).toEqual([false, true]);
  });

  test('accepts any text as the context, and a path in the URL of Argo', () => {
    const props = { context: 'ci/"quoted" \\ $HOME', argoUrl: 'https://acme.dev/argo//' };
    expect(bodyOf('PENDING', props)).toMatchObject({
      context: props.context,
      target_url: 'https://acme.dev/argo/workflows/{{workflow.namespace}}/{{workflow.name}}',
    });
  });
});

describe('problems', () => {
  test.each<[Partial<CommitStatusProps>, string]>([
    [{ commit: 'main' }, 'invalid-commit at commit'],
    [{ commit: COMMIT.slice(1) }, 'invalid-commit at commit'],
    [{ argoUrl: 'argo.acme.dev' }, 'invalid-argo-url at argoUrl'],
    [{ argoUrl: 'https://argo.acme.dev/?a=b' }, 'invalid-argo-url at argoUrl'],
    [{ context: ' ' }, 'invalid-context at context'],
    [{ context: '{{workflow.name}}' }, 'invalid-context at context'],
    [{ context: 'x'.repeat(256) }, 'invalid-context at context'],
    [
      { context: 'x'.repeat(41), repository: bitbucketRepository('https://bitbucket.org/acme/app') },
      'invalid-context at context',
    ],
    [
      { token: JSON.parse('"ghp_0123456789012345678901234567890123456"') as CommitStatusProps['token'] },
      'forbidden-secret-literal at token',
    ],
    [
      { repository: githubRepository('https://gitlab.com/acme/app') },
      'conflicting-url-and-host at repository.url',
    ],
  ])('%j: %s', (props, code) => {
    const errors = errorsOf((chart) => build(chart, props));
    expect(
      codesIn(errors).map((one, index) => `${one} at ${/\] ([^:]*): /.exec(errors[index] ?? '')?.[1] ?? ''}`),
    ).toEqual([code]);
  });

  test('a host without an API, from plain JavaScript', () => {
    const other = webhookRepository<{ ref: string; commit: string }>(
      'https://git.acme.dev/acme/app',
      ({ ref, commit }) => ({ ref, commit }),
    );
    const repository = other as object as CommitStatusProps['repository'];
    expect(codesIn(errorsOf((chart) => build(chart, { repository })))).toEqual(['missing-status-api']);
  });

  test('a password in the URL of Argo is not repeated', () => {
    const errors = errorsOf((chart) => build(chart, { argoUrl: 'https://ada:hunter2@argo.acme.dev' }));
    expect(codesIn(errors)).toEqual(['invalid-argo-url']);
    expect(errors.join()).not.toContain('hunter2');
  });

  test('a second exit handler', () => {
    const errors = errorsOf((chart) => {
      const { ci, status } = build(chart);
      const end = new StepsTemplate(ci, 'at-the-end');
      end.step('report', status.report, { status: variables.workflow.status });
      ci.setOnExit(end);
    });
    expect(codesIn(errors)).toEqual(['duplicate-exit-handler']);
    expect(errors[0]).toContain("call 'report' from it");
  });

  test('a second hook named exit', () => {
    const errors = errorsOf((chart) => {
      const { ci } = build(chart);
      const own = new ContainerTemplate(ci, 'own', { container: { image: 'busybox', command: ['true'] } });
      ci.addHook('exit', hook(own));
    });
    expect(codesIn(errors)).toEqual(['duplicate-hook']);
  });
});

const PROGRAMS: readonly (readonly [title: string, (chart: Chart) => unknown])[] = [
  ['a WorkflowTemplate', build],
  [
    'a Workflow with everything',
    (chart) => {
      const ci = new CiWorkflow(chart, 'argo-ci', { metadata: { generateName: 'argo-ci-' } });
      new CommitStatus(ci, 'status', {
        ...PROPS,
        context: 'ci/build',
        container: { resources: { limits: { memory: '32Mi' } } },
        template: { nodeSelector: { disk: 'ssd' } },
      });
    },
  ],
  [
    'an exit handler that reports',
    (chart) => {
      const workflow = new WorkflowTemplate(chart, 'build', { entrypoint: 'work' });
      new ContainerTemplate(workflow, 'work', { container: { image: 'busybox', command: ['true'] } });
      const status = new CommitStatus(workflow, 'status', { ...PROPS, exitHandler: false });
      const end = new StepsTemplate(workflow, 'end');
      end.step('report', status.report, { status: variables.workflow.status });
      workflow.setOnExit(end);
    },
  ],
];

describeWithShared("Argo's validator and schemas", ['argolint', 'schemas'], () => {
  test.each(PROGRAMS)('accept %s', (_, program) => {
    const manifests = synth(program);
    expect(argolint(manifests)).toEqual({ ok: true, errors: [] });
    expect(manifests.filter(hasSchema).flatMap(validateAgainstSchemas)).toEqual([]);
  });
});

describeWithShared("in Argo's controller", ['argosim'], () => {
  /** What the exit handler is told: whether the workflow was stopped. */
  const stoppedAfter = (outcomes: readonly Outcome[], suspend: 'resume' | 'stop' = 'resume') => {
    const container = { image: 'busybox:1.37', command: ['true'] };
    const manifests = synth((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w', { entrypoint: 'main' });
      new CommitStatus(workflow, 'commit-status', PROPS);
      const retryStrategy = RETRY_INTERRUPTED;
      const test = new ContainerTemplate(workflow, 'test', { retryStrategy, container });
      const once = new ContainerTemplate(workflow, 'once', { container });
      const dag = new DagTemplate(workflow, 'main');
      dag.task('once', once, {}, { dependencies: [dag.task('test', test)] });
      dag.task('wait', new SuspendTemplate(workflow, 'wait'));
    });
    const [run] = argosim([{ manifests, outcomes, suspend, pods: true }]);
    const reports = Object.values(run?.pods ?? {}).flatMap(({ env = {} }) => env.STOPPED ?? []);
    return `${run?.phase ?? run?.error ?? ''} ${reports.at(-1) ?? ''}`;
  };
  const failed = { phase: 'Failed', exitCode: 1 } as const;
  const ended = { phase: 'Failed', exitCode: 143 } as const;

  test.each<readonly [string, string, readonly Outcome[]]>([
    ['a step that fails', 'Failed false', [{ node: 'once', ...failed }]],
    [
      'an attempt that was interrupted before',
      'Failed false',
      [
        { node: 'test', attempt: 0, ...ended },
        { node: 'test', ...failed },
      ],
    ],
    [
      'a log about stopping',
      'Failed false',
      [{ node: 'once', ...failed, message: 'workflow shutdown with strategy: Stop' }],
    ],
    [
      'a log about a signal',
      'Failed false',
      [{ node: 'once', ...failed, message: '"message":"main: Error (exit code 143)' }],
    ],
    [
      'a log with JSON',
      'Failed false',
      [{ node: 'once', ...failed, message: String.raw`a\",\"message\":\"Stopped with strategy` }],
    ],
    ['a step that is ended', 'Failed true', [{ node: 'once', ...ended, message: 'bye' }]],
  ])('%s is reported as it is', (_, expected, outcomes) => {
    expect(stoppedAfter(outcomes)).toBe(expected);
  });

  test('a stopped workflow is reported as stopped', () => {
    expect(stoppedAfter([{ node: 'test', phase: 'Succeeded', duration: '60s' }], 'stop')).toBe('Failed true');
  });
});
