import type { GitRepository, RepositoryOptions } from '../../repository';
import { createRepository } from '../create-repository';
import { bitbucket } from '.';
import type { BitbucketPush } from './push-payload';

/** A repository on Bitbucket Cloud (bitbucket.org). */
export function bitbucketRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<BitbucketPush, 'bitbucket'> {
  return createRepository(bitbucket, url, options);
}
