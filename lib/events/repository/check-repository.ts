import { GIT_URL } from '../../git/url';
import type { Problem } from '../../finding';
import type { GitRepository } from './git-repository';
import { PUBLIC_HOSTS } from './public-hosts';

/** What is wrong with a repository's URL. A message never repeats the URL: it may hold a secret. */
export function checkRepository(repository: GitRepository, path: string): Problem[] {
  const { provider, url, apiUrl } = repository;
  const wrong = GIT_URL.check(url);
  if (wrong !== undefined)
    return [{ code: 'invalid-repository-url', message: `${wrong}.`, path: `${path}.url` }];
  const problem = provider === 'other' ? undefined : (wrongHost(repository) ?? wrongPath(repository));
  const problems: Problem[] = problem === undefined ? [] : [{ ...problem, path: `${path}.url` }];
  if (!/^https?:\/\/[^/?#@]+(?:\/[^?#]*)?$/.test(apiUrl)) {
    const message = `The URL of the API can't be used: give one such as 'https://github.acme.dev/api/v3', with no credentials in it.`;
    problems.push({ code: 'invalid-repository-url', message, path: `${path}.apiUrl` });
  }
  return problems;
}

/** Finds a host that runs something else, or where a public service has no repositories. */
function wrongHost({ provider, host }: GitRepository): Problem | undefined {
  const code = 'conflicting-url-and-host';
  const plain = host.replace(/^www\./, '');
  const known = PUBLIC_HOSTS[plain];
  if (known !== undefined && known.provider !== provider) {
    const message = `${host} is not what '${provider}' stands for: make the repository by ${known.make}('…').`;
    return { code, message };
  }
  if (known !== undefined && plain !== host) {
    const message = `Neither the API nor webhooks know the host by the name '${host}': take the 'www.' away.`;
    return { code: 'invalid-repository-url', message };
  }
  if (provider === 'bitbucket' && known === undefined) {
    const message = `Bitbucket Cloud is at bitbucket.org, not at '${host}': for a Bitbucket of your own, make the repository by bitbucketServerRepository('…').`;
    return { code, message };
  }
  return undefined;
}

/**
 * What GitLab takes for no name of a project or a group, since its pages of a repository are there
 * (https://docs.gitlab.com/user/reserved_names/): `acme/app/-/tree/main`, formerly `acme/app/tree/main`.
 */
const GITLAB_PAGES =
  /^(?:|-|badges|blame|blob|builds|commits|create|create_dir|edit|files|find_file|new|preview|raw|refs|tree|update|wikis)$/;

/** Finds a path that no webhook ever has, so that no push to the repository would start anything. */
function wrongPath({ provider, owner, path }: GitRepository): Problem | undefined {
  const code = 'invalid-repository-url';
  if (owner === '') {
    const message = `The URL names no owner: behind the host there have to be an owner and a name, as in 'https://github.com/acme/app'.`;
    return { code, message };
  }
  const parts = path.split('/');
  const isOne = provider === 'gitlab' ? !parts.some((part) => GITLAB_PAGES.test(part)) : parts.length === 2;
  if (isOne) return undefined;
  const below =
    provider === 'gitea'
      ? " Where the server is below a path of its host, say so by its API's URL: { apiUrl: 'https://dev.acme.dev/git/api/v1' }."
      : '';
  const message = `The URL is not that of the repository alone, so that no push to it would start anything: take away what stands behind the name, such as '/tree/main'.${below}`;
  return { code, message };
}
