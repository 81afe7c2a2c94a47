import type { AzureArtifact, SecretKeySelector } from '../../../../imports/argoproj.io';
import type { ArtifactRepoProps, ArtifactStoreOptions } from '../repository/artifact-repo-props';

interface AzureCommonOptions
  extends ArtifactStoreOptions, Omit<AzureArtifact, 'blob' | 'accountKeySecret' | 'useSDKCreds'> {
  /** The URL of the storage account: `https://<account>.blob.core.windows.net`. An error if it is not a URL with HTTPS. */
  readonly endpoint: string;

  /** The container in the storage account. An error if Azure does not allow the name. */
  readonly container: string;

  /**
   * The name of the blob of each artifact, a text with workflow variables. Namespaces or clusters that share a container
   * need a longer name than the default, because the names of their workflows may collide:
   * `{{workflow.namespace}}/{{workflow.name}}/{{pod.name}}`.
   *
   * @default - Argo's, `{{workflow.name}}/{{pod.name}}`
   */
  readonly blobNameFormat?: string;
}

/** A repository in Azure Blob Storage, with the access key of the storage account in a Secret. */
export interface AzureRepositoryWithKey extends AzureCommonOptions {
  /**
   * The access key of the storage account, or a SAS token. Argo reads it in the namespace of the workflow, and mounts it
   * into its own containers only, so that the code of the workflow does not find it.
   */
  readonly accountKeySecret: SecretKeySelector;
  readonly useSDKCreds?: never;
}

/** A repository in Azure Blob Storage, with the credentials that the Azure SDK finds in the pod. */
export interface AzureRepositoryWithSdk extends AzureCommonOptions {
  /**
   * The Azure SDK finds the credentials, such as those of Microsoft Entra Workload ID. They belong to the ServiceAccount of
   * the workflow, and so to all containers of its pods, also to those that run the code of a repository.
   */
  readonly useSDKCreds: true;
  readonly accountKeySecret?: never;
}

/** Options of one artifact repository in Azure Blob Storage. */
export type AzureRepositoryOptions = AzureRepositoryWithSdk | AzureRepositoryWithKey;

/**
 * Properties of an `AzureArtifactRepo`: the fields of Argo's Azure artifact repository, with either `accountKeySecret` or
 * `useSDKCreds`.
 */
export type AzureArtifactRepoProps = ArtifactRepoProps & AzureRepositoryOptions;
