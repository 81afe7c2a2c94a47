import { cloneUrlOf } from '../../location';
import type { RepositoryUrls } from '../host';
import { checkPath, locateBelowApi } from '../url-rules';

/**
 * Names that GitLab reserves for the pages of a repository, so that no project or group has them
 * (https://docs.gitlab.com/user/reserved_names/): `acme/app/-/tree/main`, formerly `acme/app/tree/main`.
 */
const RESERVED =
  /^(?:|-|badges|blame|blob|builds|commits|create|create_dir|edit|files|find_file|new|preview|raw|refs|tree|update|wikis)$/;

/** How the URLs of its repositories are read. */
export const urls: RepositoryUrls = {
  locate: locateBelowApi,
  apiUrl: ({ host, basePath }) => `https://${host}${basePath}/api/v4`,
  cloneUrl: cloneUrlOf,
  check: (repository) => checkPath(repository, (names) => !names.some((name) => RESERVED.test(name))),
};
