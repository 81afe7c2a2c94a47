import { cloneUrlOf } from '../../location';
import type { GitRepository } from '../../repository';
import type { RepositoryUrls, UrlProblem } from '../host';
import { checkPath, isOwnerAndName, locateAtRoot } from '../url-rules';

/** How the URLs of its repositories are read. */
export const urls: RepositoryUrls = {
  locate: locateAtRoot,
  apiUrl: () => 'https://api.bitbucket.org/2.0',
  cloneUrl: cloneUrlOf,
  check: (repository) => checkHost(repository) ?? checkPath(repository, isOwnerAndName),
};

function checkHost({ host }: GitRepository): UrlProblem | undefined {
  if (host === 'bitbucket.org') return undefined;
  const message = `Bitbucket Cloud is at bitbucket.org, not at '${host}'. For a self-hosted Bitbucket, use bitbucketServerRepository('…').`;
  return { code: 'conflicting-url-and-host', message };
}
