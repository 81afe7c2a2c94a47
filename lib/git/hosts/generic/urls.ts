import type { RepositoryUrls } from '../host';
import { locateAtRoot } from '../url-rules';

/** Any URL is accepted: the payload says which repository it is about. */
export const urls: RepositoryUrls = {
  locate: locateAtRoot,
  apiUrl: ({ host }) => `https://${host}`,
  cloneUrl: (url) => url,
};
