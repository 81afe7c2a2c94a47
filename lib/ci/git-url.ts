import type { Format } from '../workflow';

/** The schemes that the git client of Argo's executor (go-git) speaks over a network. */
const SCHEMES = new Set(['https:', 'http:', 'ssh:', 'git:']);

/** The short form of ssh: `git@github.com:acme/app.git`. */
const SCP_LIKE = /^(?:[\w.-]+@)?[\w.-]+:(?!\/\/)[^\s:]+$/;

const EXPECTED = "give one such as 'https://github.com/acme/app.git' or 'git@github.com:acme/app.git'";

/**
 * The URL of a git repository: https, http, ssh or git, or ssh's short form. A password or token in it is
 * refused, since the URL is written to manifests and logs.
 *
 * Messages never repeat the text: it may hold a secret.
 */
export const GIT_URL: Format = { name: 'a git URL', check: checkGitUrl };

function checkGitUrl(text: string): string | undefined {
  if (SCP_LIKE.test(text)) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !SCHEMES.has(url.protocol) || url.hostname === '' || /\s/.test(text)) {
    return `The git URL can't be used: ${EXPECTED}`;
  }
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (url.password !== '' || (isWeb && url.username !== '')) {
    return "The git URL holds credentials, which would be written to manifests and logs: take them out and use 'credentials', which refers to a Secret";
  }
  if (url.pathname.replace(/\/+$/, '') === '') {
    return `The git URL names no repository on '${url.host}': ${EXPECTED}`;
  }
  return undefined;
}
