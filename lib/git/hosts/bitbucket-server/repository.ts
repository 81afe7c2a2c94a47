import type { GitRepository, RepositoryOptions } from '../../repository';
import { createRepository } from '../create-repository';
import { bitbucketServer } from '.';
import type { BitbucketServerPush } from './push-payload';

/** A repository on a self-hosted Bitbucket Data Center, formerly Bitbucket Server. */
export function bitbucketServerRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<BitbucketServerPush, 'bitbucket-server'> {
  return createRepository(bitbucketServer, url, options);
}
