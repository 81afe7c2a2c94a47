import type { GitUrlParts, RepositoryLocation } from '../../location';
import type { GitRepository } from '../../repository';
import type { RepositoryUrls, UrlProblem } from '../host';
import { encodePath } from '../statuses';

const HOST = 'dev.azure.com';

/** How the URLs of its repositories are read. */
export const urls: RepositoryUrls = {
  locate,
  apiUrl: ({ path }) => `https://${HOST}/${encodePath(path.split('/')[0] ?? '')}`,
  cloneUrl,
  check,
};

/** `organization/project/_git/repository`; the project can be omitted if the repository has its name. */
const WEB_PATH = /^(?<organization>[^/]+)(?:\/(?<project>[^/]+))?\/_git\/(?<name>[^/]+)$/;

/** `v3/organization/project/repository`. */
const SSH_PATH = /^v3\/(?<organization>[^/]+)\/(?<project>[^/]+)\/(?<name>[^/]+)$/;

/** The host names of SSH: the usual one and that of `visualstudio.com` URLs. */
const SSH_HOST = /^(?:ssh\.dev\.azure|vs-ssh\.visualstudio)\.com$/;

/** The former form of URLs: `https://organization.visualstudio.com/project/_git/repository`. */
const FORMER_HOST = /^(?<organization>[^.]+)\.visualstudio\.com$/;

/**
 * The path is `organization/project/repository`, with the names as webhooks send them; empty if the URL has another form.
 * All forms of URLs have the same location.
 */
function locate({ host, path, isWeb }: GitUrlParts): RepositoryLocation {
  if (!isWeb && SSH_HOST.test(host)) return located(SSH_PATH.exec(path));
  const { organization } = FORMER_HOST.exec(host)?.groups ?? {};
  if (organization !== undefined)
    return located(WEB_PATH.exec(`${organization}/${path.replace(/^DefaultCollection\//i, '')}`));
  return host === HOST ? located(WEB_PATH.exec(path)) : { host, path: '', basePath: '' };
}

function located(match: RegExpExecArray | null): RepositoryLocation {
  const { organization = '', name = '', project = name } = match?.groups ?? {};
  const path = match === null ? '' : [organization, project, name].map(decode).join('/');
  return { host: HOST, path, basePath: '' };
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Argo's executor can clone only from URLs that contain `dev.azure.com`, as Azure DevOps requires a capability of the Git
 * protocol that go-git lacks (workflow/artifacts/git/git.go, `Load`, since v3.6.11 and v3.7.2).
 */
function cloneUrl(url: string, { path }: RepositoryLocation): string {
  const [organization, project, name] = path.split('/').map(encodeURIComponent);
  if (organization === undefined || project === undefined || name === undefined) return url;
  return /^https?:/.test(url)
    ? `https://${HOST}/${organization}/${project}/_git/${name}`
    : `git@ssh.${HOST}:v3/${organization}/${project}/${name}`;
}

function check({ host, path }: GitRepository): UrlProblem | undefined {
  if (host !== HOST) {
    const message = `Azure DevOps Services is at ${HOST}, not at '${host}'. For an Azure DevOps Server, use webhookRepository('…').`;
    return { code: 'conflicting-url-and-host', message };
  }
  if (path !== '') return undefined;
  const message = `The URL is not that of a repository. Use one such as 'https://${HOST}/acme/shop/_git/app', without a path after the name.`;
  return { code: 'invalid-repository-url', message };
}
