import type { GitRepository } from '../../../lib';
import {
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  githubRepository,
  gitlabRepository,
  webhookRepository,
} from '../../../lib';
import type { EventArgument } from '../../../lib/events/push/event-argument';
import type { PushFilter } from '../../../lib/events/push/push-filter';
import { pushProgram } from '../../../lib/events/push/push-program';
import { jq } from '../jq';
import type { Delivery, Json, PayloadProvider } from '../payloads';
import { PROVIDERS, deliveries, delivery } from '../payloads';

const REPOSITORIES: { readonly [Provider in PayloadProvider]: GitRepository } = {
  github: githubRepository('https://github.com/acme/app'),
  gitlab: gitlabRepository('https://gitlab.com/acme/shop/app'),
  bitbucket: bitbucketRepository('https://bitbucket.org/acme/app'),
  'bitbucket-server': bitbucketServerRepository('https://bitbucket.acme.example/scm/shop/app.git'),
  gitea: giteaRepository('https://git.acme.example/acme/app'),
};

/** Starts builds of whatever is pushed. */
const ALL: PushFilter = { branches: ['**'], tags: ['**'] };

interface Outcome {
  readonly push: {
    readonly starts: boolean;
    readonly refusedBy: readonly string[];
    readonly labels: { readonly [name: string]: string };
    readonly arguments?: { readonly [name: string]: string | null };
    readonly [field: string]: unknown;
  };
  readonly body?: unknown;
}

interface Event {
  readonly headers?: unknown;
  readonly header?: unknown;
  readonly body?: unknown;
}

interface Asked {
  readonly repository?: GitRepository;
  readonly filter?: PushFilter;
  readonly given?: readonly EventArgument[];
  readonly change?: number;
}

/** As Go's `net/http` spells the names of headers; each has a list of values. */
function goHeaders(headers: { readonly [name: string]: string }): {
  readonly [name: string]: readonly string[];
} {
  const spelled = (name: string): string =>
    name.toLowerCase().replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [spelled(name), [value]]));
}

/** What Argo Events makes of a webhook. */
function eventOf({ headers, body }: Pick<Delivery, 'headers' | 'body'>): Event {
  return { headers: goHeaders(headers), body };
}

async function run(event: Event, asked: Asked & { readonly repository: GitRepository }): Promise<Outcome> {
  const { repository, filter = ALL, given = [], change = 0 } = asked;
  const outcome: unknown = await jq(event, pushProgram(repository, filter, given, change));
  if (!isOutcome(outcome)) throw new Error(`not an event: ${JSON.stringify(outcome)}`);
  return outcome;
}

function isOutcome(value: unknown): value is Outcome {
  return typeof value === 'object' && value !== null && 'push' in value;
}

/** A webhook of those that are kept here, with other fields in its body. */
async function sent(
  provider: PayloadProvider,
  name: string,
  asked: Asked = {},
  body: { readonly [field: string]: Json } = {},
): Promise<Outcome> {
  const { headers, body: kept } = delivery(provider, name);
  const event = eventOf({ headers, body: { ...kept, ...body } });
  return run(event, { repository: REPOSITORIES[provider], ...asked });
}

/** What keeps a webhook from starting a build. */
async function refusal(...args: Parameters<typeof sent>): Promise<readonly string[]> {
  const { push } = await sent(...args);
  expect(push.starts).toBe(push.refusedBy.length === 0);
  return push.refusedBy;
}

const COMMIT: unknown = expect.stringMatching(/^[0-9a-f]{40}$/);
const MESSAGE: unknown = expect.stringMatching(/^(Show the price|Merge pull request)/);

/** Who has pushed the branch. */
const AUTHORS: { readonly [Provider in PayloadProvider]: string } = {
  github: 'ada-acme',
  gitlab: 'ben-acme',
  bitbucket: 'ada',
  'bitbucket-server': 'ada-acme',
  gitea: 'ada-acme',
};

describe('what was pushed', () => {
  test.each(PROVIDERS)('%s: a branch', async (provider) => {
    const { push } = await sent(provider, 'branch');
    const { path, cloneUrl } = REPOSITORIES[provider];
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
    expect(push.author).toBe(AUTHORS[provider]);
    expect(push.shortCommit).toBe(String(push.commit).slice(0, 12));
    expect(push.labels).toEqual({ branch: 'main', tag: '', commit: push.commit });
  });

  test.each(PROVIDERS)('%s: a tag', async (provider) => {
    const { push } = await sent(provider, 'tag');
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
    async (provider) => {
      const { push } = await sent(provider, 'tag-annotated');
      const { body } = delivery(provider, 'tag-annotated');
      expect(push).toMatchObject({ starts: true, tag: 'v1.3.0' });
      expect(push.commit).not.toBe(body.after);
      expect(JSON.stringify(body)).toContain(String(push.commit));
    },
  );

  test.each(PROVIDERS)('%s: a new branch, with a slash in its name', async (provider) => {
    const { push } = await sent(provider, 'branch-created');
    expect(push).toMatchObject({ starts: true, branch: 'release/1.2' });
    expect(push.before).toMatch(/^0*$/);
    expect(push.labels).toMatchObject({ branch: 'release-1.2' });
  });

  test('what a label does not take is left out of labels', async () => {
    const { push } = await sent('github', 'branch', {}, { ref: `refs/heads/-ä/"x"/${'y'.repeat(80)}-` });
    expect(push.starts).toBe(true);
    expect(push.labels.branch).toMatch(/^x-y{1,61}$/);
  });

  test('the event stays what it was beside that', async () => {
    const { body } = delivery('github', 'branch');
    expect(await sent('github', 'branch')).toMatchObject({ body });
  });
});

describe('what starts no build', () => {
  test.each(
    deliveries()
      .filter(({ name }) => name.endsWith('-deleted'))
      .map((one) => [`${one.provider}/${one.name}`, one] as const),
  )('a deletion: %s', async (_, { provider, name }) => {
    expect(await refusal(provider, name)).toContain('commit');
  });

  test.each(PROVIDERS)('%s: a message that says so', async (provider) => {
    expect(await refusal(provider, 'skip-ci')).toEqual(['message']);
    expect(await refusal(provider, 'skip-ci', { filter: { ...ALL, skipMessages: [] } })).toEqual([]);
    expect(await refusal(provider, 'skip-ci', { filter: { ...ALL, skipMessages: ['[WIP]'] } })).toEqual([]);
  });

  test('messages are compared without case', async () => {
    const skipMessages = ['SHOW THE price'];
    expect(await refusal('gitlab', 'branch', { filter: { ...ALL, skipMessages } })).toEqual(['message']);
  });

  test("GitLab's push option ci.skip", async () => {
    expect(await refusal('gitlab', 'skip-option')).toEqual(['message']);
    expect(await refusal('gitlab', 'skip-option', { filter: { ...ALL, skipMessages: [] } })).toEqual([]);
    expect(await refusal('gitlab', 'branch', {}, { push_options: null })).toEqual([]);
    expect(await refusal('gitlab', 'branch', {}, { push_options: 'ci.skip' })).toEqual([]);
  });

  test.each(PROVIDERS)('%s: who is left out', async (provider) => {
    const author = String((await sent(provider, 'bot')).push.author);
    expect(
      await refusal(provider, 'bot', { filter: { ...ALL, authors: [`!${author.toUpperCase()}`] } }),
    ).toEqual(['authors']);
    expect(await refusal(provider, 'bot', { filter: { ...ALL, authors: ['somebody'] } })).toEqual([
      'authors',
    ]);
    expect(await refusal(provider, 'bot', { filter: { ...ALL, authors: [author, 'somebody'] } })).toEqual([]);
    expect(await refusal(provider, 'branch', { filter: { ...ALL, authors: [`!${author}`] } })).toEqual([]);
  });

  test.each([
    ['github', 'ben@acme.example'],
    ['gitlab', 'ben@acme.example'],
    ['bitbucket', 'ben@acme.example'],
    ['bitbucket', 'ben example'],
    ['bitbucket-server', 'ben@acme.example'],
    ['gitea', 'ben@acme.example'],
  ] as const)('%s: who wrote the commit counts as well: %s', async (provider, author) => {
    const name = provider === 'github' ? 'force-push' : 'branch';
    expect(await refusal(provider, name, { filter: { ...ALL, authors: [`!${author}`] } })).toEqual([
      'authors',
    ]);
  });

  test.each(PROVIDERS)('%s: other branches and tags', async (provider) => {
    const asked = (filter: PushFilter): Asked => ({ filter });
    expect(await refusal(provider, 'branch', asked({}))).toEqual([]);
    expect(await refusal(provider, 'tag', asked({}))).toEqual(['branches']);
    expect(await refusal(provider, 'branch', asked({ tags: ['v*'] }))).toEqual(['tags']);
    expect(await refusal(provider, 'tag', asked({ tags: ['v*'] }))).toEqual([]);
    expect(await refusal(provider, 'tag', asked({ tags: ['v2*'] }))).toEqual(['tags']);
    expect(await refusal(provider, 'branch', asked({ branches: ['release/*'] }))).toEqual(['branches']);
    expect(await refusal(provider, 'branch-created', asked({ branches: ['release/*'] }))).toEqual([]);
    expect(await refusal(provider, 'branch-created', asked({ branches: ['*'] }))).toEqual(['branches']);
    const both = asked({ branches: ['main'], tags: ['v*'] });
    expect(await refusal(provider, 'branch', both)).toEqual([]);
    expect(await refusal(provider, 'tag', both)).toEqual([]);
    expect(await refusal(provider, 'branch-created', both)).toEqual(['branches, tags']);
    expect(await refusal(provider, 'branch', asked({ branches: ['!main'] }))).toEqual(['branches']);
    expect(await refusal(provider, 'branch', asked({ branches: ['!old', 'release/*'] }))).toEqual([
      'branches',
    ]);
  });
});

describe('paths', () => {
  const WITH_FILES = ['github', 'gitlab', 'gitea'] as const;

  test.each(WITH_FILES)('%s: any file of the push', async (provider) => {
    const asked = (...paths: string[]): Asked => ({ filter: { ...ALL, paths } });
    expect(await refusal(provider, 'branch', asked('services/**'))).toEqual([]);
    expect(await refusal(provider, 'branch', asked('nowhere/**'))).toEqual(['paths']);
    expect(await refusal(provider, 'branch', asked('**', '!**/*.*'))).toEqual(['paths']);
    expect(await refusal(provider, 'branch', asked('!services/**', '!README.md'))).toEqual(['paths']);
  });

  const INCOMPLETE: readonly (readonly [PayloadProvider, string])[] = [
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
  ];

  test.each(INCOMPLETE)('%s does not say all files: %s', async (provider, name) => {
    expect(await refusal(provider, name, { filter: { ...ALL, paths: ['nowhere/**'] } })).toEqual([]);
  });

  test('GitHub lists 2048 commits at most', async () => {
    const commit = {};
    const asked = { filter: { ...ALL, paths: ['nowhere/**'] } };
    const of = (length: number): { commits: Json[] } => ({ commits: Array.from({ length }, () => commit) });
    expect(await refusal('github', 'branch', asked, of(2047))).toEqual(['paths']);
    expect(await refusal('github', 'branch', asked, of(2048))).toEqual([]);
  });

  test('a commit without files changes none', async () => {
    const commits: Json[] = [{ id: 'a', added: [], removed: [], modified: [] }, { id: 'b' }];
    expect(await refusal('github', 'branch', { filter: { ...ALL, paths: ['**'] } }, { commits })).toEqual([
      'paths',
    ]);
  });
});

describe('several pushes in one webhook', () => {
  test.each(['bitbucket', 'bitbucket-server'] as const)('%s', async (provider) => {
    const pushes = await Promise.all(
      [0, 1, 2, 3, 4].map((change) => sent(provider, 'branch-and-tag', { change })),
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
    const { push } = await sent('bitbucket-server', 'branch', {}, { changes: [other] });
    expect(push).toMatchObject({ starts: true, message: '', author: 'ada-acme' });
  });
});

describe('what is no push to this repository', () => {
  test.each(PROVIDERS)('%s: another repository', async (provider) => {
    const { url } = REPOSITORIES[provider];
    const other = { ...REPOSITORIES[provider], path: 'acme/other', url };
    expect(await refusal(provider, 'branch', { repository: other })).toEqual(['repository']);
  });

  test.each(PROVIDERS)('%s: capitals make no other repository', async (provider) => {
    const repository = { ...REPOSITORIES[provider], path: REPOSITORIES[provider].path.toUpperCase() };
    expect(await refusal(provider, 'branch', { repository })).toEqual([]);
  });

  const EVENT_HEADERS: { readonly [Provider in PayloadProvider]?: string } = {
    github: 'X-GitHub-Event',
    bitbucket: 'X-Event-Key',
    'bitbucket-server': 'X-Event-Key',
    gitea: 'X-Gitea-Event',
  };

  test.each(Object.entries(EVENT_HEADERS))('%s: other events', async (name, header) => {
    const provider = PROVIDERS.find((one) => one === name) ?? 'github';
    const { headers, body } = delivery(provider, 'branch');
    const repository = REPOSITORIES[provider];
    for (const event of ['ping', 'issues', 'pullrequest:created', '']) {
      const { push } = await run(eventOf({ headers: { ...headers, [header]: event }, body }), { repository });
      expect(push.refusedBy).toEqual(['event']);
    }
  });

  test('gitlab: other events', async () => {
    for (const kind of ['merge_request', 'pipeline', '', null])
      expect(await refusal('gitlab', 'branch', {}, { object_kind: kind })).toEqual(['event']);
  });

  const ODD: readonly unknown[] = [
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

  test.each(PROVIDERS)('%s: a body that is anything', async (provider) => {
    const { headers } = delivery(provider, 'branch');
    const filter = { ...ALL, authors: ['ada'], paths: ['**'] };
    for (const body of ODD) {
      const event = { ...eventOf({ headers, body: {} }), body };
      const { push } = await run(event, {
        repository: REPOSITORIES[provider],
        filter,
        given: [{ name: 'x', parts: [['body', 'a', 'b', '0']] }],
      });
      expect(push.starts).toBe(false);
    }
  });

  test.each(PROVIDERS)('%s: a body of which any field is odd', async (provider) => {
    const { headers, body } = delivery(provider, 'branch');
    const repository = REPOSITORIES[provider];
    const filter = { ...ALL, authors: ['!eve'], paths: ['**'] };
    for (const odd of sampleOf(oddBodies(body))) {
      const { push } = await run(eventOf({ headers, body: odd }), { repository, filter });
      expect(push.starts).toBe(push.refusedBy.length === 0);
    }
  });

  test.each(PROVIDERS)('%s: headers that are anything', async (provider) => {
    const { body } = delivery(provider, 'branch');
    const repository = REPOSITORIES[provider];
    for (const headers of [
      null,
      [],
      {},
      'x',
      { 'X-Github-Event': 'push', 'X-Event-Key': 3, 'X-Gitea-Event': [] },
    ]) {
      const { push } = await run({ headers, body }, { repository });
      expect(push.starts).toBe(provider === 'gitlab');
    }
  });

  test('the source for any webhook calls headers `header`', async () => {
    const { headers, body } = eventOf(delivery('github', 'branch'));
    expect((await run({ header: headers, body }, { repository: REPOSITORIES.github })).push.starts).toBe(
      true,
    );
  });
});

describe('odd names of branches', () => {
  test.each(['{{workflow.name}}', 'a{{=1+1}}b'])("Argo's braces start nothing: %s", async (name) => {
    expect(await refusal('github', 'branch', {}, { ref: `refs/heads/${name}` })).toEqual(['ref']);
  });

  test.each(['"quoted"', "it's", 'ä/ö', '$(id)', 'a`b`', '#1', '}}', '{a}', 'a;b', '\\(1)'])(
    '%s',
    async (name) => {
      const { push } = await sent('github', 'branch', {}, { ref: `refs/heads/${name}` });
      expect(push).toMatchObject({ starts: true, branch: name });
      expect(push.labels.branch).toMatch(/^([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?$/);
    },
  );

  test.each(['', 'main', 'refs/heads/', 'refs/notes/commits', 'refs/pull/1/head'])(
    'no branch: %j',
    async (ref) => {
      expect(await refusal('github', 'branch', {}, { ref })).toContain('ref');
    },
  );

  test.each(['', 'HEAD', '0'.repeat(40), 'A'.repeat(40), `${'a'.repeat(40)} `, 'a'.repeat(39)])(
    'no commit: %j',
    async (commit) => {
      expect(await refusal('github', 'branch', {}, { head_commit: null, after: commit })).toEqual(['commit']);
    },
  );

  test('a commit by SHA-256 is one', async () => {
    expect(await refusal('gitea', 'branch', {}, { head_commit: null, after: 'a'.repeat(64) })).toEqual([]);
  });
});

describe('values that arguments are given', () => {
  const MESSAGE_PATH = ['body', 'head_commit', 'message'];

  /** An argument for each value: a path, or a text with paths in it. */
  function given(...all: EventArgument['parts'][]): { readonly given: EventArgument[] } {
    return { given: all.map((parts, index) => ({ name: `argument-${String(index)}`, parts })) };
  }

  async function values(asked: Asked, body: { readonly [field: string]: Json } = {}): Promise<unknown> {
    const { push } = await sent('github', 'branch', asked, body);
    return Object.values(push.arguments ?? {});
  }

  test('lose the braces that Argo would take for a variable', async () => {
    const head_commit = {
      id: 'a'.repeat(40),
      message: 'Use {{workflow.name}} and {{{x}}}, {y}',
      author: { username: '{{x}}' },
    };
    const body = { head_commit, pusher: { name: 'a{{b' } };
    const { push } = await sent('github', 'branch', given([MESSAGE_PATH]), body);
    expect(push).toMatchObject({
      starts: true,
      message: 'Use {workflow.name}} and {x}}}, {y}',
      author: 'a{b',
      arguments: { 'argument-0': 'Use {workflow.name}} and {x}}}, {y}' },
    });
    const joined = given([MESSAGE_PATH, ' in {{workflow.name}} by {', ['body', 'pusher', 'name']]);
    expect(await values(joined, body)).toEqual([
      'Use workflow.name}} and x}}}, y} in {{workflow.name}} by {ab',
    ]);
  });

  test('are in the event, or nothing starts', async () => {
    expect(await refusal('github', 'branch', given([MESSAGE_PATH], [['push', 'commit']]))).toEqual([]);
    const none = { head_commit: null };
    for (const parts of [[MESSAGE_PATH], ['v-', MESSAGE_PATH]])
      expect(await refusal('github', 'branch', given(parts), none)).toEqual(['arguments']);
    for (const path of [['nowhere'], ['ref', 'x'], ['commits', '99', 'id'], ['X-Odd', 'a.b']])
      expect(await refusal('github', 'branch', given([['body', ...path]]))).toEqual(['arguments']);
  });

  test('may be numbers and booleans, written as they are', async () => {
    const id = ['body', 'repository', 'id'];
    const body = { repository: { id: 186853002, full_name: REPOSITORIES.github.path } };
    expect(await values(given([['body', 'forced']], [id], ['id-', id, '!']), body)).toEqual([
      'false',
      '186853002',
      'id-186853002!',
    ]);
  });

  test('end no text of JSON that they stand in', async () => {
    const body = { ref: 'refs/heads/we"ird', pusher: { name: 'x' } };
    const name = ['push', 'name'];
    const asked = { ...given(['{"ref":"', name, '"}'], ['"', name, '"']), filter: ALL };
    const [json, text] = Object.values((await sent('github', 'branch', asked, body)).push.arguments ?? {});
    expect(JSON.parse(json ?? '')).toEqual({ ref: 'we"ird' });
    expect(text).toBe('"we"ird"');
  });

  test('are single values, or nothing starts', async () => {
    for (const path of [['body'], ['body', 'commits'], ['push']])
      expect(await refusal('github', 'branch', given([path]))).toEqual(['arguments']);
  });

  test('may be empty', async () => {
    const tag = ['push', 'tag'];
    expect(await values(given([tag], ['[', tag, ']']))).toEqual(['', '[]']);
  });
});

describe('webhooks of another form', () => {
  interface Pushed {
    readonly refName: string;
    readonly rev: { readonly new: string; readonly old: string };
    readonly 'repo.path': string;
    readonly who: string;
    readonly text: string;
    readonly files: readonly string[];
  }
  const BODY = {
    refName: 'refs/heads/main',
    rev: { new: 'a'.repeat(40), old: 'b'.repeat(40) },
    'repo.path': 'Tools/App',
    who: 'Ada',
    text: 'Hello',
    files: ['src/a.ts'],
  };
  const URL = 'https://git.acme.dev/tools/app.git';
  const all = webhookRepository<Pushed>(URL, (payload) => ({
    ref: payload.refName,
    commit: payload.rev.new,
    before: payload.rev.old,
    repository: payload['repo.path'],
    message: payload.text,
    author: payload.who,
    files: payload.files,
  }));
  const few = webhookRepository<Pushed>(URL, ({ refName, rev }) => ({ ref: refName, commit: rev.new }));

  test('everything that is said', async () => {
    const { push } = await run({ header: {}, body: BODY }, { repository: all });
    expect(push).toMatchObject({
      starts: true,
      branch: 'main',
      commit: BODY.rev.new,
      before: BODY.rev.old,
      message: 'Hello',
      author: 'ada',
      repository: 'tools/app',
    });
  });

  test('no more than is said', async () => {
    const { push } = await run({ body: BODY }, { repository: few });
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
      (await run({ body }, { repository: all, filter })).push.refusedBy;
    expect(await refused({ paths: ['src/**'] })).toEqual([]);
    expect(await refused({ paths: ['docs/**'] })).toEqual(['paths']);
    expect(await refused({ paths: ['docs/**'] }, { ...BODY, files: null })).toEqual([]);
    expect(await refused({ paths: ['docs/**'] }, { ...BODY, files: [7, null] })).toEqual(['paths']);
    expect(await refused({ authors: ['ADA'] })).toEqual([]);
    expect(await refused({ authors: ['eve'] })).toEqual(['authors']);
    expect(await refused({ skipMessages: ['hello'] })).toEqual(['message']);
  });

  test('another repository, or none where one has to be said', async () => {
    for (const path of ['tools/other', null, 5]) {
      const { push } = await run({ body: { ...BODY, 'repo.path': path } }, { repository: all });
      expect(push.refusedBy).toEqual(['repository']);
    }
  });
});

/** Some of many, spread evenly: all of them would take jq minutes. */
function sampleOf<T>(all: readonly T[]): readonly T[] {
  const step = Math.ceil(all.length / 16);
  return all.filter((_, index) => index % step === 0);
}

/** The body again and again, each time with another field or item of it replaced by something odd. */
function oddBodies(body: Json): { readonly [key: string]: Json }[] {
  const odd: readonly Json[] = [null, 7, 'x', [], {}];
  const variants = (value: Json): Json[] => [
    ...odd,
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
