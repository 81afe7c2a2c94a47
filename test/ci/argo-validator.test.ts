import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Chart } from 'cdk8s';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import type { GitCloneTemplateProps, KanikoBuildTemplateProps } from '../../lib';
import {
  CiWorkflow,
  CiWorkflowTemplate,
  ContainerTemplate,
  DagTemplate,
  DockerSecret,
  GitCloneTemplate,
  IMAGE_TAG,
  KanikoBuildTemplate,
  Workflow,
  WorkflowTemplate,
  artifact,
  parameter,
} from '../../lib';
import type { Manifest, Verdict } from '../support';
import {
  argolint,
  argolintEach,
  describeWithShared,
  hasSchema,
  readManifest,
  synth,
  validateAgainstSchemas,
} from '../support';

const CONTAINER = { image: 'busybox:1.37', command: ['true'] };
const KINDS = [CiWorkflow, CiWorkflowTemplate];

/** All options of a GitCloneTemplate at once. */
const GIT: GitCloneTemplateProps = {
  gitUrl: 'git@github.com:acme/app.git',
  revision: 'develop',
  depth: 1,
  singleBranch: true,
  submodules: false,
  credentials: { sshKey: { secret: 'deploy-key', key: 'ssh-privatekey' }, insecureIgnoreHostKey: true },
  path: '/src',
  archive: { tar: { compressionLevel: 9 } },
  git: { fetch: ['refs/heads/*:refs/heads/*'] },
  container: { resources: { limits: { memory: '256Mi' } }, securityContext: { runAsUser: 1000 } },
  template: { retryStrategy: { limit: 2 }, activeDeadlineSeconds: 300, nodeSelector: { disk: 'ssd' } },
  metadata: { name: 'fetch', labels: { team: 'a' }, annotations: { 'acme.dev/owner': 'ada' } },
  serviceAccountName: 'ci',
  podGC: { strategy: 'OnPodSuccess' },
};

/** All options of a KanikoBuildTemplate at once. */
const KANIKO = {
  buildArgs: { FROM_ARGO: parameter(), tier: parameter({ name: 'TIER', enum: ['test', 'prod'] }) },
  inputs: { team: parameter({ value: 'acme' }), tag: parameter({ format: IMAGE_TAG }) },
  destinations: ({ inputs }) => [`ghcr.io/${inputs.team}/app:${inputs.tag}`, 'ghcr.io/acme/app:latest'],
  context: 'services/api',
  dockerfile: 'docker/prod.Dockerfile',
  cache: { repository: 'ghcr.io/acme/cache', ttl: '168h' },
  snapshotMode: 'redo',
  target: 'runtime',
  labels: { team: ({ inputs }) => `${inputs.team}` },
  flags: { insecure: true, 'push-retry': 3 },
  image: 'registry.local:5000/kaniko:v1',
  resources: { requests: { memory: '2Gi', cpu: 1 } },
  path: '/src',
  container: {
    env: [{ name: 'HTTPS_PROXY', value: 'http://proxy:3128' }],
    volumeMounts: [{ name: 'cache', mountPath: '/cache' }],
  },
  template: {
    volumes: [{ name: 'cache', emptyDir: {} }],
    retryStrategy: { limit: 1 },
    priorityClassName: 'low',
  },
  metadata: { name: 'build', labels: { team: 'a' } },
  serviceAccountName: 'ci',
} as const satisfies KanikoBuildTemplateProps;

/** Adds tasks of the user to a pipeline. */
function addTasks(ci: CiWorkflow | CiWorkflowTemplate): void {
  const change = new ContainerTemplate(ci, 'change', {
    inputs: { source: artifact('/src') },
    outputs: { source: artifact('/src'), version: parameter({ path: '/tmp/version' }) },
    container: CONTAINER,
  });
  const say = new ContainerTemplate(ci, 'say', {
    inputs: { text: parameter() },
    container: ({ inputs }) => ({ ...CONTAINER, args: [`${inputs.text}`] }),
  });
  const changed = ci.dag.task('change', change, { source: ci.clone.outputs.sourceCode });
  ci.build.setArguments({ sourceCode: changed.outputs.source, imageTag: changed.outputs.version });
  ci.build.addDependency(ci.dag.task('before', say, { text: `${ci.arguments.gitUrl}` }));
  const { digest } = ci.build.outputs;
  ci.dag.task('after', say, { text: `${digest}` }, { when: `${digest} != none` });
}

/** Charts that use all constructs. */
const PROGRAMS: { readonly [title: string]: (chart: Chart) => void } = {
  'a GitCloneTemplate': (chart) => {
    new GitCloneTemplate(chart, 'git-clone');
  },

  'a GitCloneTemplate with a token': (chart) => {
    const credentials = { token: { secret: 'github', key: 'token' } };
    new GitCloneTemplate(chart, 'git-clone', { gitUrl: 'https://github.com/acme/app.git', credentials });
  },

  'a GitCloneTemplate with all options': (chart) => {
    new GitCloneTemplate(chart, 'git-clone', GIT);
  },

  'a KanikoBuildTemplate': (chart) => {
    new KanikoBuildTemplate(chart, 'image-build');
  },

  'a KanikoBuildTemplate with all options': (chart) => {
    const registryCredentials = DockerSecret.fromSecretName(chart, 'secret', 'hub', { key: 'config.json' });
    new KanikoBuildTemplate(chart, 'image-build', { ...KANIKO, registryCredentials });
  },

  'a KanikoBuildTemplate that pushes nothing': (chart) => {
    const flags = { 'no-push': true, 'tar-path': '/kaniko/image.tar' };
    new KanikoBuildTemplate(chart, 'image-build', { inputs: {}, destinations: [], flags });
  },

  'both in a workflow with all options': (chart) => {
    const { checkout } = new GitCloneTemplate(chart, 'git-clone', GIT);
    const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', KANIKO);
    const workflow = new Workflow(chart, 'run', { arguments: { tag: parameter({ value: 'v1' }) } });
    const dag = new DagTemplate(workflow, 'main');
    const { sourceCode } = dag.task('clone', checkout, {
      gitUrl: 'git@github.com:acme/app.git',
      revision: 'main',
    }).outputs;
    const { tag } = workflow.arguments;
    dag.task('build', buildPush, { sourceCode, tag, FROM_ARGO: 'hello', tier: 'prod' });
  },

  'a CiWorkflow': (chart) => {
    new CiWorkflow(chart, 'argo-ci');
  },

  'a CiWorkflow for each run': (chart) => {
    new CiWorkflow(chart, 'argo-ci', {
      metadata: { generateName: 'argo-ci-' },
      defaults: { revision: 'v1' },
    });
  },

  'a CiWorkflow with tasks': (chart) => {
    addTasks(new CiWorkflow(chart, 'argo-ci'));
  },

  'a CiWorkflowTemplate': (chart) => {
    new CiWorkflowTemplate(chart, 'argo-ci');
  },

  'a CiWorkflowTemplate with tasks': (chart) => {
    addTasks(new CiWorkflowTemplate(chart, 'argo-ci'));
  },

  'both with all options, sharing their templates': (chart) => {
    const { checkout } = new GitCloneTemplate(chart, 'git-clone', GIT);
    const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', KANIKO);
    for (const [index, Ci] of KINDS.entries())
      new Ci(chart, `ci-${index}`, {
        metadata: { name: `ci-${index}`, labels: { team: 'a' } },
        clone: checkout,
        build: buildPush,
        defaults: { gitUrl: 'git@github.com:acme/other.git', revision: 'v1', tier: 'prod' },
        names: { dag: 'total', clone: 'fetch', build: 'kaniko-process' },
        activeDeadlineSeconds: 600,
        ttlStrategy: { secondsAfterCompletion: 600 },
        serviceAccountName: 'ci',
      });
  },

  'a CiWorkflow with a Git tag': (chart) => {
    new CiWorkflow(chart, 'argo-ci', { imageTag: 'describe' });
  },

  'a CiWorkflowTemplate with a Git tag and all options of the clone': (chart) => {
    const imageTag = { from: 'exact-tag', replace: '-', file: 'version.txt' } as const;
    const container = { resources: { limits: { memory: '256Mi' } } };
    const { checkout } = new GitCloneTemplate(chart, 'git-clone', { ...GIT, container, imageTag });
    new CiWorkflowTemplate(chart, 'argo-ci', { clone: checkout });
  },

  'custom templates': (chart) => {
    const own = new WorkflowTemplate(chart, 'own');
    const clone = new ContainerTemplate(own, 'clone', {
      inputs: { url: parameter(), ref: parameter({ value: 'main' }) },
      outputs: { sourceCode: artifact('/src'), commit: parameter({ path: '/tmp/commit' }) },
      container: CONTAINER,
    });
    const build = new ContainerTemplate(own, 'build', {
      inputs: { sourceCode: artifact('/src'), tag: parameter({ enum: ['test', 'prod'] }) },
      outputs: { digest: parameter({ path: '/tmp/digest' }) },
      container: CONTAINER,
    });
    new CiWorkflow(chart, 'argo-ci', { clone, build, defaults: { tag: 'prod', ref: 'v1' } });
  },
};

/** Independent options of both templates, all of them optional. */
const anyOptions = fc.record(
  {
    git: fc.record(
      {
        gitUrl: fc.constantFrom('https://github.com/acme/app.git', 'http://git.local:3000/app'),
        revision: fc.stringMatching(/^[a-z][a-z0-9./-]{0,10}$/),
        depth: fc.integer({ min: 1, max: 100 }),
        singleBranch: fc.boolean(),
        submodules: fc.boolean(),
        path: fc.constantFrom('/code', '/src/', '/home/ada/app', '//work'),
        archive: fc.constantFrom({ none: {} }, { zip: {} }, { tar: {} }),
      },
      { requiredKeys: [] },
    ),
    kaniko: fc.record(
      {
        buildArgs: fc.dictionary(fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,8}$/), fc.constant(parameter())),
        destinations: fc.constantFrom('acme/app', ['acme/app:v1', 'ghcr.io/acme/app:latest']),
        context: fc.constantFrom('.', 'services/api', '{{inputs.parameters.image_tag}}'),
        dockerfile: fc.constantFrom('Dockerfile', './a/b.Dockerfile'),
        cache: fc.constantFrom(true, false, { ttl: '1h' }),
        snapshotMode: fc.constantFrom('full', 'redo', 'time'),
        flags: fc.dictionary(
          fc.constantFrom('insecure', 'skip-tls-verify-registry', 'verbosity', 'push-retry'),
          fc.oneof(fc.boolean(), fc.string(), fc.array(fc.string()), fc.nat()),
        ),
        path: fc.constantFrom('/code', '/src/', '/home/ada/app'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
) satisfies fc.Arbitrary<{ git?: GitCloneTemplateProps; kaniko?: KanikoBuildTemplateProps }>;

/** The committed manifests, as they would be applied together. */
function readDist(): Manifest[] {
  const folder = join(__dirname, '../../dist');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.flatMap((text) => parseAllDocuments(text).map((document) => readManifest(document.toJS())));
}

function optionalTemplates({
  git,
  kaniko,
}: {
  git?: GitCloneTemplateProps;
  kaniko?: KanikoBuildTemplateProps;
}) {
  return synth((chart) => {
    const { checkout } = new GitCloneTemplate(chart, 'git-clone', git);
    const { buildPush } = new KanikoBuildTemplate(chart, 'image-build', kaniko);
    new CiWorkflow(chart, 'argo-ci', { clone: checkout, build: buildPush });
  });
}

const rendered = Object.entries(PROGRAMS).map(([title, build]) => [title, synth(build)] as const);

/** A fixed sample: one call of the validator checks all of them, so fast-check could not shrink a failure. */
const samples = fc.sample(anyOptions, { numRuns: 20, seed: 1 }).map(optionalTemplates);

const ACCEPTED = { ok: true, errors: [] };

describeWithShared("Argo's validator", ['argolint'], () => {
  const verdicts = new Map<string, Verdict | undefined>();

  beforeAll(() => {
    const found = argolintEach(rendered.map(([, manifests]) => manifests));
    rendered.forEach(([title], index) => verdicts.set(title, found[index]));
  });

  test.each(rendered)('accepts %s', (title) => {
    expect(verdicts.get(title)).toEqual(ACCEPTED);
  });

  test('accepts any options without findings', () => {
    expect(argolintEach(samples)).toEqual(samples.map(() => ACCEPTED));
  });

  test('accepts the committed manifests', () => {
    expect(argolint(readDist())).toEqual(ACCEPTED);
  });

  test('refuses a missing template', () => {
    const manifests = synth((chart) => new CiWorkflow(chart, 'argo-ci'));
    expect(argolint(manifests.filter(({ metadata }) => metadata.name !== 'git-clone'))).toMatchObject({
      ok: false,
    });
  });
});

describeWithShared("Argo's schemas", ['schemas'], () => {
  test.each([...rendered, ['the committed manifests', readDist()] as const])('accept %s', (_, manifests) => {
    const described = manifests.filter(hasSchema);
    expect(described.length).toBeGreaterThan(0);
    expect(described.flatMap(validateAgainstSchemas)).toEqual([]);
  });

  test('accept any options without findings', () => {
    expect(samples.flat().flatMap(validateAgainstSchemas)).toEqual([]);
  });
});
