import type { GitRepository } from '../../../lib';
import {
  azureDevOpsRepository,
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  githubRepository,
  gitlabRepository,
  webhookRepository,
} from '../../../lib';
import type { EventArgument } from '../../../lib/events/push/push-event';
import type { PushFilter } from '../../../lib/events/push/push-filter';
import { pushProgram } from '../../../lib/events/push/push-program';
import { jq } from '../../support/jq';
import type { Delivery, Json, PayloadHost } from '../../git/hosts/payloads';
import { HOSTS, deliveries, delivery } from '../../git/hosts/payloads';

const REPOSITORIES: { readonly [Host in PayloadHost]: GitRepository } = {
  github: githubRepository('https://github.com/acme/app'),
  gitlab: gitlabRepository('https://gitlab.com/acme/shop/app'),
  bitbucket: bitbucketRepository('https://bitbucket.org/acme/app'),
  'bitbucket-server': bitbucketServerRepository('https://bitbucket.acme.example/scm/shop/app.git'),
  gitea: giteaRepository('https://git.acme.example/acme/app'),
  'azure-devops': azureDevOpsRepository('https://dev.azure.com/acme/Web%20Shop/_git/app'),
};

/** Accepts every push. */
const ALL: PushFilter = { branches: ['**'], tags: ['**'] };

interface Outcome {
  readonly push: {
    readonly starts: boolean;
    readonly refusedBy: readonly string[];
    readonly labels: { readonly [name: string]: string };
    readonly arguments?: { readonly [name: string]: string | null };
    readonly [field: string]: unknown;
  };
}

interface Event {
  readonly headers?: unknown;
  readonly header?: unknown;
  readonly body?: unknown;
  readonly metadata?: unknown;
}

interface Options {
  readonly repository?: GitRepository;
  readonly filter?: PushFilter;
  readonly eventArguments?: readonly EventArgument[];
  readonly change?: number;
  readonly secretHeaders?: readonly string[];
}

/** The headers of a request that says nothing but the type of its body. */
const JSON_HEADERS = { 'Content-Type': ['application/json'] };

/** Headers in the spelling of Go's `net/http`, each with a list of values. */
function goHeaders(headers: { readonly [name: string]: string }): {
  readonly [name: string]: readonly string[];
} {
  const spelled = (name: string): string =>
    name.toLowerCase().replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [spelled(name), [value]]));
}

/** The event that Argo Events publishes for a webhook. */
function eventOf({ headers, body }: Pick<Delivery, 'headers' | 'body'>): Event {
  return { headers: goHeaders(headers), body };
}

async function run(
  event: Event,
  options: Options & { readonly repository: GitRepository },
): Promise<Outcome> {
  const [outcome] = await runAll([event], options);
  if (outcome === undefined) throw new Error('no outcome');
  return outcome;
}

/** The outcomes of several small events by one run of jq. */
async function runAll(
  events: readonly Event[],
  options: Options & { readonly repository: GitRepository },
): Promise<readonly Outcome[]> {
  const { repository, filter = ALL, eventArguments = [], change = 0, secretHeaders } = options;
  const program = pushProgram({ repository, secretHeaders }, filter, eventArguments, change);
  const outcomes: unknown = await jq(events, `map(\n${program})`);
  if (!Array.isArray(outcomes)) throw new Error('not a list of events');
  return outcomes.map((outcome: unknown) => {
    if (!isOutcome(outcome)) throw new Error(`not an event: ${JSON.stringify(outcome)}`);
    return outcome;
  });
}

function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'object' && value !== null && 'push' in value;
}

/** The outcome for a recorded webhook, with other fields in its body. */
async function outcomeOf(
  host: PayloadHost,
  name: string,
  options: Options = {},
  body: { readonly [field: string]: Json } = {},
): Promise<Outcome> {
  const recorded = delivery(host, name);
  const event = eventOf({ headers: recorded.headers, body: { ...recorded.body, ...body } });
  return run(event, { repository: REPOSITORIES[host], ...options });
}

/** The conditions that keep a webhook from starting a build. */
async function refusedBy(...args: Parameters<typeof outcomeOf>): Promise<readonly string[]> {
  const { push } = await outcomeOf(...args);
  expect(push.starts).toBe(push.refusedBy.length === 0);
  return push.refusedBy;
}

const COMMIT: unknown = expect.stringMatching(/^[0-9a-f]{40}$/);
const MESSAGE: unknown = expect.stringMatching(/^(Show the price|Merge pull request)/);

/** The account that pushed the branch. */
const AUTHORS: { readonly [Host in PayloadHost]: string } = {
  github: 'ada-acme',
  gitlab: 'ben-acme',
  bitbucket: 'ada',
  'bitbucket-server': 'ada-acme',
  gitea: 'ada-acme',
  'azure-devops': 'ada@acme.example',
};

describe('the push', () => {
  test.each(HOSTS)('%s: a branch', async (host) => {
    const { push } = await outcomeOf(host, 'branch');
    const { path, cloneUrl } = REPOSITORIES[host];
    expect(push).toMatchObject({
      starts: true,
      refusedBy: [],
      repository: path,
      repositoryUrl: cloneUrl,
      ref: 'refs/heads/main',
      name: 'main',
      branch: 'main',
      tag: '',
      commit: COMMIT,
      before: COMMIT,
      message: MESSAGE,
    });
    expect(push.author).toBe(AUTHORS[host]);
    expect(push.shortCommit).toBe(String(push.commit).slice(0, 12));
    expect(push.labels).toEqual({ branch: 'main', tag: '', commit: push.commit });
  });

  test.each(HOSTS)('%s: a tag', async (host) => {
    const { push } = await outcomeOf(host, 'tag');
    expect(push).toMatchObject({
      starts: true,
      ref: 'refs/tags/v1.2.0',
      name: 'v1.2.0',
      branch: '',
      tag: 'v1.2.0',
      commit: COMMIT,
    });
    expect(push.labels).toMatchObject({ branch: '', tag: 'v1.2.0' });
  });

  test.each(['github', 'gitlab', 'bitbucket'] as const)(
    '%s: the commit of an annotated tag, not the tag itself',
    async (host) => {
      const { push } = await outcomeOf(host, 'tag-annotated');
      const { body } = delivery(host, 'tag-annotated');
      expect(push).toMatchObject({ starts: true, tag: 'v1.3.0' });
      expect(push.commit).not.toBe(body.after);
      expect(JSON.stringify(body)).toContain(String(push.commit));
    },
  );

  test.each(HOSTS)('%s: a new branch, with a slash in its name', async (host) => {
    const { push } = await outcomeOf(host, 'branch-created');
    expect(push).toMatchObject({ starts: true, branch: 'release/1.2' });
    expect(push.before).toMatch(/^0*$/);
    expect(push.labels).toMatchObject({ branch: 'release-1.2' });
  });

  test('characters that are not valid in a label are replaced', async () => {
    const { push } = await outcomeOf('github', 'branch', {}, { ref: `refs/heads/-ä/"x"/${'y'.repeat(80)}-` });
    expect(push.starts).toBe(true);
    expect(push.labels.branch).toMatch(/^x-y{1,61}$/);
  });
});

describe('two pushes between the same commits', () => {
  /** Another push: its time, or the ID that the host gives it. */
  const OTHER: { readonly [Host in PayloadHost]: (one: Delivery) => Pick<Delivery, 'headers' | 'body'> } = {
    github: withField(['repository', 'pushed_at'], 1_700_000_000),
    gitlab: withHeader('Idempotency-Key'),
    bitbucket: withHeader('X-Request-UUID'),
    'bitbucket-server': withField(['date'], '2026-11-26T12:00:00+0100'),
    gitea: withField(['repository', 'updated_at'], '2026-11-26T12:00:00Z'),
    'azure-devops': withField(['resource', 'pushId'], 999),
  };

  function withHeader(name: string) {
    return ({ headers, body }: Delivery) => ({ headers: { ...headers, [name]: 'another' }, body });
  }

  function withField([name, ...rest]: readonly string[], value: Json) {
    return ({ headers, body }: Delivery) => ({
      headers,
      body: { ...body, ...set(body, [name ?? '', ...rest], value) },
    });
  }

  function set(
    object: { readonly [key: string]: Json },
    [name = '', ...rest]: readonly string[],
    value: Json,
  ): { readonly [key: string]: Json } {
    const inner = object[name];
    const isObject = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    const changed: Json =
      rest.length > 0 && isObject ? set(inner as { readonly [key: string]: Json }, rest, value) : value;
    return { ...object, [name]: changed };
  }

  test.each(HOSTS)('%s: differ, and a webhook that is sent again does not', async (host) => {
    const one = delivery(host, 'branch');
    const again = {
      ...one,
      headers: {
        ...one.headers,
        'X-Attempt-Number': '2',
        'X-Gitea-Delivery': 'x',
        'X-Gitlab-Event-UUID': 'x',
      },
    };
    const events = [one, again, OTHER[host](one)].map((sent) => eventOf(sent));
    const [first, second, other] = await runAll(events, { repository: REPOSITORIES[host] });
    expect(first?.push.at).toMatch(/./);
    expect(second?.push).toEqual(first?.push);
    expect(other?.push).toEqual({ ...first?.push, at: expect.stringMatching(/./) as unknown });
    expect(other?.push.at).not.toBe(first?.push.at);
  });
});

describe('no build is started by', () => {
  test.each(
    deliveries()
      .filter(({ name }) => name.endsWith('-deleted'))
      .map((one) => [`${one.host}/${one.name}`, one] as const),
  )('a deletion: %s', async (_, { host, name }) => {
    expect(await refusedBy(host, name)).toContain('commit');
  });

  test.each(HOSTS)('%s: a message to skip it', async (host) => {
    expect(await refusedBy(host, 'skip-ci')).toEqual(['message']);
    expect(await refusedBy(host, 'skip-ci', { filter: { ...ALL, skipMessages: [] } })).toEqual([]);
    expect(await refusedBy(host, 'skip-ci', { filter: { ...ALL, skipMessages: ['[WIP]'] } })).toEqual([]);
  });

  test('a message to skip it, in upper or lower case', async () => {
    const skipMessages = ['SHOW THE price'];
    expect(await refusedBy('gitlab', 'branch', { filter: { ...ALL, skipMessages } })).toEqual(['message']);
  });

  test("GitLab's push option ci.skip", async () => {
    expect(await refusedBy('gitlab', 'skip-option')).toEqual(['message']);
    expect(await refusedBy('gitlab', 'skip-option', { filter: { ...ALL, skipMessages: [] } })).toEqual([]);
    expect(await refusedBy('gitlab', 'branch', {}, { push_options: null })).toEqual([]);
    expect(await refusedBy('gitlab', 'branch', {}, { push_options: 'ci.skip' })).toEqual([]);
  });

  test.each(HOSTS)('%s: an excluded author', async (host) => {
    const author = String((await outcomeOf(host, 'bot')).push.author);
    expect(
      await refusedBy(host, 'bot', { filter: { ...ALL, authors: [`!${author.toUpperCase()}`] } }),
    ).toEqual(['authors']);
    expect(await refusedBy(host, 'bot', { filter: { ...ALL, authors: ['grace'] } })).toEqual(['authors']);
    expect(await refusedBy(host, 'bot', { filter: { ...ALL, authors: [author, 'grace'] } })).toEqual([]);
    expect(await refusedBy(host, 'branch', { filter: { ...ALL, authors: [`!${author}`] } })).toEqual([]);
  });

  test.each([
    ['github', 'ben@acme.example'],
    ['gitlab', 'ben@acme.example'],
    ['bitbucket', 'ben@acme.example'],
    ['bitbucket', 'ben example'],
    ['bitbucket-server', 'ben@acme.example'],
    ['gitea', 'ben@acme.example'],
    ['azure-devops', 'ben@acme.example'],
    ['azure-devops', 'ben example'],
  ] as const)('%s: an excluded author of the commit: %s', async (host, author) => {
    const name = host === 'github' ? 'force-push' : 'branch';
    expect(await refusedBy(host, name, { filter: { ...ALL, authors: [`!${author}`] } })).toEqual(['authors']);
  });

  test.each(HOSTS)('%s: other branches and tags', async (host) => {
    const options = (filter: PushFilter): Options => ({ filter });
    expect(await refusedBy(host, 'branch', options({}))).toEqual([]);
    expect(await refusedBy(host, 'tag', options({}))).toEqual(['branches']);
    expect(await refusedBy(host, 'branch', options({ tags: ['v*'] }))).toEqual(['tags']);
    expect(await refusedBy(host, 'tag', options({ tags: ['v*'] }))).toEqual([]);
    expect(await refusedBy(host, 'tag', options({ tags: ['v2*'] }))).toEqual(['tags']);
    expect(await refusedBy(host, 'branch', options({ branches: ['release/*'] }))).toEqual(['branches']);
    expect(await refusedBy(host, 'branch-created', options({ branches: ['release/*'] }))).toEqual([]);
    expect(await refusedBy(host, 'branch-created', options({ branches: ['*'] }))).toEqual(['branches']);
    const both = options({ branches: ['main'], tags: ['v*'] });
    expect(await refusedBy(host, 'branch', both)).toEqual([]);
    expect(await refusedBy(host, 'tag', both)).toEqual([]);
    expect(await refusedBy(host, 'branch-created', both)).toEqual(['branches, tags']);
    expect(await refusedBy(host, 'branch', options({ branches: ['!main'] }))).toEqual(['branches']);
    expect(await refusedBy(host, 'branch', options({ branches: ['!old', 'release/*'] }))).toEqual([
      'branches',
    ]);
  });
});

describe('paths', () => {
  const WITH_FILES = ['github', 'gitlab', 'gitea'] as const;

  test.each(WITH_FILES)('%s: any file of the push', async (host) => {
    const options = (...paths: string[]): Options => ({ filter: { ...ALL, paths } });
    expect(await refusedBy(host, 'branch', options('services/**'))).toEqual([]);
    expect(await refusedBy(host, 'branch', options('nowhere/**'))).toEqual(['paths']);
    expect(await refusedBy(host, 'branch', options('**', '!**/*.*'))).toEqual(['paths']);
    expect(await refusedBy(host, 'branch', options('!services/**', '!README.md'))).toEqual(['paths']);
  });

  const INCOMPLETE: readonly (readonly [PayloadHost, string])[] = [
    ['github', 'branch-created'],
    ['github', 'tag'],
    ['github', 'force-push'],
    ['gitlab', 'branch-created'],
    ['gitlab', 'tag'],
    ['gitlab', 'many-commits'],
    ['gitea', 'branch-created'],
    ['gitea', 'tag'],
    ['gitea', 'many-commits'],
    ['bitbucket', 'branch'],
    ['bitbucket-server', 'branch'],
    ['azure-devops', 'branch'],
    ['azure-devops', 'without-commits'],
  ];

  test.each(INCOMPLETE)('%s does not list all files: %s', async (host, name) => {
    expect(await refusedBy(host, name, { filter: { ...ALL, paths: ['nowhere/**'] } })).toEqual([]);
  });

  test('GitHub lists 2048 commits at most', async () => {
    const commit = {};
    const options = { filter: { ...ALL, paths: ['nowhere/**'] } };
    const of = (length: number): { commits: Json[] } => ({ commits: Array.from({ length }, () => commit) });
    expect(await refusedBy('github', 'branch', options, of(2047))).toEqual(['paths']);
    expect(await refusedBy('github', 'branch', options, of(2048))).toEqual([]);
  });

  const listing = (count: number): { commits: Json[] } => {
    const added = Array.from({ length: count }, (_, index) => `docs/${String(index)}.md`);
    return { commits: [{ id: 'a', added, removed: [], modified: [] }] };
  };

  test.each(WITH_FILES)('%s: more than 3,000 files count as unknown', async (host) => {
    const options = { filter: { ...ALL, paths: ['src/**'] } };
    const body = (count: number) => ({ ...listing(count), total_commits_count: 1, total_commits: 1 });
    expect(await refusedBy(host, 'branch', options, body(3000))).toEqual(['paths']);
    expect(await refusedBy(host, 'branch', options, body(3001))).toEqual([]);
  });

  test.each([
    ['src/a\nb.ts', ['src/**'], []],
    ['src/a\n', ['src/**'], []],
    ['src/a.md\n', ['**', '!**/*.md'], []],
    ['docs/a\nb', ['**', '!docs/**'], ['paths']],
    ['docs/a\nsrc/b', ['src/**'], ['paths']],
  ])('a line break in the name of a file: %j with %j', async (file, paths, refused) => {
    const commits: Json[] = [{ id: 'a', added: [file] }];
    expect(await refusedBy('github', 'branch', { filter: { ...ALL, paths } }, { commits })).toEqual(refused);
  });

  test('a commit without files changes none', async () => {
    const commits: Json[] = [{ id: 'a', added: [], removed: [], modified: [] }, { id: 'b' }];
    expect(await refusedBy('github', 'branch', { filter: { ...ALL, paths: ['**'] } }, { commits })).toEqual([
      'paths',
    ]);
  });
});

describe('several changed refs in one webhook', () => {
  test.each(['bitbucket', 'bitbucket-server', 'azure-devops'] as const)('%s', async (host) => {
    const pushes = await Promise.all(
      [0, 1, 2, 3, 4].map((change) => outcomeOf(host, 'branch-and-tag', { change })),
    );
    expect(pushes.map(({ push }) => [push.starts, push.ref])).toEqual([
      [true, 'refs/heads/main'],
      [true, 'refs/tags/v1.2.0'],
      [false, expect.stringMatching(/^(refs\/heads\/)?$/)],
      [false, expect.stringMatching(/^(refs\/heads\/)?$/)],
      [false, expect.stringMatching(/^(refs\/heads\/)?$/)],
    ]);
    expect(pushes[0]?.push.commit).toBe(pushes[1]?.push.commit);
  });

  test("a Bitbucket Server's last commit is not that of each change", async () => {
    const { body } = delivery('bitbucket-server', 'branch-and-tag');
    const [change] = body.changes as readonly { readonly [field: string]: Json }[];
    const other = { ...change, toHash: 'a'.repeat(40) };
    const { push } = await outcomeOf('bitbucket-server', 'branch', {}, { changes: [other] });
    expect(push).toMatchObject({ starts: true, message: '', author: 'ada-acme' });
  });
});

describe('Azure DevOps', () => {
  const REMOTE_URLS = [
    'https://dev.azure.com/acme/Web%20Shop/_git/app',
    'https://acme@dev.azure.com/acme/Web%20Shop/_git/app',
    'https://dev.azure.com/acme/DefaultCollection/_git/app',
    'https://acme.visualstudio.com/DefaultCollection/Web Shop/_git/app',
    'https://ACME.visualstudio.com/Web%20Shop/_git/app',
  ];

  /** The body of a push with another URL of the repository. */
  function withRemoteUrl(remoteUrl: Json): { readonly [field: string]: Json } {
    const { resource } = delivery('azure-devops', 'branch').body as { resource: { repository: object } };
    const repository = { ...resource.repository, remoteUrl } as { readonly [field: string]: Json };
    return { resource: { ...resource, repository } };
  }

  test.each(REMOTE_URLS)('the organization is that of the URL %s', async (remoteUrl) => {
    expect(await refusedBy('azure-devops', 'branch', {}, withRemoteUrl(remoteUrl))).toEqual([]);
  });

  test.each([
    'https://dev.azure.com/other/Web%20Shop/_git/app',
    'https://other.visualstudio.com/Web%20Shop/_git/app',
    'https://acme.example/Web%20Shop/_git/app',
    '',
  ])('another organization is refused: %s', async (remoteUrl) => {
    expect(await refusedBy('azure-devops', 'branch', {}, withRemoteUrl(remoteUrl))).toEqual(['repository']);
  });

  test('a repository without a URL is refused', async () => {
    expect(await refusedBy('azure-devops', 'branch', {}, withRemoteUrl(null))).toContain('repository');
  });

  test('the tag object of an annotated tag is all that the payload has', async () => {
    const { push } = await outcomeOf('azure-devops', 'tag-annotated');
    const { resource } = delivery('azure-devops', 'tag-annotated').body as {
      resource: { refUpdates: readonly { newObjectId: string }[] };
    };
    expect(push).toMatchObject({ starts: true, tag: 'v1.3.0', commit: resource.refUpdates[0]?.newObjectId });
  });

  test('two pushes between the same commits differ by their ID', async () => {
    const [first, second] = await Promise.all(
      ['without-commits', 'branch'].map((name) => outcomeOf('azure-devops', name)),
    );
    expect(first?.push.at).toMatch(/^\d+$/);
    expect(first?.push.at).not.toBe(second?.push.at);
  });

  test.each([
    { eventType: 'git.pullrequest.created' },
    { eventType: 'build.complete', publisherId: 'tfs' },
    { publisherId: 'rm' },
    { eventType: null },
  ] as { readonly [field: string]: Json }[])('other events are refused: %j', async (body) => {
    expect(await refusedBy('azure-devops', 'branch', {}, body)).toEqual(['event']);
  });

  test('a payload with minimal resource details starts nothing', async () => {
    const resource = { id: 'x', url: 'https://dev.azure.com/acme/_apis/git/repositories/x' };
    expect(await refusedBy('azure-devops', 'branch', {}, { resource })).toContain('ref');
  });
});

describe('other requests', () => {
  test.each(HOSTS)('%s: another repository', async (host) => {
    const { url } = REPOSITORIES[host];
    const other = { ...REPOSITORIES[host], path: 'acme/other', url };
    expect(await refusedBy(host, 'branch', { repository: other })).toEqual(['repository']);
  });

  test.each(HOSTS)('%s: the repository in upper case is the same', async (host) => {
    const repository = { ...REPOSITORIES[host], path: REPOSITORIES[host].path.toUpperCase() };
    expect(await refusedBy(host, 'branch', { repository })).toEqual([]);
  });

  const EVENT_HEADERS: { readonly [Host in PayloadHost]?: string } = {
    github: 'X-GitHub-Event',
    bitbucket: 'X-Event-Key',
    'bitbucket-server': 'X-Event-Key',
    gitea: 'X-Gitea-Event',
  };

  test.each(Object.entries(EVENT_HEADERS))('%s: other events', async (name, header) => {
    const host = HOSTS.find((one) => one === name) ?? 'github';
    const { headers, body } = delivery(host, 'branch');
    const repository = REPOSITORIES[host];
    for (const event of ['ping', 'issues', 'pullrequest:created', '']) {
      const { push } = await run(eventOf({ headers: { ...headers, [header]: event }, body }), { repository });
      expect(push.refusedBy).toEqual(['event']);
    }
  });

  test('gitlab: other kinds of events', async () => {
    for (const kind of ['merge_request', 'pipeline', '', null])
      expect(await refusedBy('gitlab', 'branch', {}, { object_kind: kind })).toEqual(['event']);
  });

  const FORMS: readonly unknown[] = [
    undefined,
    null,
    [],
    {},
    'text',
    17,
    true,
    [1],
    { ref: 1, after: 2, before: {}, repository: 'x', commits: 'abc', head_commit: [], pusher: 7 },
    { repository: { full_name: 5, project: [] }, project: { path_with_namespace: {} } },
    {
      object_kind: 'push',
      ref: null,
      checkout_sha: [],
      commits: [{ id: 3, message: {} }],
      user_username: {},
    },
    { push: { changes: {} }, changes: {}, actor: [] },
    { push: { changes: [null] }, changes: [null], actor: { nickname: 4 } },
    { push: { changes: [{ new: 'x', old: 1 }] }, changes: [{ ref: 'x', toHash: 1 }], toCommit: 5 },
  ];

  test.each(HOSTS)('%s: a body of any form', async (host) => {
    const { headers } = delivery(host, 'branch');
    const filter = { ...ALL, authors: ['ada'], paths: ['**'] };
    const events = FORMS.map((body) => ({ ...eventOf({ headers, body: {} }), body }));
    const outcomes = await runAll(events, {
      repository: REPOSITORIES[host],
      filter,
      eventArguments: [{ name: 'x', parts: [['body', 'a', 'b', '0']] }],
    });
    expect(outcomes.map(({ push }) => push.starts)).toEqual(FORMS.map(() => false));
  });

  test.each(HOSTS)('%s: a body with a malformed field', async (host) => {
    const { headers, body } = delivery(host, 'branch');
    const repository = REPOSITORIES[host];
    const filter = { ...ALL, authors: ['!eve'], paths: ['**'] };
    for (const malformed of sampleOf(malformedBodies(body))) {
      const { push } = await run(eventOf({ headers, body: malformed }), { repository, filter });
      expect(push.starts).toBe(push.refusedBy.length === 0);
    }
  });

  test.each(HOSTS)('%s: headers of any form', async (host) => {
    const { body } = delivery(host, 'branch');
    const repository = REPOSITORIES[host];
    const forms = [null, [], {}, 'x', { 'X-Github-Event': 'push', 'X-Event-Key': 3, 'X-Gitea-Event': [] }];
    const events = forms.map((headers) => ({ headers, body }));
    const withType = forms
      .filter((form) => typeof form === 'object')
      .map((form) => ({ headers: Object.assign({}, form, JSON_HEADERS), body }));
    // These hosts name the event in the body.
    const isInBody = ['gitlab', 'azure-devops'].includes(host);
    for (const { push } of await runAll(events, { repository })) {
      expect(push.refusedBy).toContain('content-type');
      expect(push.starts).toBe(false);
    }
    for (const { push } of await runAll(withType, { repository })) expect(push.starts).toBe(isInBody);
  });

  test('the EventSource for any webhook publishes headers as `header`', async () => {
    const { headers, body } = eventOf(delivery('github', 'branch'));
    expect((await run({ header: headers, body }, { repository: REPOSITORIES.github })).push.starts).toBe(
      true,
    );
  });
});

describe('credentials', () => {
  const SECRET = 's3cr3t-0123456789';
  const HEADERS = {
    'X-Gitlab-Token': SECRET,
    Authorization: `Bearer ${SECRET}`,
    'X-Hub-Signature': `sha1=${SECRET}`,
    'X-Hub-Signature-256': `sha256=${SECRET}`,
    'X-Gitea-Signature': SECRET,
    Cookie: `session=${SECRET}`,
    'X-Unknown': SECRET,
  };

  test.each(HOSTS)('%s: the event of the Sensor contains nothing but the push', async (host) => {
    const { headers, body } = delivery(host, 'branch');
    // Gitea sent the secret of the webhook in the payload before version 1.14.
    const event = eventOf({ headers: { ...headers, ...HEADERS }, body: { ...body, secret: SECRET } });
    const repository = REPOSITORIES[host];
    const eventArguments = [{ name: 'branch', parts: [['push', 'branch']] }];
    for (const { headers: header, ...others } of [
      event,
      { ...event, headers: undefined, header: event.headers },
    ]) {
      const outcome = await run(
        { ...others, headers: header, metadata: { token: SECRET } },
        { repository, eventArguments },
      );
      expect(JSON.stringify(outcome)).not.toContain(SECRET);
      expect(Object.keys(outcome)).toEqual(['push']);
      expect(outcome.push.starts).toBe(true);
    }
  });
});

describe('the type of the body', () => {
  test.each(HOSTS)('%s: must be JSON, which a form with the same signature is not', async (host) => {
    const { headers, body } = delivery(host, 'branch');
    const types = ['application/json', 'Application/JSON ; charset=utf-8'];
    const others = [
      'application/x-www-form-urlencoded',
      'application/jsonx',
      'text/plain; application/json',
      '',
    ];
    const events = [...types, ...others].map((type) =>
      eventOf({ headers: { ...headers, 'Content-Type': type }, body }),
    );
    const outcomes = await runAll(events, { repository: REPOSITORIES[host] });
    expect(outcomes.map(({ push }) => push.refusedBy)).toEqual([
      ...types.map(() => []),
      ...others.map(() => ['content-type']),
    ]);
  });

  test('must be the only one', async () => {
    const { headers, body } = eventOf(delivery('github', 'branch'));
    const both = ['application/json', 'application/x-www-form-urlencoded'];
    const event = { headers: { ...(headers as object), 'Content-Type': both }, body };
    expect((await run(event, { repository: REPOSITORIES.github })).push.refusedBy).toEqual(['content-type']);
  });
});

describe('an EventSource with an empty secret accepts everything, and nothing starts', () => {
  const secretHeaders = ['X-Hub-Signature-256', 'X-Hub-Signature'];

  test.each([
    [{}, false],
    [{ 'X-Hub-Signature': [] }, false],
    [{ 'X-Hub-Signature': 'x' }, false],
    [{ 'X-Hub-Signature': [''] }, false],
    [{ 'X-Hub-Signature': ['sha1=0'] }, true],
    [{ 'X-Hub-Signature-256': ['sha256=0'] }, true],
  ])('%j', async (signature, starts) => {
    const { headers, body } = eventOf(delivery('github', 'branch'));
    const event = { headers: { ...(headers as object), ...signature }, body };
    const { push } = await run(event, { repository: REPOSITORIES.github, secretHeaders });
    expect(push.refusedBy).toEqual(starts ? [] : ['secret']);
  });
});

describe('unusual names of branches', () => {
  test.each([
    '{{workflow.name}}',
    'a{{=1+1}}b',
    // The next value could start with another brace.
    'a{',
    '{a}',
    'a\nb',
    'a\n',
    'a\u0007b',
    'a\u007fb',
    'a\u0085b',
    'a\u2028b',
    'a\u202eb',
    // New in Unicode 16.
    'a\u{1fae9}b',
    'a\u{10ffff}b',
    'a'.repeat(5000),
  ])('a name with an unsafe character starts nothing: %j', async (name) => {
    expect(await refusedBy('github', 'branch', {}, { ref: `refs/heads/${name}` })).toEqual(['ref']);
  });

  test.each([
    '"quoted"',
    "it's",
    'ä/ö',
    '$(id)',
    'a`b`',
    '#1',
    '}}',
    'a}',
    'a;b',
    '\\(1)',
    '한글',
    '🚀',
    '𠮷',
  ])('%s', async (name) => {
    const { push } = await outcomeOf('github', 'branch', {}, { ref: `refs/heads/${name}` });
    expect(push).toMatchObject({ starts: true, branch: name });
    expect(push.labels.branch).toMatch(/^([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?$/);
  });

  test.each(['', 'main', 'refs/heads/', 'refs/notes/commits', 'refs/pull/1/head'])(
    'not a branch: %j',
    async (ref) => {
      expect(await refusedBy('github', 'branch', {}, { ref })).toContain('ref');
    },
  );

  test.each([
    '',
    'HEAD',
    '0'.repeat(40),
    'A'.repeat(40),
    `${'a'.repeat(40)} `,
    `${'a'.repeat(40)}\n`,
    'a'.repeat(39),
  ])('not a commit: %j', async (commit) => {
    expect(await refusedBy('github', 'branch', {}, { head_commit: null, after: commit })).toEqual(['commit']);
  });

  test('a SHA-256 hash is a commit', async () => {
    expect(await refusedBy('gitea', 'branch', {}, { head_commit: null, after: 'a'.repeat(64) })).toEqual([]);
  });
});

describe('values of arguments', () => {
  const MESSAGE_PATH = ['body', 'head_commit', 'message'];

  /** An argument for each value: a path, or a text with paths in it. */
  function mapped(...all: EventArgument['parts'][]): { readonly eventArguments: EventArgument[] } {
    return { eventArguments: all.map((parts, index) => ({ name: `argument-${String(index)}`, parts })) };
  }

  async function values(options: Options, body: { readonly [field: string]: Json } = {}): Promise<unknown> {
    const { push } = await outcomeOf('github', 'branch', options, body);
    return Object.values(push.arguments ?? {});
  }

  test('lose the braces that Argo would read as a tag', async () => {
    const head_commit = {
      id: 'a'.repeat(40),
      message: 'Use {{workflow.name}} and {{{x}}}, {y}',
      author: { username: '{{x}}' },
    };
    const body = { head_commit, pusher: { name: 'a{{b' } };
    const { push } = await outcomeOf('github', 'branch', mapped([MESSAGE_PATH]), body);
    expect(push).toMatchObject({
      starts: true,
      message: 'Use workflow.name}} and x}}}, y}',
      author: 'ab',
      arguments: { 'argument-0': 'Use workflow.name}} and x}}}, y}' },
    });
    const joined = mapped([MESSAGE_PATH, ' in {{workflow.name}} by {', ['body', 'pusher', 'name']]);
    expect(await values(joined, body)).toEqual([
      'Use workflow.name}} and x}}}, y} in {{workflow.name}} by {ab',
    ]);
  });

  test('contain no variable, even next to each other', async () => {
    const body = { head_commit: { id: 'a'.repeat(40), message: 'x{' }, pusher: { name: '{workflow.name}}' } };
    const all = mapped([MESSAGE_PATH], [['body', 'pusher', 'name']], [['push', 'author']]);
    expect((await values(all, body)) as string[]).toEqual(['x', 'workflow.name}}', 'workflow.name}}']);
  });

  test('have only characters that are safe in a workflow', async () => {
    const message =
      'Title\r\n\r\nBody\ttab\u0000\u0007\u007f\u0085\u2028 \u202eevil\u2066 \u{1fae9}🚀 é 한 \u{e0001}';
    const head_commit = { id: 'a'.repeat(40), message };
    const body = { head_commit, before: 'a{b\u0007', pusher: { name: `Ada\nevil` } };
    const { push } = await outcomeOf(
      'github',
      'branch',
      mapped([MESSAGE_PATH], ['<', MESSAGE_PATH, '>']),
      body,
    );
    const plain = 'Title Body tab  evil 🚀 é 한 ';
    expect(push).toMatchObject({ message: plain, author: 'ada evil', before: 'ab ' });
    expect(Object.values(push.arguments ?? {})).toEqual([plain, `<${plain}>`]);
  });

  test('have at most 4,096 characters', async () => {
    const head_commit = { id: 'a'.repeat(40), message: 'ab'.repeat(5000) };
    const { push } = await outcomeOf('github', 'branch', mapped([MESSAGE_PATH]), { head_commit });
    expect(push.message).toBe('ab'.repeat(2048));
    expect(push.arguments).toEqual({ 'argument-0': push.message });
  });

  test('must be in the event, or nothing starts', async () => {
    expect(await refusedBy('github', 'branch', mapped([MESSAGE_PATH], [['push', 'commit']]))).toEqual([]);
    const none = { head_commit: null };
    for (const parts of [[MESSAGE_PATH], ['v-', MESSAGE_PATH]])
      expect(await refusedBy('github', 'branch', mapped(parts), none)).toEqual(['arguments']);
    for (const path of [['nowhere'], ['ref', 'x'], ['commits', '99', 'id'], ['X-Odd', 'a.b']])
      expect(await refusedBy('github', 'branch', mapped([['body', ...path]]))).toEqual(['arguments']);
  });

  test('can be numbers and booleans', async () => {
    const id = ['body', 'repository', 'id'];
    const body = { repository: { id: 186853002, full_name: REPOSITORIES.github.path } };
    expect(await values(mapped([['body', 'forced']], [id], ['id-', id, '!']), body)).toEqual([
      'false',
      '186853002',
      'id-186853002!',
    ]);
  });

  test('do not end a JSON string that contains them', async () => {
    const body = { ref: 'refs/heads/we"ird', pusher: { name: 'x' } };
    const name = ['push', 'name'];
    const options = { ...mapped(['{"ref":"', name, '"}'], ['"', name, '"']), filter: ALL };
    const [json, text] = Object.values(
      (await outcomeOf('github', 'branch', options, body)).push.arguments ?? {},
    );
    expect(JSON.parse(json ?? '')).toEqual({ ref: 'we"ird' });
    expect(text).toBe('"we"ird"');
  });

  test.each([
    ['v1.2', true],
    ['v1.2;id', false],
    ["v1';id;echo${IFS}PWNED;'", false],
    ['xv1.2', false],
    ['$(id)', false],
    ['', false],
    [null, false],
  ])('must match the pattern as a whole, or nothing starts: %j', async (login, starts) => {
    const parts = [['body', 'pusher', 'name']];
    const eventArguments = [{ name: 'a', parts, pattern: 'v[0-9.]+|it\\.s' }];
    const body = { pusher: { name: login } };
    expect(await refusedBy('github', 'branch', { eventArguments }, body)).toEqual(
      starts ? [] : ['arguments'],
    );
  });

  test('must be scalars, or nothing starts', async () => {
    for (const path of [['body'], ['body', 'commits'], ['push']])
      expect(await refusedBy('github', 'branch', mapped([path]))).toEqual(['arguments']);
  });

  test('can be empty', async () => {
    const tag = ['push', 'tag'];
    expect(await values(mapped([tag], ['[', tag, ']']))).toEqual(['', '[]']);
  });
});

describe('custom webhooks', () => {
  interface Pushed {
    readonly refName: string;
    readonly rev: { readonly new: string; readonly old: string };
    readonly 'repo.path': string;
    readonly who: string;
    readonly text: string;
    readonly files: readonly string[];
    readonly number: number;
  }
  const BODY = {
    refName: 'refs/heads/main',
    rev: { new: 'a'.repeat(40), old: 'b'.repeat(40) },
    'repo.path': 'Tools/App',
    who: 'Ada',
    text: 'Hello',
    files: ['src/a.ts'],
    number: 7,
  };
  const URL = 'https://git.acme.dev/tools/app.git';
  const all = webhookRepository<Pushed>(URL, (payload) => ({
    ref: payload.refName,
    commit: payload.rev.new,
    before: payload.rev.old,
    at: payload.number,
    repository: payload['repo.path'],
    message: payload.text,
    author: payload.who,
    files: payload.files,
  }));
  const few = webhookRepository<Pushed>(URL, ({ refName, rev }) => ({ ref: refName, commit: rev.new }));

  test('all mapped fields are read', async () => {
    const { push } = await run({ header: JSON_HEADERS, body: BODY }, { repository: all });
    expect(push).toMatchObject({
      starts: true,
      branch: 'main',
      commit: BODY.rev.new,
      before: BODY.rev.old,
      at: '7',
      message: 'Hello',
      author: 'ada',
      repository: 'tools/app',
    });
  });

  test('fields that are not mapped are empty', async () => {
    const { push } = await run({ header: JSON_HEADERS, body: BODY }, { repository: few });
    expect(push).toMatchObject({
      starts: true,
      before: '',
      message: '',
      author: '',
      repository: 'tools/app',
    });
  });

  test('paths, authors and messages', async () => {
    const refused = async (filter: PushFilter, body: object = BODY): Promise<readonly string[]> =>
      (await run({ header: JSON_HEADERS, body }, { repository: all, filter })).push.refusedBy;
    expect(await refused({ paths: ['src/**'] })).toEqual([]);
    expect(await refused({ paths: ['docs/**'] })).toEqual(['paths']);
    expect(await refused({ paths: ['docs/**'] }, { ...BODY, files: null })).toEqual([]);
    expect(await refused({ paths: ['docs/**'] }, { ...BODY, files: [7, null] })).toEqual(['paths']);
    const files = Array.from({ length: 3001 }, (_, index) => `src/${String(index)}`);
    expect(await refused({ paths: ['docs/**'] }, { ...BODY, files })).toEqual([]);
    expect(await refused({ authors: ['ADA'] })).toEqual([]);
    expect(await refused({ authors: ['eve'] })).toEqual(['authors']);
    expect(await refused({ skipMessages: ['hello'] })).toEqual(['message']);
  });

  test('another repository, or none although it is mapped', async () => {
    for (const path of ['tools/other', null, 5]) {
      const { push } = await run(
        { header: JSON_HEADERS, body: { ...BODY, 'repo.path': path } },
        { repository: all },
      );
      expect(push.refusedBy).toEqual(['repository']);
    }
  });
});

/** An evenly distributed sample. */
function sampleOf<T>(all: readonly T[]): readonly T[] {
  const step = Math.ceil(all.length / 16);
  return all.filter((_, index) => index % step === 0);
}

/** Copies of the body, each with one field or item replaced by a value of another type. */
function malformedBodies(body: Json): { readonly [key: string]: Json }[] {
  const replacements: readonly Json[] = [null, 7, 'x', [], {}];
  const variants = (value: Json): Json[] => [
    ...replacements,
    ...(typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]: [string, Json]) =>
          variants(part).map((other) => withPart(value, key, other)),
        )
      : []),
  ];
  return variants(body).filter((one): one is { readonly [key: string]: Json } => typeof one === 'object');
}

function withPart(value: object, key: string, part: Json): Json {
  return Array.isArray(value)
    ? value.map((item: Json, index) => (String(index) === key ? part : item))
    : { ...value, [key]: part };
}
