import type { Format } from '../workflow';

/** How Argo's executor logs in to the Git server; go-git accepts a token for https and a key for ssh. */
export type GitLogin = 'token' | 'sshKey' | undefined;

/** The schemes that go-git supports over a network, followed by the host. */
const URL_LIKE = /^(?:https?|ssh|git):\/\/[^/\\]/i;

/** The scp-like form of an SSH URL: `git@git.acme.dev:acme/app.git`. go-git accepts a port before the path. */
const SCP_LIKE = /^(?:(?<user>[\w.-]+)@)?(?<host>[\w.-]+):(?:\d{1,5}:)?(?<path>[^\s:@\\]+)$/;

/** Text before a colon that is not a host: the scheme of a mistyped URL, a Windows drive. */
const NOT_A_HOST = /^(?:https?|ssh|git|ftps?|file|data|mailto|javascript|[a-z])$/i;

const EXAMPLES = "'https://git.acme.dev/acme/app.git' or 'git@git.acme.dev:acme/app.git'";

/**
 * The URL of a Git repository: https, http, ssh or git, or the scp-like form of ssh. A URL with a password or token is
 * rejected, because it would be written to manifests and logs.
 *
 * Messages never repeat the URL, which may contain a secret.
 */
export const GIT_URL: Format = { name: 'a Git URL', check: checkGitUrl, checkTemplated: checkUserInfo };

/** A Git URL that fits the credentials. */
export function gitUrlFor(login: GitLogin): Format {
  return { ...GIT_URL, check: (text) => checkGitUrl(text) ?? checkLogin(text, login) };
}

const CREDENTIALS =
  "The Git URL contains credentials, which would be written to manifests and logs. Remove them and set 'credentials', which refers to a Secret";

/** All that can be checked in a URL with variables: whether it contains credentials. */
function checkUserInfo(text: string): string | undefined {
  return /^(?:https?:\/\/[^/?#]*@|\w+:\/\/[^/?#@:]*:[^/?#]*@)/i.test(text) ? CREDENTIALS : undefined;
}

function checkGitUrl(text: string): string | undefined {
  if (isScpLike(text)) return undefined;
  const url = URL_LIKE.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || /[\s\\]/.test(text))
    return `The Git URL is not valid. Use one such as ${EXAMPLES}`;
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (url.password !== '' || (isWeb && url.username !== '')) {
    return CREDENTIALS;
  }
  if (url.search !== '' || url.hash !== '') {
    return "The Git URL has a query or a fragment. Remove it, and set 'revision' for a branch and 'credentials' for a token";
  }
  if (url.pathname.replace(/\/+$/, '') === '') {
    return `The Git URL names no repository on '${url.host}'. Use one such as ${EXAMPLES}`;
  }
  return undefined;
}

function isScpLike(text: string): boolean {
  const { user, host, path } = SCP_LIKE.exec(text)?.groups ?? {};
  if (host === undefined || path === undefined || NOT_A_HOST.test(host)) return false;
  // `localhost:3000/acme/app` lacks its scheme: without a user, a leading number is a port.
  return user !== undefined || !/^\d+(?:\/|$)/.test(path);
}

/** go-git accepts no token for ssh and no key for https; without a key it looks for an SSH agent, which does not exist. */
function checkLogin(text: string, login: GitLogin): string | undefined {
  const isSsh = !URL_LIKE.test(text) || /^ssh:/i.test(text);
  if (isSsh && login !== 'sshKey') {
    return "The Git URL is an SSH URL, which requires a key. Set 'credentials.sshKey', or use the https URL of the repository";
  }
  if (!isSsh && login === 'sshKey') {
    return "The Git URL is not an SSH URL, so 'sshKey' would not be used. Use one such as 'git@git.acme.dev:acme/app.git', or set 'credentials.token'";
  }
  return undefined;
}
