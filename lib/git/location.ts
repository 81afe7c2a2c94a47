/** The parts of a Git URL that locate a repository. */
export interface GitUrlParts {
  /** The server in lower case, with its port unless that is the port of SSH. Empty for a text that is not a URL. */
  readonly host: string;

  /** The path, without `.git` and without slashes at its ends. */
  readonly path: string;

  /** Whether it is an http or https URL. */
  readonly isWeb: boolean;
}

/** Where a repository is. */
export interface RepositoryLocation {
  /** The server. */
  readonly host: string;

  /** The path of the repository in the host's API and webhooks. */
  readonly path: string;

  /** The path under which the server runs: `/bitbucket`. Empty at the root of the host. */
  readonly basePath: string;
}

/** The scp-like form of an SSH URL: `git@git.acme.dev:acme/app.git`. */
const SCP_LIKE = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?:\d{1,5}:)?(?<path>[^:]+)$/;

/** Splits a Git URL. All parts of a text that is not a URL are empty; a check reports it. */
export function splitGitUrl(text: string): GitUrlParts {
  const scpLike = text.includes('://') ? undefined : SCP_LIKE.exec(text)?.groups;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return {
    host: (scpLike?.host ?? hostOf(url)).toLowerCase(),
    path: (scpLike?.path ?? url?.pathname ?? '').replace(/^\/+|\/+$/g, '').replace(/\.git$/, ''),
    isWeb: url !== undefined && /^https?:$/.test(url.protocol),
  };
}

/** The port of an SSH URL is not that of the website and the API. */
function hostOf(url: URL | undefined): string {
  if (url === undefined) return '';
  return url.protocol === 'ssh:' ? url.hostname : url.host;
}

/** Whether the server of a URL has a certificate. */
export function isHttps(url: string): boolean {
  return url.startsWith('https:');
}

/** Whether two URLs are of one server, which may use other ports for SSH. */
export function isSameServer(url: string, other: string): boolean {
  const [first, second] = [splitGitUrl(url), splitGitUrl(other)];
  if (first.isWeb && second.isWeb) return first.host === second.host;
  return withoutPort(first.host) === withoutPort(second.host);
}

/** A host without its port: SSH and HTTPS use different ports of the same server. */
export function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}

/** The https URL to clone a repository from, given that of its page; another URL is returned as it is. */
export function cloneUrlOf(url: string): string {
  return /^https?:/.test(url) ? `${url.replace(/\/+$/, '').replace(/\.git$/, '')}.git` : url;
}
