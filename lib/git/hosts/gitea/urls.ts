import { cloneUrlOf } from '../../location';
import type { RepositoryUrls } from '../host';
import { checkPath, isOwnerAndName, locateBelowApi } from '../url-rules';

const BASE_PATH_HINT =
  " If the server runs under a path of its host, set the URL of its API: { apiUrl: 'https://dev.acme.dev/git/api/v1' }.";

/** How the URLs of its repositories are read. */
export const urls: RepositoryUrls = {
  locate: locateBelowApi,
  apiUrl: ({ host, basePath }) => `https://${host}${basePath}/api/v1`,
  cloneUrl: cloneUrlOf,
  check: (repository) => checkPath(repository, isOwnerAndName, BASE_PATH_HINT),
};
