import type { Problem } from '../../finding';
import type { GitRepository } from '../repository';
import { GIT_URL } from '../url';
import type { GitHost, UrlProblem } from './host';
import { HOSTS, hostOf } from '.';

/** Checks the URLs of a repository. A message never repeats them: they may contain a secret. */
export function checkRepository(repository: GitRepository, path: string): Problem[] {
  const { url, apiUrl } = repository;
  const code = 'invalid-repository-url';
  const syntax = GIT_URL.check(url);
  if (syntax !== undefined) return [{ code, message: `${syntax}.`, path: `${path}.url` }];
  const problem = checkUrl(repository);
  const problems: Problem[] = problem === undefined ? [] : [{ ...problem, path: `${path}.url` }];
  if (!/^https?:\/\/[^/?#@]+(?:\/[^?#]*)?$/.test(apiUrl)) {
    const message =
      "The URL of the API is not valid. Use one such as 'https://git.acme.dev/api/v4', without credentials, query or fragment.";
    problems.push({ code, message, path: `${path}.apiUrl` });
  }
  return problems;
}

function checkUrl(repository: GitRepository): UrlProblem | undefined {
  const host = hostOf(repository);
  if (host.urls.check === undefined) return undefined;
  return checkPublicHost(repository, host) ?? host.urls.check(repository);
}

/** Finds the public service of another host, and a name of a public service that neither its API nor webhooks use. */
function checkPublicHost({ host: server }: GitRepository, own: GitHost): UrlProblem | undefined {
  const plain = server.replace(/^www\./, '');
  const known = HOSTS.find((host) => isPublicHost(host, plain));
  if (known === undefined) return undefined;
  if (known.name !== own.name) {
    const message = `'${server}' is ${known.displayName}, not ${own.displayName}. Create the repository with ${known.factory}('…').`;
    return { code: 'conflicting-url-and-host', message };
  }
  if (plain === server) return undefined;
  const message = `Neither the API nor webhooks use the host name '${server}'. Remove 'www.'.`;
  return { code: 'invalid-repository-url', message };
}

function isPublicHost({ publicHosts, sshHosts }: GitHost, server: string): boolean {
  return (
    Object.hasOwn(sshHosts, server) ||
    publicHosts.some((name) => server === name || (name.startsWith('.') && server.endsWith(name)))
  );
}
