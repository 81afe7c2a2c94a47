import type { GitRepository, RepositoryOptions } from '../../repository';
import { createRepository } from '../create-repository';
import { github } from '.';
import type { GitHubPush } from './push-payload';

/**
 * A repository on GitHub or GitHub Enterprise.
 *
 * ```ts
 * import { githubRepository } from 'cdk8s-argo-ci';
 *
 * const repository = githubRepository('https://github.com/acme/app');
 * repository.path; // 'acme/app'
 * ```
 */
export function githubRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<GitHubPush, 'github'> {
  return createRepository(github, url, options);
}
