import type { GitRepository } from '../../../lib/index';
import {
  azureDevOpsRepository,
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  githubRepository,
  gitlabRepository,
  webhookRepository,
} from '../../../lib/index';
import { checkRepository } from '../../../lib/git/hosts/check-repository';

const FACTORIES = {
  github: githubRepository,
  gitlab: gitlabRepository,
  bitbucket: bitbucketRepository,
  server: bitbucketServerRepository,
  gitea: giteaRepository,
  azure: azureDevOpsRepository,
};

function problemsOf(repository: GitRepository): string[] {
  return checkRepository(repository, 'repository').map(
    ({ code, path, message }) => `${path ?? ''} ${code}: ${message}`,
  );
}

describe('a URL', () => {
  test.each([
    ['github', 'https://github.com/acme/app', 'github.com', 'acme', 'app', 'https://api.github.com'],
    ['github', 'https://github.com/acme/app.git', 'github.com', 'acme', 'app', 'https://api.github.com'],
    ['github', 'https://github.com/acme/app/', 'github.com', 'acme', 'app', 'https://api.github.com'],
    ['github', 'https://GitHub.com/Acme/App.git/', 'github.com', 'Acme', 'App', 'https://api.github.com'],
    ['github', 'git@github.com:acme/app.git', 'github.com', 'acme', 'app', 'https://api.github.com'],
    ['github', 'ssh://git@github.com/acme/app.git', 'github.com', 'acme', 'app', 'https://api.github.com'],
    [
      'github',
      'https://github.acme.dev/acme/app',
      'github.acme.dev',
      'acme',
      'app',
      'https://github.acme.dev/api/v3',
    ],
    [
      'gitlab',
      'https://gitlab.com/acme/shop/web/app.git',
      'gitlab.com',
      'acme/shop/web',
      'app',
      'https://gitlab.com/api/v4',
    ],
    [
      'gitlab',
      'git@gitlab.com:acme/shop/app.git',
      'gitlab.com',
      'acme/shop',
      'app',
      'https://gitlab.com/api/v4',
    ],
    [
      'gitlab',
      'ssh://git@gitlab.acme.dev:2222/acme/app.git',
      'gitlab.acme.dev',
      'acme',
      'app',
      'https://gitlab.acme.dev/api/v4',
    ],
    [
      'gitlab',
      'https://gitlab.acme.dev:8443/acme/app',
      'gitlab.acme.dev:8443',
      'acme',
      'app',
      'https://gitlab.acme.dev:8443/api/v4',
    ],
    [
      'bitbucket',
      'https://bitbucket.org/acme/app',
      'bitbucket.org',
      'acme',
      'app',
      'https://api.bitbucket.org/2.0',
    ],
    [
      'bitbucket',
      'git@bitbucket.org:acme/app.git',
      'bitbucket.org',
      'acme',
      'app',
      'https://api.bitbucket.org/2.0',
    ],
    [
      'server',
      'https://git.acme.dev/scm/shop/app.git',
      'git.acme.dev',
      'shop',
      'app',
      'https://git.acme.dev/rest',
    ],
    [
      'server',
      'https://git.acme.dev/bitbucket/scm/~ada/app.git',
      'git.acme.dev',
      '~ada',
      'app',
      'https://git.acme.dev/bitbucket/rest',
    ],
    [
      'server',
      'https://git.acme.dev/scm/%7Eada/app.git',
      'git.acme.dev',
      '~ada',
      'app',
      'https://git.acme.dev/rest',
    ],
    [
      'server',
      'https://git.acme.dev/bitbucket/projects/SHOP/repos/app/browse',
      'git.acme.dev',
      'SHOP',
      'app',
      'https://git.acme.dev/bitbucket/rest',
    ],
    [
      'server',
      'ssh://git@git.acme.dev:7999/scm/app.git',
      'git.acme.dev',
      'scm',
      'app',
      'https://git.acme.dev/rest',
    ],
    ['github', 'ssh://git@ssh.github.com:443/a/b.git', 'github.com', 'a', 'b', 'https://api.github.com'],
    [
      'server',
      'ssh://git@git.acme.dev:7999/shop/app.git',
      'git.acme.dev',
      'shop',
      'app',
      'https://git.acme.dev/rest',
    ],
    [
      'server',
      'https://git.acme.dev/projects/SHOP/repos/app',
      'git.acme.dev',
      'SHOP',
      'app',
      'https://git.acme.dev/rest',
    ],
    [
      'server',
      'https://git.acme.dev/projects/SHOP/repos/app/browse',
      'git.acme.dev',
      'SHOP',
      'app',
      'https://git.acme.dev/rest',
    ],
    [
      'server',
      'https://git.acme.dev/users/ada/repos/app',
      'git.acme.dev',
      '~ada',
      'app',
      'https://git.acme.dev/rest',
    ],
    ['gitea', 'https://codeberg.org/acme/app', 'codeberg.org', 'acme', 'app', 'https://codeberg.org/api/v1'],
    [
      'gitea',
      'http://git.acme.dev:3000/acme/app.git',
      'git.acme.dev:3000',
      'acme',
      'app',
      'http://git.acme.dev:3000/api/v1',
    ],
    [
      'azure',
      'https://dev.azure.com/acme/shop/_git/app',
      'dev.azure.com',
      'acme/shop',
      'app',
      'https://dev.azure.com/acme',
    ],
  ] as const)('%s: %s', (kind, url, host, owner, name, apiUrl) => {
    const repository = FACTORIES[kind](url);
    expect(repository).toMatchObject({ url, host, owner, name, path: `${owner}/${name}`, apiUrl });
    expect(problemsOf(repository)).toEqual([]);
  });

  test('the API can have another URL', () => {
    const repository = githubRepository('https://git.acme.dev/a/b', {
      apiUrl: 'https://api.acme.dev/github/',
    });
    expect(repository.apiUrl).toBe('https://api.acme.dev/github');
    expect(problemsOf(repository)).toEqual([]);
  });
});

describe('a server under a path of its host', () => {
  test.each([
    ['gitea', 'https://dev.acme.dev/git/acme/app', 'https://dev.acme.dev/git/api/v1', 'acme'],
    ['gitea', 'https://dev.acme.dev/git/acme/app.git', 'https://dev.acme.dev/git/api/v1/', 'acme'],
    ['gitea', 'ssh://git@dev.acme.dev/acme/app.git', 'https://dev.acme.dev/git/api/v1', 'acme'],
    ['gitea', 'https://dev.acme.dev/acme/app', 'https://dev.acme.dev/api/v1', 'acme'],
    ['gitlab', 'https://dev.acme.dev/a/git/acme/shop/app', 'https://dev.acme.dev/a/git/api/v4', 'acme/shop'],
    ['gitlab', 'git@dev.acme.dev:git/app.git', 'https://dev.acme.dev/git/api/v4', 'git'],
    ['gitlab', 'https://dev.acme.dev/gitea/app', 'https://dev.acme.dev/git/api/v4', 'gitea'],
  ] as const)('%s: %s with the API at %s', (host, url, apiUrl, owner) => {
    const repository = FACTORIES[host](url, { apiUrl });
    expect(repository).toMatchObject({ path: `${owner}/app`, owner, name: 'app', host: 'dev.acme.dev' });
    expect(repository.cloneUrl.replace(/\.git$/, '')).toBe(url.replace(/\.git$/, ''));
    expect(problemsOf(repository)).toEqual([]);
  });
});

describe('problems', () => {
  test.each([
    githubRepository('https://github.com/acme/app/tree/main'),
    githubRepository('https://github.acme.dev/acme/app/pulls'),
    githubRepository('git@github.com:acme/app/more.git'),
    gitlabRepository('https://gitlab.com/acme/shop/app/-/tree/main'),
    gitlabRepository('https://gitlab.com/acme/app/tree/main'),
    gitlabRepository('https://gitlab.com/acme//app'),
    bitbucketRepository('https://bitbucket.org/acme/app/src/main/'),
    bitbucketServerRepository('https://git.acme.dev/scm/shop/app/more.git'),
    giteaRepository('https://codeberg.org/acme/app/src/branch/main'),
    giteaRepository('https://dev.acme.dev/git/acme/app'),
  ])('$url is not the URL of a repository', (repository) => {
    const [problem, ...others] = problemsOf(repository);
    expect(problem).toMatch(/^repository\.url invalid-repository-url: .*Remove what follows the name/);
    expect(problem?.includes('apiUrl')).toBe(repository.provider === 'gitea');
    expect(problem).not.toContain(repository.url);
    expect(others).toEqual([]);
  });

  test.each([
    githubRepository('https://www.github.com/acme/app'),
    gitlabRepository('https://www.gitlab.com/acme/app'),
    bitbucketRepository('https://www.bitbucket.org/acme/app'),
  ])('$url has a host name that no webhook uses', (repository) => {
    const problems = problemsOf(repository);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^repository\.url invalid-repository-url: .*Remove 'www\.'/);
  });

  test.each([
    [githubRepository('https://gitlab.com/acme/app'), 'gitlabRepository'],
    [gitlabRepository('https://github.com/acme/app'), 'githubRepository'],
    [gitlabRepository('git@bitbucket.org:acme/app.git'), 'bitbucketRepository'],
    [githubRepository('https://codeberg.org/acme/app'), 'giteaRepository'],
    [bitbucketServerRepository('https://bitbucket.org/acme/app'), 'bitbucketRepository'],
    [giteaRepository('https://github.com/acme/app'), 'githubRepository'],
    [bitbucketRepository('https://git.acme.dev/acme/app'), 'bitbucketServerRepository'],
    [gitlabRepository('ssh://git@ssh.github.com:443/acme/app.git'), 'githubRepository'],
    [githubRepository('https://dev.azure.com/acme/shop/_git/app'), 'azureDevOpsRepository'],
    [giteaRepository('https://acme.visualstudio.com/shop/_git/app'), 'azureDevOpsRepository'],
    [gitlabRepository('git@ssh.dev.azure.com:v3/acme/shop/app'), 'azureDevOpsRepository'],
    [azureDevOpsRepository('https://gitlab.com/acme/app'), 'gitlabRepository'],
    [azureDevOpsRepository('https://tfs.acme.dev/DefaultCollection/shop/_git/app'), 'webhookRepository'],
  ])('$url is that of another host', (repository, factory) => {
    const [problem, ...others] = problemsOf(repository);
    expect(problem).toMatch(/^repository\.url conflicting-url-and-host: /);
    expect(problem).toContain(`${factory}('…')`);
    expect(others).toEqual([]);
  });

  test.each([
    '',
    'acme/app',
    'not a url',
    'ftp://github.com/a/b',
    'https://github.com/app',
    'https://github.com/',
  ])('a text that is not a repository URL: %j', (url) => {
    const problems = problemsOf(githubRepository(url));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^repository\.url invalid-repository-url: .*\.$/);
  });

  test('credentials are not repeated', () => {
    const problems = problemsOf(githubRepository('https://ada:correct-horse@github.com/acme/app'));
    expect(problems).toHaveLength(1);
    expect(problems.join()).toMatch(/invalid-repository-url/);
    expect(problems.join()).not.toContain('correct-horse');
  });

  test.each(['api.acme.dev', 'https://ada:correct-horse@api.acme.dev', 'https://a.dev/?x=correct-horse', ''])(
    '%j is not the URL of an API',
    (apiUrl) => {
      const problems = problemsOf(githubRepository('https://github.com/acme/app', { apiUrl }));
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(/^repository\.apiUrl invalid-repository-url: /);
      expect(problems.join()).not.toContain('correct-horse');
    },
  );

  test('a host with webhooks of another form accepts any URL', () => {
    const repository = webhookRepository<{ r: string; c: string }>(
      'https://github.com/acme/app',
      ({ r, c }) => ({ ref: r, commit: c }),
    );
    expect(repository).toMatchObject({ provider: 'other', host: 'github.com', path: 'acme/app' });
    expect(problemsOf(repository)).toEqual([]);
  });
});
