import type { GitRepository, RepositoryOptions } from '../../repository';
import { createRepository } from '../create-repository';
import { gitea } from '.';
import type { GiteaPush } from './push-payload';

/** A repository on Gitea or Forgejo: codeberg.org, gitea.com or a self-hosted server. */
export function giteaRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<GiteaPush, 'gitea'> {
  return createRepository(gitea, url, options);
}
