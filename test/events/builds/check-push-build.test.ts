import { Chart } from 'cdk8s';
import type { PushEvent } from '../../../lib';
import {
  ContainerTemplate,
  GitWebhook,
  Workflow,
  WorkflowTemplate,
  artifact,
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

interface Case {
  readonly what: string;
  readonly props: object;
  readonly code: string;
  readonly field: string;
  readonly words: string;
}

const CASES: readonly Case[] = [
  // What is started.
  {
    what: 'no workflow',
    props: { workflow: undefined },
    code: 'missing-builds',
    field: 'workflow',
    words: 'addBuild',
  },
  {
    what: 'a text for a workflow',
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
    what: 'an argument too few',
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
    what: 'an argument too many',
    props: { arguments: (event: Parameters<typeof mapped>[0]) => ({ ...mapped(event), nonsense: 'x' }) },
    code: 'unknown-argument',
    field: 'arguments',
    words: 'nonsense',
  },
  {
    what: 'an argument too many from the event',
    props: {
      arguments: (event: Parameters<typeof mapped>[0]) => ({ ...mapped(event), nonsense: event.push.tag }),
    },
    code: 'unknown-argument',
    field: 'arguments',
    words: 'nonsense',
  },
  {
    what: 'a beginning of names that is none',
    props: { generateName: 'My_App-' },
    code: 'invalid-name',
    field: 'generateName',
    words: 'My_App-',
  },
  {
    what: 'no number of builds',
    props: { maxBuilds: 0 },
    code: 'invalid-max-builds',
    field: 'maxBuilds',
    words: 'above 0',
  },
  {
    what: 'a text for a number of builds',
    props: { maxBuilds: '2' },
    code: 'invalid-max-builds',
    field: 'maxBuilds',
    words: 'above 0',
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
    what: 'a ref for a branch',
    props: { branches: ['refs/heads/main'] },
    code: 'unused-pattern',
    field: 'branches[0]',
    words: "write 'main'",
  },
  {
    what: 'a ref for a tag',
    props: { tags: ['refs/tags/v*'] },
    code: 'unused-pattern',
    field: 'tags[0]',
    words: "write 'v*'",
  },
  {
    what: 'a broken pattern',
    props: { tags: ['v['] },
    code: 'invalid-pattern',
    field: 'tags[0]',
    words: 'not closed',
  },
  {
    what: 'a folder for a path',
    props: { paths: ['src/'] },
    code: 'unused-pattern',
    field: 'paths[0]',
    words: "write 'src/**'",
  },
  {
    what: 'a text for branches',
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
    words: 'leave the paths out',
  },
  {
    what: 'paths where no list of files is known',
    props: {
      repository: webhookRepository<{ r: string; c: string }>('https://a.dev/b/c', ({ r, c }) => ({
        ref: r,
        commit: c,
      })),
      paths: ['src/**'],
    },
    code: 'unknown-changed-files',
    field: 'paths',
    words: 'leave the paths out',
  },
  { what: 'nobody', props: { authors: [] }, code: 'unused-pattern', field: 'authors', words: 'nobody' },
  {
    what: 'somebody without a name',
    props: { authors: ['!'] },
    code: 'unused-pattern',
    field: 'authors[0]',
    words: 'empty name',
  },
  {
    what: 'somebody who is taken back',
    props: { authors: ['ada', '!ada'] },
    code: 'unused-pattern',
    field: 'authors[0]',
    words: 'takes',
  },
  {
    what: 'a rate that lets nothing through',
    props: { rateLimit: { requestsPerUnit: 0 } },
    code: 'invalid-rate-limit',
    field: 'rateLimit',
    words: 'a whole number above 0',
  },
  {
    what: 'no try at all',
    props: { retryStrategy: { steps: 0 } },
    code: 'invalid-retry',
    field: 'retryStrategy.steps',
    words: 'a whole number above 0',
  },
  {
    what: 'a pause that Argo Events does not understand',
    props: { retryStrategy: { steps: 2, duration: 'soon' } },
    code: 'invalid-duration',
    field: 'retryStrategy.duration',
    words: "such as '2s'",
  },
  {
    what: 'a label that Kubernetes refuses',
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
    words: 'leave it out',
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
  test('one that runs once', () => {
    const errors = errorsOf((chart) => {
      const workflow = new Workflow(chart, 'once', { entrypoint: 'main' });
      new ContainerTemplate(workflow, 'main', { container: { image: 'alpine:3' } });
      pushTrigger(chart, { workflow });
    });
    expect(codesIn(errors)).toEqual(['not-a-workflow-template']);
    expect(errors[0]).toContain('WorkflowTemplate in the place of a Workflow');
  });

  test('one of another namespace', () => {
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

  test('one that takes no commit, when that is meant', () => {
    const values = (): object => ({ gitUrl: 'https://a.dev/b/c', imageName: 'x', imageTag: 'y' });
    expect(errorsFor({ arguments: values, ignoresCommit: true })).toEqual([]);
  });

  test('a commit inside of a text, or from the payload', () => {
    const at =
      (revision: (event: Parameters<typeof mapped>[0]) => unknown) =>
      (event: Parameters<typeof mapped>[0]) => ({ ...mapped(event), revision: revision(event) });
    expect(errorsFor({ arguments: at(({ push }) => `${push.commit}^{commit}`) })).toEqual([]);
    expect(errorsFor({ arguments: at(({ push }) => push.branch) })).toHaveLength(1);
  });
});

test('what is wrong with an added build is said of that build', () => {
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

test('a kept workflow without an entrypoint, of which each run would fail', () => {
  const errors = errorsOf((chart) => {
    const workflow = new WorkflowTemplate(chart, 'checks', { arguments: { revision: parameter() } });
    new ContainerTemplate(workflow, 'main', { container: { image: 'alpine:3' } });
    pushTrigger(chart, { workflow, arguments: ({ push }: PushEvent) => ({ revision: push.commit }) });
  });
  expect(codesIn(errors)).toEqual(['missing-entrypoint']);
});

test('an unknown argument is told from those that there are', () => {
  const [error] = errorsFor({
    arguments: (event: Parameters<typeof mapped>[0]) => ({ ...mapped(event), revison: event.push.commit }),
  });
  expect(error).toContain('there are: gitUrl, revision, imageName, imageTag');
});
