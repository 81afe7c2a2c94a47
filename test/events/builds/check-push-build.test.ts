import { Chart } from 'cdk8s';
import type { GitRepository, PushEvent } from '../../../lib';
import {
  ContainerTemplate,
  GitWebhook,
  Workflow,
  WorkflowTemplate,
  artifact,
  azureDevOpsRepository,
  bitbucketRepository,
  githubRepository,
  parameter,
  webhookRepository,
} from '../../../lib';
import { codesIn, errorsOf } from '../../support';
import { SECRET, ciTemplate, mapped, pushTrigger } from '../trigger';

function errorsFor(props: object): string[] {
  return errorsOf((chart) => pushTrigger(chart, props));
}

/** The fields of payloads that these tests use. */
interface AnyPayload {
  readonly after?: unknown;
  readonly head_commit?: { readonly id: unknown };
  readonly resource?: {
    readonly refUpdates?: readonly { readonly name: unknown; readonly newObjectId: unknown }[];
  };
}

interface Case {
  readonly what: string;
  readonly props: object;
  readonly code: string;
  readonly field: string;
  readonly words: string;
}

const CASES: readonly Case[] = [
  // The workflow.
  {
    what: 'no workflow',
    props: { workflow: undefined },
    code: 'missing-workflow',
    field: 'workflow',
    words: 'addBuild',
  },
  {
    what: 'a string instead of a workflow',
    props: { workflow: 'argo-ci' },
    code: 'not-a-workflow-template',
    field: 'workflow',
    words: 'CiWorkflowTemplate',
  },
  {
    what: 'no commit',
    props: { arguments: () => ({ gitUrl: 'https://a.dev/b/c', imageName: 'x', imageTag: 'y' }) },
    code: 'missing-commit-argument',
    field: 'arguments',
    words: 'revision: push.commit',
  },
  {
    what: 'a missing argument',
    props: {
      arguments: ({ push }: { push: { commit: unknown } }) => ({
        revision: push.commit,
        imageName: 'x',
        imageTag: 'y',
      }),
    },
    code: 'missing-argument',
    field: 'arguments',
    words: 'gitUrl',
  },
  {
    what: 'an unknown argument',
    props: { arguments: (event: Parameters<typeof mapped>[0]) => ({ ...mapped(event), nonsense: 'x' }) },
    code: 'unknown-argument',
    field: 'arguments',
    words: 'nonsense',
  },
  {
    what: 'an unknown argument from the event',
    props: {
      arguments: (event: Parameters<typeof mapped>[0]) => ({ ...mapped(event), nonsense: event.push.tag }),
    },
    code: 'unknown-argument',
    field: 'arguments',
    words: 'nonsense',
  },
  {
    what: 'an invalid name prefix',
    props: { generateName: 'My_App-' },
    code: 'invalid-name',
    field: 'generateName',
    words: 'My_App-',
  },
  {
    what: 'an invalid number of builds',
    props: { maxBuilds: 0 },
    code: 'invalid-max-builds',
    field: 'maxBuilds',
    words: 'a positive integer',
  },
  {
    what: 'a string instead of a number of builds',
    props: { maxBuilds: '2' },
    code: 'invalid-max-builds',
    field: 'maxBuilds',
    words: 'a positive integer',
  },
  // Filters.
  {
    what: 'no branches',
    props: { branches: [] },
    code: 'unused-pattern',
    field: 'branches',
    words: 'empty',
  },
  {
    what: 'a ref instead of a branch',
    props: { branches: ['refs/heads/main'] },
    code: 'unused-pattern',
    field: 'branches[0]',
    words: "Use 'main'",
  },
  {
    what: 'a ref instead of a tag',
    props: { tags: ['refs/tags/v*'] },
    code: 'unused-pattern',
    field: 'tags[0]',
    words: "Use 'v*'",
  },
  {
    what: 'an invalid pattern',
    props: { tags: ['v['] },
    code: 'invalid-pattern',
    field: 'tags[0]',
    words: 'not closed',
  },
  {
    what: 'a directory instead of a path',
    props: { paths: ['src/'] },
    code: 'unused-pattern',
    field: 'paths[0]',
    words: "Use 'src/**'",
  },
  {
    what: 'a string instead of a list of branches',
    props: { branches: 'main' },
    code: 'not-a-list',
    field: 'branches',
    words: "['main']",
  },
  {
    what: 'paths at Bitbucket',
    props: { repository: bitbucketRepository('https://bitbucket.org/acme/app'), paths: ['src/**'] },
    code: 'unknown-changed-files',
    field: 'paths',
    words: 'Omit the paths',
  },
  {
    what: 'paths at Azure DevOps',
    props: {
      repository: azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
      paths: ['src/**'],
    },
    code: 'unknown-changed-files',
    field: 'paths',
    words: 'Omit the paths',
  },
  {
    what: 'paths without a mapped list of files',
    props: {
      repository: webhookRepository<{ r: string; c: string }>('https://a.dev/b/c', ({ r, c }) => ({
        ref: r,
        commit: c,
      })),
      paths: ['src/**'],
    },
    code: 'unknown-changed-files',
    field: 'paths',
    words: 'Omit the paths',
  },
  { what: 'no authors', props: { authors: [] }, code: 'unused-pattern', field: 'authors', words: 'empty' },
  {
    what: 'an empty author',
    props: { authors: ['!'] },
    code: 'unused-pattern',
    field: 'authors[0]',
    words: 'The name is empty',
  },
  {
    what: 'an author who is excluded as well',
    props: { authors: ['ada', '!ada'] },
    code: 'unused-pattern',
    field: 'authors[0]',
    words: 'excludes',
  },
  {
    what: 'a rate of zero',
    props: { rateLimit: { requestsPerUnit: 0 } },
    code: 'invalid-rate-limit',
    field: 'rateLimit',
    words: 'a positive integer',
  },
  {
    what: 'no attempts',
    props: { retryStrategy: { steps: 0 } },
    code: 'invalid-retry',
    field: 'retryStrategy.steps',
    words: 'a positive integer',
  },
  {
    what: 'an invalid duration',
    props: { retryStrategy: { steps: 2, duration: 'soon' } },
    code: 'invalid-duration',
    field: 'retryStrategy.duration',
    words: "such as '2s'",
  },
  {
    what: 'an invalid label',
    props: { labels: { team: 'a b' } },
    code: 'invalid-label',
    field: 'labels.team',
    words: 'at most 63',
  },
  {
    what: 'an empty message',
    props: { skipMessages: [''] },
    code: 'unused-pattern',
    field: 'skipMessages[0]',
    words: 'Remove it',
  },
];

test.each(CASES.map((one) => [one.what, one] as const))('%s', (_, { props, code, field, words }) => {
  const errors = errorsFor(props);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^\[test\/on-push\] /);
  expect(errors[0]).toContain(`] ${field}`);
  expect(errors[0]).toContain(words);
  expect(codesIn(errors)).toEqual([code]);
});

describe('workflows', () => {
  test('a Workflow, which runs once', () => {
    const errors = errorsOf((chart) => {
      const workflow = new Workflow(chart, 'once', { entrypoint: 'main' });
      new ContainerTemplate(workflow, 'main', { container: { image: 'alpine:3' } });
      pushTrigger(chart, { workflow });
    });
    expect(codesIn(errors)).toEqual(['not-a-workflow-template']);
    expect(errors[0]).toContain('WorkflowTemplate instead of a Workflow');
  });

  test('a workflow of another namespace', () => {
    const errors = errorsOf((chart) => {
      const other = new Chart(chart, 'other', { namespace: 'elsewhere' });
      pushTrigger(chart, { workflow: ciTemplate(other), metadata: { namespace: 'ci' } });
    });
    expect(codesIn(errors)).toContain('conflicting-namespaces');
  });

  test('an artifact', () => {
    const errors = errorsOf((chart) => {
      const workflow = WorkflowTemplate.fromWorkflowTemplateName(chart, 'known', 'known', {
        arguments: { source: artifact(), revision: parameter() },
      });
      const values = ({ push }: Parameters<typeof mapped>[0]): object => ({
        source: push.ref,
        revision: push.commit,
      });
      pushTrigger(chart, { workflow, arguments: values });
    });
    expect(codesIn(errors)).toEqual(['not-an-artifact']);
  });

  test('a workflow that intentionally has no commit', () => {
    const values = (): object => ({ gitUrl: 'https://a.dev/b/c', imageName: 'x', imageTag: 'y' });
    expect(errorsFor({ arguments: values, allowMissingCommit: true })).toEqual([]);
  });

  test('a commit inside a string', () => {
    const at =
      (revision: (event: Parameters<typeof mapped>[0]) => unknown) =>
      (event: Parameters<typeof mapped>[0]) => ({ ...mapped(event), revision: revision(event) });
    expect(errorsFor({ arguments: at(({ push }) => `${push.commit}^{commit}`) })).toEqual([]);
    expect(errorsFor({ arguments: at(({ push }) => push.branch) })).toHaveLength(1);
  });
});

test.each<[string, GitRepository, (payload: AnyPayload) => unknown, boolean]>([
  ['GitHub', githubRepository('https://github.com/acme/app'), (payload) => payload.head_commit?.id, true],
  ['GitHub', githubRepository('https://github.com/acme/app'), (payload) => payload.after, false],
  [
    'Azure DevOps',
    azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
    (payload) => payload.resource?.refUpdates?.[0]?.newObjectId,
    true,
  ],
  [
    'Azure DevOps',
    azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
    (payload) => payload.resource?.refUpdates?.[0]?.name,
    false,
  ],
])('%s: fields of the payload with the commit', (_, repository, revision, hasCommit) => {
  const values = ({ payload }: { payload: AnyPayload }): object => ({
    gitUrl: 'https://a.dev/b/c',
    revision: revision(payload),
    imageName: 'x',
    imageTag: 'y',
  });
  const codes = codesIn(errorsFor({ repository, arguments: values }));
  expect(codes).toEqual(hasCommit ? [] : ['missing-commit-argument']);
});

test('findings of an added build point at that build', () => {
  const errors = errorsOf((chart) => {
    const webhook = new GitWebhook(chart, 'shop', {
      repository: githubRepository('https://github.com/acme/shop'),
      webhookSecret: SECRET,
    });
    for (const id of ['cart', 'web'])
      webhook.addBuild(id, { workflow: ciTemplate(chart), branches: [], arguments: mapped });
  });
  expect(errors.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    '[test/shop/cart] branches',
    '[test/shop/web] branches',
  ]);
});

test('a WorkflowTemplate without an entrypoint', () => {
  const errors = errorsOf((chart) => {
    const workflow = new WorkflowTemplate(chart, 'checks', { arguments: { revision: parameter() } });
    new ContainerTemplate(workflow, 'main', { container: { image: 'alpine:3' } });
    pushTrigger(chart, { workflow, arguments: ({ push }: PushEvent) => ({ revision: push.commit }) });
  });
  expect(codesIn(errors)).toEqual(['missing-entrypoint']);
});

test('an unknown argument is reported with the name that was probably meant', () => {
  const [error] = errorsFor({
    arguments: (event: Parameters<typeof mapped>[0]) => ({ ...mapped(event), revison: event.push.commit }),
  });
  expect(error).toContain("There is no input 'revison'. Did you mean 'revision'?");
});
