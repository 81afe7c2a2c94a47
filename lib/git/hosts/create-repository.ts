import type { RepositoryLocation } from '../location';
import { splitGitUrl } from '../location';
import type { GitRepository, RepositoryOptions } from '../repository';
import type { GitHost } from './host';

/** Creates a repository of a host. */
export function createRepository<Payload, Provider extends string>(
  host: GitHost & { readonly name: Provider },
  url: string,
  options: RepositoryOptions,
): GitRepository<Payload, Provider> {
  const location = locate(host, url, options.apiUrl);
  const { path } = location;
  const slash = path.lastIndexOf('/');
  const apiUrl = options.apiUrl ?? withSchemeOf(url, host.urls.apiUrl(location), host, location);
  return {
    provider: host.name,
    url,
    cloneUrl: host.urls.cloneUrl(url, location),
    host: location.host,
    path,
    name: path.slice(slash + 1),
    owner: path.slice(0, Math.max(slash, 0)),
    apiUrl: apiUrl.replace(/\/+$/, ''),
  };
}

/** Locates the repository of a URL on a host. */
export function locate({ sshHosts, urls }: GitHost, url: string, apiUrl?: string): RepositoryLocation {
  const location = urls.locate(splitGitUrl(url), apiUrl);
  return { ...location, host: sshHosts[location.host] ?? location.host };
}

/** A self-hosted server without TLS has none for its API either. */
function withSchemeOf(
  url: string,
  apiUrl: string,
  { publicHosts }: GitHost,
  { host }: RepositoryLocation,
): string {
  return url.startsWith('http://') && !publicHosts.includes(host)
    ? apiUrl.replace(/^https:/, 'http:')
    : apiUrl;
}
