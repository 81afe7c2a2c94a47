/** What a git URL says of where a repository is. */
export interface RepositoryLocation {
  /** The server, with its port if it is not that of the scheme. */
  readonly host: string;

  /** The path of the repository, as the provider's API and webhooks have it. */
  readonly path: string;
}

/** The short form of ssh: `git@github.com:acme/app.git`. */
const SCP_LIKE = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?<path>[^/:][^:]*)$/;

/** The host and path that a git URL names; both are empty for a text that is no URL, which a check says then. */
export function parseGitUrl(text: string, provider: string): RepositoryLocation {
  const short = text.includes('://') ? undefined : SCP_LIKE.exec(text)?.groups;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const host = short?.host ?? hostOf(url);
  const path = (short?.path ?? url?.pathname ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return { host: host.toLowerCase(), path: provider === 'bitbucket-server' ? serverPath(path) : path };
}

/** The port of an ssh URL is not that of the website and the API. */
function hostOf(url: URL | undefined): string {
  return url === undefined ? '' : url.protocol === 'ssh:' ? url.hostname : url.host;
}

/**
 * A Bitbucket Data Center has the key of the project and the repository behind `scm` where it is cloned, and its
 * pages at `projects/KEY/repos/NAME`, or at `users/NAME/repos/NAME` where the project is somebody's own; the API and
 * webhooks know `KEY/NAME` and `~NAME/NAME`.
 */
function serverPath(path: string): string {
  const page = /(?:^|\/)(?<kind>projects|users)\/(?<owner>[^/]+)\/repos\/(?<name>[^/]+)/.exec(path)?.groups;
  if (page !== undefined) return `${page.kind === 'users' ? '~' : ''}${page.owner ?? ''}/${page.name ?? ''}`;
  return path.replace(/^(?:.*\/)?scm\//, '');
}

/** The URL to clone from, of a repository's page or of itself; ssh stays ssh. */
export function cloneUrlOf(url: string, provider: string): string {
  const page =
    /^(?<server>https?:\/\/.*?)\/(?<kind>projects|users)\/(?<owner>[^/]+)\/repos\/(?<name>[^/]+)/.exec(url);
  if (provider === 'bitbucket-server' && page?.groups !== undefined) {
    const { server = '', kind = '', owner = '', name = '' } = page.groups;
    return `${server}/scm/${kind === 'users' ? '~' : ''}${owner}/${name}.git`;
  }
  return /^https?:/.test(url) ? `${url.replace(/\/+$/, '').replace(/\.git$/, '')}.git` : url;
}
