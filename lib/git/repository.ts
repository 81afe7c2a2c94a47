import type { PushReader } from './push-reader';

declare const payload: unique symbol;

/**
 * A repository at a Git host whose webhooks and API the library supports. Created by the function of its host, such as
 * `githubRepository`, or by `webhookRepository`.
 */
export interface GitRepository<Payload = unknown, Provider extends string = string> {
  /** The kind of the host. */
  readonly provider: Provider;

  /** The URL that was passed in. */
  readonly url: string;

  /** The URL to clone from. Differs from `url` if that is the URL of the repository's page. */
  readonly cloneUrl: string;

  /** The server, with its port if it has one: `git.acme.dev`. */
  readonly host: string;

  /** The path on the server, without `.git`: `acme/app`, `group/subgroup/app`. */
  readonly path: string;

  /** The last component of the path: `app`. */
  readonly name: string;

  /** The path without the name: a user, an organization, a group with its parents, the key of a project. */
  readonly owner: string;

  /** The URL of the host's API. */
  readonly apiUrl: string;

  /**
   * How its webhooks are read, if the host is not known.
   *
   * @internal
   */
  readonly reader?: PushReader;

  /** What the host sends for a push; exists only for the compiler. */
  readonly [payload]?: Payload;
}

/** What the URL of a repository does not tell about its host. */
export interface RepositoryOptions {
  /**
   * The URL of the host's API: `https://dev.acme.dev/git/api/v1`. Set it for a GitLab or Gitea server that runs under a
   * path of its host, here `/git`: the path is not part of the repository's name in webhooks.
   *
   * @default - the API of the public service, or the usual path on a self-hosted server
   */
  readonly apiUrl?: string;
}
