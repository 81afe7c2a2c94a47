import type { GitUrlParts, RepositoryLocation } from '../location';
import type { GitRepository } from '../repository';
import type { UrlProblem } from './host';

/** Locates a repository on a host that runs at the root of its server. */
export function locateAtRoot({ host, path }: GitUrlParts): RepositoryLocation {
  return { host, path, basePath: '' };
}

/**
 * Locates a repository on a host that can run under a path of its server, given the URL of its API (`…/api/v4`). SSH URLs
 * do not contain that path.
 */
export function locateBelowApi({ host, path, isWeb }: GitUrlParts, apiUrl?: string): RepositoryLocation {
  const basePath = isWeb ? basePathOf(apiUrl) : '';
  return basePath !== '' && `/${path}`.startsWith(`${basePath}/`)
    ? { host, path: path.slice(basePath.length), basePath }
    : { host, path, basePath: '' };
}

function basePathOf(apiUrl = ''): string {
  const { pathname } = URL.canParse(apiUrl) ? new URL(apiUrl) : { pathname: '' };
  return /^(?<basePath>\/.+)\/api\/v\d+\/*$/.exec(pathname)?.groups?.basePath ?? '';
}

/** Finds a URL that has no owner, or a path that is not that of a repository. */
export function checkPath(
  { owner, path }: GitRepository,
  isRepository: (components: readonly string[]) => boolean,
  hint = '',
): UrlProblem | undefined {
  const code = 'invalid-repository-url';
  if (owner === '') {
    const message =
      "The URL names no owner. Use the URL of a repository with its owner and name, such as 'https://git.acme.dev/acme/app'.";
    return { code, message };
  }
  if (isRepository(path.split('/'))) return undefined;
  const message = `The URL is not that of a repository, so no webhook would match it. Remove what follows the name, such as '/tree/main'.${hint}`;
  return { code, message };
}

/** Whether a path is an owner and a name. */
export function isOwnerAndName(components: readonly string[]): boolean {
  return components.length === 2;
}
