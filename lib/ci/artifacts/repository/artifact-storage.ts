import type { Problem } from '../../../finding';
import type { ArtifactRepoProps } from './artifact-repo-props';
import type { StorageServer } from './repositories';

/**
 * A kind of storage for artifacts, such as S3: one of the fields of Argo's `ArtifactRepository` (v3.7.6,
 * pkg/apis/workflow/v1alpha1/artifact_repository_types.go).
 */
export interface ArtifactStorage<Options> {
  /** The default key of the repository in the ConfigMap. */
  readonly key: string;

  /**
   * Resolves the options of a repository. Those of the first one also have the fields of the ConfigMap.
   *
   * @param namespace the namespace of the ConfigMap, if it is known at synth
   */
  resolve(options: Options & ArtifactRepoProps, namespace: string | undefined): ResolvedStorage;
}

/** A repository as Argo reads it, and what the library needs to know about it. */
export interface ResolvedStorage {
  /** The fields of the repository, such as `s3`. */
  readonly fields: { readonly [field: string]: object };

  /** The host of the storage, with an optional port. */
  readonly endpoint: string;

  /** The server of the app that it is on. */
  readonly server?: StorageServer;

  /** What is wrong with the options, at paths that are relative to them. */
  readonly problems: readonly Problem[];
}
