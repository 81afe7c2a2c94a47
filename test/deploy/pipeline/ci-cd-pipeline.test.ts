import { App, Chart } from 'cdk8s';
import type { CiCdPipelineProps } from '../../../lib/index';
import {
  CiCdPipeline,
  ContainerTemplate,
  artifact,
  bitbucketRepository,
  findingsOf,
  githubRepository,
  helmValues,
  kustomizeImage,
  webhookRepository,
} from '../../../lib/index';
import type { Manifest } from '../../support/index';
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
} from '../../support/index';

const PROPS = {
  repository: githubRepository('https://github.com/acme/web'),
  webhookSecret: { secret: 'github-webhook', key: 'secret' },
  branches: ['main'],
  imageName: 'ghcr.io/acme/web',
  deploy: {
    repository: 'https://github.com/acme/config.git',
    credentials: { token: { secret: 'config', key: 'token' } },
    updates: [helmValues('web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
  },
};

/** A pipeline with all options. */
const EVERYTHING = {
  ...PROPS,
  ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
  cancelSuperseded: true,
  maxBuilds: 1,
  buildArgs: { NODE_ENV: 'production' },
  credentials: { token: { secret: 'github', key: 'token' } },
  deploy: {
    ...PROPS.deploy,
    branch: 'production',
    application: {
      source: { path: 'web' },
      destination: { namespace: 'web' },
      automated: { prune: true, selfHeal: true },
    },
  },
  commitStatus: { token: { secret: 'github', key: 'token' }, argoUrl: 'https://argo.acme.dev' },
};

/** A pipeline for Git tags only. */
const RELEASE = { ...PROPS, branches: undefined, tags: ['v*'], imageTag: 'exact-tag' } as const;

/** A pipeline whose Git server has a certificate of a private authority. */
const PRIVATE = {
  ...EVERYTHING,
  repository: githubRepository('https://git.acme.dev/acme/web'),
  ca: { configMap: 'company-ca', key: 'ca.crt' },
  deploy: {
    ...EVERYTHING.deploy,
    repository: 'https://git.acme.dev/acme/config.git',
    waitForApplication: true,
  },
  metadata: { namespace: 'ci' },
} as const;

function manifestsOf(props: CiCdPipelineProps<unknown, 'github'>): Manifest[] {
  return synth((chart) => new CiCdPipeline(chart, 'web', props));
}

function find(manifests: readonly Manifest[], kind: string, name = 'web'): Manifest {
  const found = manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  if (found === undefined) throw new Error(`There is no ${kind} '${name}'.`);
  return found;
}

const identity = ({ kind, metadata }: Manifest): string => `${kind} ${metadata.name ?? ''}`;

test('renders objects whose names start with its name', () => {
  expect(manifestsOf(EVERYTHING).map(identity).sort()).toEqual([
    'Application web',
    'ConfigMap web-limits',
    'EventBus default',
    'EventSource web',
    'Ingress web',
    'Role cancel-superseded',
    'Role web',
    'Role web-sensor',
    'RoleBinding cancel-superseded:cancel-superseded',
    'RoleBinding web-sensor',
    'RoleBinding web:web',
    'Secret cancel-superseded.service-account-token',
    'Secret web.service-account-token',
    'Sensor web',
    'ServiceAccount cancel-superseded',
    'ServiceAccount web',
    'ServiceAccount web-eventsource',
    'ServiceAccount web-sensor',
    'WorkflowTemplate cancel-superseded',
    'WorkflowTemplate web',
    'WorkflowTemplate web-git-clone',
    'WorkflowTemplate web-gitops-update',
    'WorkflowTemplate web-image-build',
  ]);
});

test('gives no container of the user a token, and the Role no right on pods', () => {
  const manifests = manifestsOf(EVERYTHING);
  for (const name of ['web', 'web-git-clone', 'web-image-build', 'cancel-superseded']) {
    const account = name.startsWith('web') ? 'web' : name;
    expect(workflowIn(manifests, name).spec).toMatchObject({
      serviceAccountName: account,
      automountServiceAccountToken: false,
      executor: { serviceAccountName: account },
    });
  }
  const accounts = manifests.filter(({ kind }) => kind === 'ServiceAccount');
  expect(
    accounts.map(({ metadata, ...account }) => [metadata.name, account.automountServiceAccountToken]),
  ).toEqual(
    expect.arrayContaining([
      ['web', false],
      ['web-eventsource', false],
      ['web-sensor', true],
      ['cancel-superseded', false],
    ]),
  );
  expect(find(manifests, 'Role').rules).toEqual([
    { apiGroups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] },
  ]);
});

test('two pipelines in one chart share common objects', () => {
  const manifests = synth((chart) => {
    new CiCdPipeline(chart, 'web', EVERYTHING);
    new CiCdPipeline(chart, 'api', { ...EVERYTHING, endpoint: '/api' });
  });
  const names = manifests.map(identity);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => /EventBus|WorkflowTemplate cancel/.test(name))).toHaveLength(2);
});

test('builds the pushed commit, tags the image after it, and deploys the image', () => {
  const manifests = manifestsOf(EVERYTHING);
  const workflow = workflowIn(manifests, 'web');
  expect(workflow.spec.arguments?.parameters).toEqual([
    { name: 'revision', value: 'main' },
    { name: 'image_name', value: 'ghcr.io/acme/web' },
    { name: 'rollback', enum: ['true', 'false'], value: 'false' },
  ]);
  expect(taskIn(templateIn(workflow, 'main'), 'deploy')).toEqual({
    name: 'deploy',
    templateRef: { name: 'web-gitops-update', template: 'push' },
    arguments: {
      parameters: [
        { name: 'image', value: '{{workflow.parameters.image_name}}' },
        { name: 'tag', value: '{{tasks.clone.outputs.parameters.image-tag}}' },
        {
          name: 'digest',
          value: expect.stringMatching(
            /^\{\{=\(tasks\.build\.outputs\.parameters\.digest matches /,
          ) as string,
        },
        {
          name: 'source-commit',
          value: expect.stringMatching(
            /^\{\{=\(tasks\.clone\.outputs\.parameters\.commit matches /,
          ) as string,
        },
        { name: 'rollback', value: '{{workflow.parameters.rollback}}' },
      ],
    },
    dependencies: ['clone', 'build'],
  });
  const sensor = find(manifests, 'Sensor');
  const k8s = 'spec.triggers.0.template.k8s';
  expect(sensor).toHaveProperty(`${k8s}.source.resource.spec.workflowTemplateRef`, { name: 'web' });
  expect(sensor).toHaveProperty(`${k8s}.parameters.5`, {
    src: { dependencyName: 'build', dataKey: 'push.arguments.revision' },
    dest: 'spec.arguments.parameters.0.value',
  });
  expect(sensor).toHaveProperty('spec.triggers.1.template.name', 'build-cancel');
});

test('Argo CD watches the branch that the image is written to', () => {
  expect(find(manifestsOf(EVERYTHING), 'Application')).toMatchObject({
    metadata: { namespace: 'argocd' },
    spec: {
      source: { repoURL: 'https://github.com/acme/config.git', targetRevision: 'production', path: 'web' },
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    },
  });
});

test('renders no optional objects by default', () => {
  const names = manifestsOf(PROPS).map(identity);
  for (const kind of ['Application', 'Ingress']) {
    expect(names.filter((name) => name.startsWith(`${kind} `))).toEqual([]);
  }
  expect(workflowIn(manifestsOf(PROPS), 'web').spec.hooks).toBeUndefined();
});

test('builds run one after the other unless `maxBuilds` is set', () => {
  expect(find(manifestsOf(PROPS), 'ConfigMap', 'web-limits').data).toEqual({ build: '1' });
  const many = manifestsOf({ ...PROPS, maxBuilds: 3 });
  expect(find(many, 'ConfigMap', 'web-limits').data).toEqual({ build: '3' });
});

test('releases by Git tags', () => {
  const manifests = manifestsOf(RELEASE);
  const checkout = templateIn(workflowIn(manifests, 'web-git-clone'));
  expect(checkout.container?.args).toContain('exact-tag');
  // The image is tagged after the pushed Git tag, even if others point at the same commit.
  const parameters = workflowIn(manifests, 'web').spec.arguments?.parameters ?? [];
  expect(parameters).toContainEqual({ name: 'git-tag', value: '' });
  expect(
    taskIn(templateIn(workflowIn(manifests, 'web'), 'main'), 'clone').arguments?.parameters,
  ).toContainEqual({ name: 'git-tag', value: '{{workflow.parameters.git-tag}}' });
  const k8s = 'spec.triggers.0.template.k8s';
  const sensor = find(manifests, 'Sensor');
  expect(sensor).toHaveProperty(`${k8s}.source.resource.spec.arguments.parameters.1.name`, 'git-tag');
  expect(sensor).toHaveProperty(`${k8s}.parameters.6`, {
    src: { dependencyName: 'build', dataKey: 'push.arguments.git-tag' },
    dest: 'spec.arguments.parameters.1.value',
  });
});

test('a pipeline that tags images after commits has no argument for a Git tag', () => {
  const manifests = manifestsOf(PROPS);
  const names = (parameters: readonly { readonly name: string }[] = []) => parameters.map(({ name }) => name);
  expect(names(workflowIn(manifests, 'web').spec.arguments?.parameters)).not.toContain('git-tag');
  const checkout = templateIn(workflowIn(manifests, 'web-git-clone'));
  expect(names(checkout.inputs?.parameters)).not.toContain('git-tag');
});

test('supports an additional task between clone and build', () => {
  const manifests = synth((chart) => {
    const { workflow } = new CiCdPipeline(chart, 'web', PROPS);
    const test = new ContainerTemplate(workflow, 'test', {
      inputs: { source: artifact('/src') },
      container: { image: 'node:22', command: ['npm', 'test'] },
    });
    workflow.build.addDependency(
      workflow.dag.task('test', test, { source: workflow.clone.outputs.sourceCode }),
    );
  });
  const build = taskIn(templateIn(workflowIn(manifests, 'web'), 'main'), 'build');
  expect(build.dependencies).toEqual(['clone', 'test']);
});

test('reports the problems of all parts at once', () => {
  const errors = errorsOf((chart) => {
    new CiCdPipeline(chart, 'web', {
      ...EVERYTHING,
      repository: githubRepository('https://gitlab.com/acme/web'),
      branches: [],
      imageName: 'ghcr.io/Acme/web:v1',
      deploy: { ...EVERYTHING.deploy, updates: [kustomizeImage('/etc/kustomization.yaml', 'acme/web')] },
      commitStatus: { token: { secret: 'github', key: 'token' }, argoUrl: 'argo.acme.dev' },
    });
  });
  expect(codesIn(errors).sort()).toEqual([
    'conflicting-url-and-host',
    'conflicting-url-and-host',
    'invalid-argo-url',
    'invalid-default',
    'invalid-path',
    'unused-pattern',
  ]);
});

test('renders no commit status for a host without an API for it, even in plain JavaScript', () => {
  interface Pushed {
    readonly ref: string;
    readonly rev: string;
  }
  const repository = webhookRepository<Pushed>('https://git.acme.dev/web.git', (payload) => ({
    ref: payload.ref,
    commit: payload.rev,
  }));
  const manifests = synth((chart) => new CiCdPipeline(chart, 'web', { ...PROPS, repository }));
  expect(workflowIn(manifests, 'web').spec.hooks).toBeUndefined();
});

test('supports Bitbucket', () => {
  const repository = bitbucketRepository('https://bitbucket.org/acme/web');
  const status = { token: { secret: 'bitbucket', key: 'token' }, argoUrl: 'https://argo.acme.dev' };
  const build = (chart: Chart) =>
    new CiCdPipeline(chart, 'web', { ...PROPS, repository, commitStatus: status });
  expect(errorsOf(build)).toEqual([]);
  expect(workflowIn(synth(build), 'web').spec.hooks).toHaveProperty('exit');
});

test('keeps workflows longer than webhooks can be redelivered', () => {
  expect(workflowIn(manifestsOf(PROPS), 'web').spec.ttlStrategy).toEqual({ secondsAfterCompletion: 604800 });
});

test('passes the options of the clone to its template', () => {
  const manifests = manifestsOf({ ...PROPS, clone: { submodules: false } });
  const [source] = templateIn(workflowIn(manifests, 'web-git-clone')).inputs?.artifacts ?? [];
  expect(source?.git?.disableSubmodules).toBe(true);
});

test('fetches no submodules with credentials, unless every host may receive them', () => {
  const disabled = (props: Partial<CiCdPipelineProps<unknown, 'github'>>) => {
    const manifests = manifestsOf({ ...PROPS, ...props });
    return templateIn(workflowIn(manifests, 'web-git-clone')).inputs?.artifacts?.[0]?.git?.disableSubmodules;
  };
  const credentials = { token: { secret: 'github', key: 'token' } };
  const submodules = { credentials: 'sent to every host in .gitmodules' } as const;
  expect(disabled({})).toBeUndefined();
  expect(disabled({ credentials })).toBe(true);
  expect(disabled({ credentials, clone: { submodules } })).toBeUndefined();
});

describe('the order of deployments', () => {
  const sshKey = { secret: 'github', key: 'ssh-privatekey' };
  const knownHosts = { configMap: 'git-hosts', key: 'known_hosts' };
  const ssh = { ...PROPS, repository: githubRepository('git@github.com:acme/web.git') };

  function templateFor(props: CiCdPipelineProps<unknown, 'github'>) {
    return templateIn(workflowIn(manifestsOf(props), 'web-gitops-update'));
  }
  const variablesOf = (props: CiCdPipelineProps<unknown, 'github'>) =>
    Object.fromEntries((templateFor(props).container?.env ?? []).map(({ name, value }) => [name, value]));

  test('is that of the commits in the built repository', () => {
    expect(variablesOf(EVERYTHING)).toMatchObject({
      SOURCE: 'https://github.com/acme/web.git',
      SOURCE_COMMIT: '{{inputs.parameters.source-commit}}',
      SOURCE_LOGIN: 'token',
      TARGET: 'web/values.yaml#image.tag web/values.yaml#image.digest',
      ORDER: 'newer',
      ROLLBACK: '{{inputs.parameters.rollback}}',
    });
    const { volumes, container } = templateFor(EVERYTHING);
    expect(volumes?.find(({ name }) => name === 'gitops-source-login')).toMatchObject({
      projected: { sources: [{ secret: { name: 'github' } }, { secret: { name: 'github' } }] },
    });
    expect(container?.volumeMounts).toContainEqual({
      name: 'gitops-source-login',
      mountPath: '/gitops/source-login',
      readOnly: true,
    });
  });

  test('needs no credentials for a public repository', () => {
    expect(variablesOf(PROPS)).toMatchObject({ SOURCE_LOGIN: 'none', ORDER: 'newer' });
    expect(templateFor(PROPS).volumes?.map(({ name }) => name)).not.toContain('gitops-source-login');
  });

  test('needs the host keys of an SSH server', () => {
    const missing = { ...ssh, credentials: { sshKey } };
    const errors = errorsOf((chart) => new CiCdPipeline(chart, 'web', missing));
    expect(codesIn(errors)).toEqual(['missing-known-hosts']);
    expect(variablesOf({ ...ssh, credentials: { sshKey, knownHosts } })).toMatchObject({
      SOURCE_LOGIN: 'ssh-key',
    });
    const anyHost = { sshKey, insecureIgnoreHostKey: true };
    expect(variablesOf({ ...ssh, credentials: anyHost })).toMatchObject({ SOURCE_LOGIN: 'ssh-key-any-host' });
  });

  test('can be that of the builds, with `allowOlder`', () => {
    const props = { ...ssh, credentials: { sshKey }, deploy: { ...PROPS.deploy, allowOlder: true } };
    expect(variablesOf(props)).toMatchObject({ ORDER: 'any', SOURCE_LOGIN: 'none' });
    expect(templateFor(props).volumes?.map(({ name }) => name)).not.toContain('gitops-source-login');
  });
});

describe('a private certificate authority', () => {
  const ca = { configMap: 'company-ca', key: 'ca.crt' };
  const https = githubRepository('https://git.acme.dev/acme/web');
  const commitStatus = { token: { secret: 'github', key: 'token' }, argoUrl: 'https://argo.acme.dev' };
  const onServer = (url: string) => ({
    ...PROPS.deploy,
    repository: `${url}/acme/config.git`,
    waitForApplication: { application: { name: 'web' } },
  });

  /** The variables with certificates, by the templates that have them. */
  function filesIn(props: Partial<CiCdPipelineProps<unknown, 'github'>>): string[] {
    const metadata = { namespace: 'ci' };
    return manifestsOf({ ...PROPS, repository: https, metadata, ca, ...props })
      .filter(({ kind }) => kind === 'WorkflowTemplate')
      .flatMap((manifest) => workflowIn([manifest]).spec.templates ?? [])
      .flatMap(({ name = '', container }) =>
        (container?.env ?? []).map((variable) => `${name} ${variable.name}`),
      )
      .filter((text) => text.endsWith('CA_FILE'));
  }

  test('is that of the clone, the comparison of commits, and the commit status', () => {
    expect(filesIn({ commitStatus })).toEqual([
      'checkout CA_FILE',
      'commit-status-post CA_FILE',
      'push SOURCE_CA_FILE',
    ]);
  });

  test.each(['https://api.acme.dev/v3', 'http://git.acme.dev/api/v3'])(
    'is not that of an API on another server: %s',
    (apiUrl) => {
      const repository = githubRepository('https://git.acme.dev/acme/web', { apiUrl });
      expect(filesIn({ repository, commitStatus })).toEqual(['checkout CA_FILE', 'push SOURCE_CA_FILE']);
    },
  );

  test('may be set for the API', () => {
    expect(filesIn({ ca: undefined, commitStatus: { ...commitStatus, ca } })).toEqual([
      'commit-status-post CA_FILE',
    ]);
  });

  test('is also that of the configuration repository on the same server', () => {
    const deploy = onServer('https://git.acme.dev');
    const files = ['checkout CA_FILE', 'push CA_FILE', 'push SOURCE_CA_FILE', 'wait CA_FILE'];
    expect(filesIn({ deploy })).toEqual(files);
    const other = onServer('https://config.acme.dev');
    expect(filesIn({ deploy: other })).toEqual(['checkout CA_FILE', 'push SOURCE_CA_FILE']);
    expect(filesIn({ deploy: { ...other, ca } })).toEqual(files);
  });

  test('with an SSH URL, is that of the API only', () => {
    const sshKey = { secret: 'git', key: 'key' };
    const credentials = { sshKey, knownHosts: { configMap: 'git-hosts', key: 'known_hosts' } };
    const ssh = { repository: githubRepository('git@git.acme.dev:acme/web.git'), credentials };
    expect(filesIn({ ...ssh, commitStatus })).toEqual(['commit-status-post CA_FILE']);
    expect(codesIn(errorsOf((chart) => new CiCdPipeline(chart, 'web', { ...PROPS, ...ssh, ca })))).toEqual([
      'unused-ca',
    ]);
  });
});

describe('a configuration repository that is the built repository', () => {
  const SELF = { ...PROPS, deploy: { ...PROPS.deploy, repository: 'https://GitHub.com/acme/Web.git' } };

  function messageOf(props: typeof SELF): string | undefined {
    const env = templateIn(workflowIn(manifestsOf(props), 'web-gitops-update')).container?.env ?? [];
    return env.find(({ name }) => name === 'MESSAGE')?.value;
  }

  test('gets commits that start no build', () => {
    expect(messageOf(SELF)).toBe('Deploy {{inputs.parameters.image}}:{{inputs.parameters.tag}}\n\n[skip ci]');
    const own = { ...SELF, deploy: { ...SELF.deploy, message: 'Release' } };
    expect(messageOf(own)).toBe('Release\n\n[skip ci]');
    expect(messageOf({ ...SELF, deploy: PROPS.deploy })).toBe('');
  });

  test.each<[string, Partial<CiCdPipelineProps<unknown, 'github'>>, string[]]>([
    ['no skip messages', { skipMessages: [] }, ['forbidden-delivery-loop']],
    ['paths without the written file', { skipMessages: [], paths: ['src/**'] }, []],
    ['paths with the written file', { skipMessages: [], paths: ['web/**'] }, ['forbidden-delivery-loop']],
    ['the skip message in upper case', { skipMessages: ['[SKIP CI]'] }, []],
    ['other branches', { skipMessages: [], branches: ['release/*'] }, []],
    ['tags only', { skipMessages: [], branches: undefined, tags: ['v*'] }, []],
  ])('with %s', (_, filter, codes) => {
    expect(codesIn(errorsOf((chart) => new CiCdPipeline(chart, 'web', { ...SELF, ...filter })))).toEqual(
      codes,
    );
  });
});

test('`exact-tag` requires a filter for tags', () => {
  const build = (chart: Chart) => new CiCdPipeline(chart, 'web', { ...PROPS, imageTag: 'exact-tag' });
  expect(codesIn(errorsOf(build))).toEqual(['missing-tags']);
});

test('requires a filter for branches or tags', () => {
  const errors = errorsOf((chart) => new CiCdPipeline(chart, 'web', { ...PROPS, branches: undefined }));
  expect(codesIn(errors)).toEqual(['missing-ref-filter']);
});

describe('waitForApplication', () => {
  const { application } = EVERYTHING.deploy;
  const waiting = (others: object = {}) => ({
    ...EVERYTHING,
    metadata: { namespace: 'ci' },
    deploy: { ...EVERYTHING.deploy, waitForApplication: true as const, ...others },
  });

  test('adds a task after the delivery, for the Application of the pipeline', () => {
    const manifests = manifestsOf(waiting());
    const task = taskIn(templateIn(workflowIn(manifests, 'web'), 'main'), 'wait');
    expect(task).toMatchObject({
      templateRef: { name: 'web-application-wait', template: 'wait' },
      dependencies: ['deploy'],
      arguments: { parameters: [{ name: 'revision' }] },
    });
    expect(find(manifests, 'Role', 'ci:web-application-wait')).toMatchObject({
      metadata: { namespace: 'argocd' },
      rules: [{ resources: ['applications'], resourceNames: ['web'], verbs: ['get'] }],
    });
    const { env } = templateIn(workflowIn(manifests, 'web-application-wait')).container ?? {};
    expect(env).toContainEqual({ name: 'REPOSITORY', value: 'https://github.com/acme/config.git' });
    expect(env).toContainEqual({ name: 'BRANCH', value: 'production' });
    expect(env).toContainEqual({ name: 'LOGIN', value: 'token' });
  });

  test('the commit status says that the commit is deployed, not only built', () => {
    const bodyOf = (props: CiCdPipelineProps<unknown, 'github'>) =>
      JSON.stringify(workflowIn(manifestsOf(props), 'web')).match(/This commit or a newer one is deployed/g);
    expect(bodyOf(waiting())).toHaveLength(1);
    expect(bodyOf(EVERYTHING)).toBeNull();
  });

  test('waits for an existing Application, with other options', () => {
    const waitForApplication = {
      application: { name: 'shop', namespace: 'gitops' },
      timeoutSeconds: 60,
      requestRefresh: true,
    };
    const manifests = manifestsOf(waiting({ application: undefined, waitForApplication }));
    expect(find(manifests, 'Role', 'ci:web-application-wait')).toMatchObject({
      metadata: { namespace: 'gitops' },
      rules: [{ resourceNames: ['shop'], verbs: ['get', 'patch'] }],
    });
  });

  test('needs an Application, and warns if only a user syncs it', () => {
    const findingsFor = (others: object) => {
      const chart = new Chart(new App(), 'test', { namespace: 'ci' });
      return findingsOf(new CiCdPipeline(chart, 'web', waiting(others))).map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    };
    expect(findingsFor({})).toEqual([]);
    expect(findingsFor({ application: undefined })).toEqual(['error missing-application']);
    const manual = { ...application, automated: undefined };
    expect(findingsFor({ application: manual })).toEqual(['warning missing-automated-sync']);
    expect(
      findingsFor({ application: manual, waitForApplication: { application: { name: 'shop' } } }),
    ).toEqual([]);
  });
});

describeWithShared("Argo's validator", ['argolint'], () => {
  test.each([PROPS, EVERYTHING, RELEASE, PRIVATE])('accepts the workflows', (props) => {
    expect(argolint(manifestsOf(props).filter(({ kind }) => kind.startsWith('Workflow')))).toEqual({
      ok: true,
      errors: [],
    });
  });
});

describeWithShared('The schemas', ['schemas'], () => {
  test.each([PROPS, EVERYTHING, RELEASE, PRIVATE])('accept the objects', (props) => {
    expect(manifestsOf(props).filter(hasSchema).flatMap(validateAgainstSchemas)).toEqual([]);
  });
});
