/** What a git URL says of where a repository is. */
export interface RepositoryLocation {
  /** The server, with its port if it is not that of the scheme. */
  readonly host: string;

  /** The path of the repository, as the provider's API and webhooks have it. */
  readonly path: string;

  /** The path below which the server is, as far as the URL says so: `/bitbucket`, or nothing. */
  readonly below: string;
}

/** Where a repository is on its server. */
type Place = Pick<RepositoryLocation, 'path' | 'below'>;

/** The short form of ssh: `git@github.com:acme/app.git`. */
const SCP_LIKE = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?:\d{1,5}:)?(?<path>[^:]+)$/;

/** Where the public services take ssh at the port of https, which networks let through. */
const SSH_AT_443: { readonly [host: string]: string } = {
  'ssh.github.com': 'github.com',
  'altssh.gitlab.com': 'gitlab.com',
  'altssh.bitbucket.org': 'bitbucket.org',
};

/**
 * The host and path that a git URL names; both are empty for a text that is no URL, which a check says then.
 *
 * @param apiUrl where the API is, if it was given: it tells the path below which a GitLab or a Gitea is
 */
export function parseGitUrl(text: string, provider: string, apiUrl?: string): RepositoryLocation {
  const short = text.includes('://') ? undefined : SCP_LIKE.exec(text)?.groups;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const host = (short?.host ?? hostOf(url)).toLowerCase();
  const whole = (short?.path ?? url?.pathname ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  const isWeb = url !== undefined && /^https?:$/.test(url.protocol);
  const place = isWeb ? placeOnWeb(whole, provider, apiUrl) : { path: whole, below: '' };
  return { host: SSH_AT_443[host] ?? host, ...place };
}

/** The port of an ssh URL is not that of the website and the API. */
function hostOf(url: URL | undefined): string {
  return url === undefined ? '' : url.protocol === 'ssh:' ? url.hostname : url.host;
}

/** The repository among what a server has on the web; ssh knows no other paths than the repository's. */
function placeOnWeb(path: string, provider: string, apiUrl: string | undefined): Place {
  if (provider === 'bitbucket-server') return placeAtBitbucketServer(path);
  const below = provider === 'gitlab' || provider === 'gitea' ? placeOfApi(apiUrl) : '';
  return below !== '' && `/${path}`.startsWith(`${below}/`)
    ? { path: path.slice(below.length), below }
    : { path, below: '' };
}

/** The path below which a server is whose API is at `…/api/v4`, as GitLab and Gitea have it. */
function placeOfApi(apiUrl = ''): string {
  const { pathname } = URL.canParse(apiUrl) ? new URL(apiUrl) : { pathname: '' };
  return /^(?<below>\/.+)\/api\/v\d+\/*$/.exec(pathname)?.groups?.below ?? '';
}

/**
 * A Bitbucket Data Center has the key of the project and the repository behind `scm` where it is cloned, and its
 * pages at `projects/KEY/repos/NAME`, or at `users/NAME/repos/NAME` where the project is somebody's own; the API and
 * webhooks know `KEY/NAME` and `~NAME/NAME`.
 */
function placeAtBitbucketServer(path: string): Place {
  const page = /^(?<below>(?:.*?\/)?)(?<kind>projects|users)\/(?<owner>[^/]+)\/repos\/(?<name>[^/]+)/.exec(
    path,
  )?.groups;
  if (page !== undefined) {
    const { below, kind, owner = '', name = '' } = page;
    return { path: `${kind === 'users' ? '~' : ''}${owner}/${name}`, below: folder(below) };
  }
  const { below, rest = path } = /^(?<below>(?:.*?\/)?)scm\/(?<rest>.*)$/.exec(path)?.groups ?? {};
  return { path: rest.replace(/^%7e/i, '~'), below: folder(below) };
}

function folder(below = ''): string {
  return below === '' ? '' : `/${below.replace(/\/$/, '')}`;
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
