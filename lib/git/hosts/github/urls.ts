import { cloneUrlOf } from '../../location';
import type { RepositoryUrls } from '../host';
import { checkPath, isOwnerAndName, locateAtRoot } from '../url-rules';

/** How the URLs of its repositories are read. */
export const urls: RepositoryUrls = {
  locate: locateAtRoot,
  apiUrl: ({ host }) => (host === 'github.com' ? 'https://api.github.com' : `https://${host}/api/v3`),
  cloneUrl: cloneUrlOf,
  check: (repository) => checkPath(repository, isOwnerAndName),
};
