import type { BitbucketPush } from '../payload/bitbucket-push';
import type { BitbucketServerPush } from '../payload/bitbucket-server-push';
import type { GiteaPush } from '../payload/gitea-push';
import type { GitHubPush } from '../payload/github-push';
import type { GitLabPush } from '../payload/gitlab-push';
import { PUBLIC_HOSTS } from './public-hosts';
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
   * Where the provider's API is: `https://dev.acme.dev/git/api/v1`. It also says below which path a GitLab or a Gitea is,
   * here `/git`, which is no part of the names that their webhooks have: give it where a server is below one.
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
  const { host, path, below } = parseGitUrl(url, provider, options.apiUrl);
  const slash = path.lastIndexOf('/');
  return {
    provider,
    url,
    cloneUrl: provider === 'other' ? url : cloneUrlOf(url, provider),
    host,
    path,
    name: path.slice(slash + 1),
    owner: path.slice(0, Math.max(slash, 0)),
    apiUrl: (options.apiUrl ?? withSchemeOf(url, apiUrlAt(`${host}${below}`), host)).replace(/\/+$/, ''),
  };
}

/** A server of one's own that has no TLS has none for its API either. */
function withSchemeOf(url: string, apiUrl: string, host: string): string {
  return url.startsWith('http://') && PUBLIC_HOSTS[host] === undefined
    ? apiUrl.replace(/^https:/, 'http:')
    : apiUrl;
}
