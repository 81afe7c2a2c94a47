import type { GitUrlParts, RepositoryLocation } from '../../location';
import { cloneUrlOf } from '../../location';
import type { RepositoryUrls } from '../host';
import { checkPath, isOwnerAndName } from '../url-rules';

/** How the URLs of its repositories are read. */
export const urls: RepositoryUrls = {
  locate,
  apiUrl: ({ host, basePath }) => `https://${host}${basePath}/rest`,
  cloneUrl,
  check: (repository) => checkPath(repository, isOwnerAndName),
};

/** The page of a repository: `projects/KEY/repos/NAME`, or `users/NAME/repos/NAME` in a personal project. */
const PAGE = /^(?<basePath>(?:.*?\/)?)(?<kind>projects|users)\/(?<owner>[^/]+)\/repos\/(?<name>[^/]+)/;

/** The path of a URL to clone from: `scm/KEY/NAME`. */
const CLONE = /^(?<basePath>(?:.*?\/)?)scm\/(?<rest>.*)$/;

/** The API and webhooks use the path `KEY/NAME`, or `~NAME/NAME` in a personal project. */
function locate({ host, path, isWeb }: GitUrlParts): RepositoryLocation {
  if (!isWeb) return { host, path, basePath: '' };
  const page = PAGE.exec(path)?.groups;
  if (page !== undefined) {
    const { basePath, kind, owner = '', name = '' } = page;
    return { host, path: `${projectKey(kind, owner)}/${name}`, basePath: folder(basePath) };
  }
  const { basePath, rest = path } = CLONE.exec(path)?.groups ?? {};
  return { host, path: rest.replace(/^%7e/i, '~'), basePath: folder(basePath) };
}

function cloneUrl(url: string): string {
  const { server, rest = '' } = /^(?<server>https?:\/\/[^/]+)\/(?<rest>.*)$/.exec(url)?.groups ?? {};
  const page = PAGE.exec(rest)?.groups;
  if (server === undefined || page === undefined) return cloneUrlOf(url);
  const { basePath, kind, owner = '', name = '' } = page;
  return `${server}${folder(basePath)}/scm/${projectKey(kind, owner)}/${name}.git`;
}

function projectKey(kind: string | undefined, owner: string): string {
  return kind === 'users' ? `~${owner}` : owner;
}

function folder(basePath = ''): string {
  return basePath === '' ? '' : `/${basePath.replace(/\/$/, '')}`;
}
