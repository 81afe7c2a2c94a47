import type { GitRepository, RepositoryOptions } from '../../repository';
import { createRepository } from '../create-repository';
import { azureDevOps } from '.';
import type { AzureDevOpsPush } from './push-payload';

/**
 * A repository on Azure DevOps Services (Azure Repos). The URL can be of any form that Azure DevOps has:
 * `https://dev.azure.com/acme/shop/_git/app`, `https://acme.visualstudio.com/shop/_git/app` or
 * `git@ssh.dev.azure.com:v3/acme/shop/app`. Argo clones from `dev.azure.com` in any case.
 *
 * ```ts
 * import { azureDevOpsRepository } from 'cdk8s-argo-ci';
 *
 * const repository = azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app');
 * repository.path; // 'acme/shop/app': organization, project, repository
 * ```
 */
export function azureDevOpsRepository(
  url: string,
  options: RepositoryOptions = {},
): GitRepository<AzureDevOpsPush, 'azure-devops'> {
  return createRepository(azureDevOps, url, options);
}
