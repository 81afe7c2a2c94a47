import type { Format } from '../workflow/index';

/** How to log in: by what the git client of Argo's executor (go-git) takes for either kind of URL. */
export type GitLogin = 'token' | 'sshKey' | undefined;

/** The schemes that go-git speaks over a network, with the host behind them. */
const URL_LIKE = /^(?:https?|ssh|git):\/\/[^/\\]/i;

/** The short form of ssh: `git@github.com:acme/app.git`. go-git takes a port before the path. */
const SCP_LIKE = /^(?:(?<user>[\w.-]+)@)?(?<host>[\w.-]+):(?:\d{1,5}:)?(?<path>[^\s:@\\]+)$/;

/** What stands before a colon without being a host: a mistyped URL, a drive of Windows. */
const NO_HOST = /^(?:https?|ssh|git|ftps?|file|data|mailto|javascript|[a-z])$/i;

const EXPECTED = "give one such as 'https://github.com/acme/app.git' or 'git@github.com:acme/app.git'";

/**
 * The URL of a git repository: https, http, ssh or git, or ssh's short form. A password or token in it is
 * refused, since the URL is written to manifests and logs.
 *
 * Messages never repeat the text: it may hold a secret.
 */
export const GIT_URL: Format = { name: 'a git URL', check: checkGitUrl, checkTemplated: checkUserInfo };

/** A git URL that this way to log in is good for. */
export function gitUrlFor(login: GitLogin): Format {
  return { ...GIT_URL, check: (text) => checkGitUrl(text) ?? checkLogin(text, login) };
}

const CREDENTIALS =
  "The git URL holds credentials, which would be written to manifests and logs: take them out and use 'credentials', which refers to a Secret";

/** All that can be told of a URL with variables in it: whether something stands where credentials do. */
function checkUserInfo(text: string): string | undefined {
  return /^(?:https?:\/\/[^/?#]*@|\w+:\/\/[^/?#@:]*:[^/?#]*@)/i.test(text) ? CREDENTIALS : undefined;
}

function checkGitUrl(text: string): string | undefined {
  if (isShortForm(text)) return undefined;
  const url = URL_LIKE.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || /[\s\\]/.test(text)) return `The git URL can't be used: ${EXPECTED}`;
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (url.password !== '' || (isWeb && url.username !== '')) {
    return CREDENTIALS;
  }
  if (url.search !== '' || url.hash !== '') {
    return "The git URL has something behind '?' or '#': take it out, and use 'revision' for a branch and 'credentials' for a token";
  }
  if (url.pathname.replace(/\/+$/, '') === '') {
    return `The git URL names no repository on '${url.host}': ${EXPECTED}`;
  }
  return undefined;
}

function isShortForm(text: string): boolean {
  const { user, host, path } = SCP_LIKE.exec(text)?.groups ?? {};
  if (host === undefined || path === undefined || NO_HOST.test(host)) return false;
  // `localhost:3000/acme/app` lacks its scheme: without a user, what begins with a port is no path.
  return user !== undefined || !/^\d+(?:\/|$)/.test(path);
}

/** go-git refuses a token for ssh and a key for https, and without a key it asks an agent that is not there. */
function checkLogin(text: string, login: GitLogin): string | undefined {
  const isSsh = !URL_LIKE.test(text) || /^ssh:/i.test(text);
  if (isSsh && login !== 'sshKey') {
    return "The git URL is one for ssh, which needs a key: give 'credentials' an 'sshKey', or use the repository's https URL";
  }
  if (!isSsh && login === 'sshKey') {
    return "The git URL is not one for ssh, where the 'sshKey' would be used: write 'git@github.com:acme/app.git', or give 'credentials' a 'token'";
  }
  return undefined;
}
