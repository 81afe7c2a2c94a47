import { GIT_URL } from '../ci/git-url';
import type { Problem } from '../finding';
import type { BitbucketPush } from './payload/bitbucket-push';
import type { BitbucketServerPush } from './payload/bitbucket-server-push';
import type { GiteaPush } from './payload/gitea-push';
import type { GitHubPush } from './payload/github-push';
import type { GitLabPush } from './payload/gitlab-push';
import { cloneUrlOf, parseGitUrl } from './repository-url';
import type { WebhookReader } from './webhook-reader';

/** What hosts a repository, as far as its webhooks and its API differ from those of others. */
export type GitProvider = 'github' | 'gitlab' | 'bitbucket' | 'bitbucket-server' | 'gitea' | 'other';

declare const payload: unique symbol;

/**
 * A repository at a host of which the library knows the webhooks and the API. Made by `githubRepository`,
 * `gitlabRepository`, `bitbucketRepository`, `bitbucketServerRepository`, `giteaRepository` and `webhookRepository`.
 */
export interface GitRepository<Payload = unknown, Provider extends GitProvider = GitProvider> {
  /** What hosts it. */
  readonly provider: Provider;

  /** The URL as it was given. */
  readonly url: string;

  /** The URL to clone from: the same, unless it was the one of the repository's page. */
  readonly cloneUrl: string;

  /** The server, with its port if it has one: `github.com`. */
  readonly host: string;

  /** The name behind the host, without `.git`: `acme/app`, `group/subgroup/app`. */
  readonly path: string;

  /** The last part of the path: `app`. */
  readonly name: string;

  /** What stands before the name: a user, an organization, a group with its parents, a project's key. */
  readonly owner: string;

  /** Where the provider's API is: `https://api.github.com`. */
  readonly apiUrl: string;

  /**
   * How webhooks are read of hosts that the library does not know.
   *
   * @internal
   */
  readonly reader?: WebhookReader;

  /** What the provider sends when somebody has pushed; known to the compiler alone. */
  readonly [payload]?: Payload;
}

/** How to reach a repository's host beyond what its URL says. */
export interface RepositoryOptions {
  /**
   * Where the provider's API is.
   *
   * @default - the one of the public service, or the usual place on a host of your own
   */
  readonly apiUrl?: string;
}

/**
 * A repository on GitHub or GitHub Enterprise.
 *
 * ```ts
 * import { githubRepository } from 'cdk8s-argo-ci';
 *
 * const repository = githubRepository('https://github.com/acme/app');
 * repository.path; // 'acme/app'
 * ```
 */
export function githubRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<GitHubPush, 'github'> {
  return repositoryAt('github', url, options, (host) =>
    host === 'github.com' ? 'https://api.github.com' : `https://${host}/api/v3`,
  );
}

/** A project on GitLab: on gitlab.com or a server of your own. */
export function gitlabRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<GitLabPush, 'gitlab'> {
  return repositoryAt('gitlab', url, options, (host) => `https://${host}/api/v4`);
}

/** A repository on Bitbucket Cloud (bitbucket.org). */
export function bitbucketRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<BitbucketPush, 'bitbucket'> {
  return repositoryAt('bitbucket', url, options, () => 'https://api.bitbucket.org/2.0');
}

/** A repository on a Bitbucket Data Center (formerly Bitbucket Server) of your own. */
export function bitbucketServerRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<BitbucketServerPush, 'bitbucket-server'> {
  return repositoryAt('bitbucket-server', url, options, (host) => `https://${host}/rest`);
}

/** A repository on Gitea or Forgejo: on codeberg.org, gitea.com or a server of your own. */
export function giteaRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<GiteaPush, 'gitea'> {
  return repositoryAt('gitea', url, options, (host) => `https://${host}/api/v1`);
}

/**
 * A repository at some host.
 *
 * @internal
 */
export function repositoryAt<Payload, Provider extends GitProvider>(
  provider: Provider,
  url: string,
  options: RepositoryOptions,
  apiUrlAt: (host: string) => string,
): GitRepository<Payload, Provider> {
  const { host, path } = parseGitUrl(url, provider);
  const slash = path.lastIndexOf('/');
  return {
    provider,
    url,
    cloneUrl: provider === 'other' ? url : cloneUrlOf(url, provider),
    host,
    path,
    name: path.slice(slash + 1),
    owner: path.slice(0, Math.max(slash, 0)),
    apiUrl: (options.apiUrl ?? withSchemeOf(url, apiUrlAt(host), host)).replace(/\/+$/, ''),
  };
}

/** A server of one's own that has no TLS has none for its API either. */
function withSchemeOf(url: string, apiUrl: string, host: string): string {
  return url.startsWith('http://') && PUBLIC[host] === undefined
    ? apiUrl.replace(/^https:/, 'http:')
    : apiUrl;
}

/** What the public services run. */
const PUBLIC: { readonly [host: string]: { readonly provider: GitProvider; readonly make: string } } = {
  'github.com': { provider: 'github', make: 'githubRepository' },
  'gitlab.com': { provider: 'gitlab', make: 'gitlabRepository' },
  'bitbucket.org': { provider: 'bitbucket', make: 'bitbucketRepository' },
  'codeberg.org': { provider: 'gitea', make: 'giteaRepository' },
  'gitea.com': { provider: 'gitea', make: 'giteaRepository' },
};

/** What is wrong with a repository's URL. A message never repeats the URL: it may hold a secret. */
export function checkRepository(repository: GitRepository, path: string): Problem[] {
  const { provider, url, host, owner, apiUrl } = repository;
  const wrong = GIT_URL.check(url);
  if (wrong !== undefined) return [{ code: 'repository-url', message: `${wrong}.`, path: `${path}.url` }];
  const problems: Problem[] = [];
  const known = PUBLIC[host];
  if (known !== undefined && known.provider !== provider && provider !== 'other') {
    const message = `${host} is not what '${provider}' stands for: make the repository by ${known.make}('…').`;
    problems.push({ code: 'another-provider', message, path: `${path}.url` });
  }
  if (provider === 'bitbucket' && known === undefined) {
    const message = `Bitbucket Cloud is at bitbucket.org, not at '${host}': for a Bitbucket of your own, make the repository by bitbucketServerRepository('…').`;
    problems.push({ code: 'another-provider', message, path: `${path}.url` });
  }
  if (owner === '' && provider !== 'other') {
    const message = `The URL names no owner: behind the host there have to be an owner and a name, as in 'https://github.com/acme/app'.`;
    problems.push({ code: 'repository-url', message, path: `${path}.url` });
  }
  if (!/^https?:\/\/[^/?#@]+(?:\/[^?#]*)?$/.test(apiUrl)) {
    const message = `The URL of the API can't be used: give one such as 'https://github.acme.dev/api/v3', with no credentials in it.`;
    problems.push({ code: 'repository-url', message, path: `${path}.apiUrl` });
  }
  return problems;
}
