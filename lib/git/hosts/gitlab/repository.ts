import type { GitRepository, RepositoryOptions } from '../../repository';
import { createRepository } from '../create-repository';
import { gitlab } from '.';
import type { GitLabPush } from './push-payload';

/** A project on GitLab: gitlab.com or a self-managed server. */
export function gitlabRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<GitLabPush, 'gitlab'> {
  return createRepository(gitlab, url, options);
}
