import type { Construct } from 'constructs';
import { markConstructInTexts } from '../../../finding';
import { ArtifactRepo } from '../repository/artifact-repo';
import type { ArtifactStorage } from '../repository/artifact-storage';
import type { AzureArtifactRepoProps, AzureRepositoryOptions } from './azure-artifact-repo-props';
import { checkAzure } from './check-azure-repository';

const AZURE: ArtifactStorage<AzureRepositoryOptions> = {
  key: 'azure',
  resolve: ({ key: _, isDefault: __, metadata: ___, archiveLogs: ____, ...azure }) => ({
    fields: { azure },
    endpoint: URL.canParse(azure.endpoint) ? new URL(azure.endpoint).host : '',
    problems: checkAzure(azure),
  }),
};

/**
 * The artifact repository of a namespace: a container in Azure Blob Storage, in Argo's ConfigMap
 * `artifact-repositories`.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { AzureArtifactRepo } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * new AzureArtifactRepo(chart, 'artifacts', {
 *   endpoint: 'https://acme.blob.core.windows.net',
 *   container: 'builds',
 *   accountKeySecret: { name: 'azure', key: 'account-key' },
 * });
 * ```
 */
export class AzureArtifactRepo extends ArtifactRepo<AzureRepositoryOptions> {
  static {
    markConstructInTexts(this, 'AzureArtifactRepo');
  }

  constructor(scope: Construct, id: string, props: AzureArtifactRepoProps) {
    super(scope, id, props, AZURE);
  }
}
