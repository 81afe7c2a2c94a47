import type { ApiObjectMetadata } from 'cdk8s';

/** Options of an artifact repository in any storage. */
export interface ArtifactStoreOptions {
  /**
   * Whether the logs of all pods are archived in the repository, as the artifact `main-logs`. Archived logs outlive
   * their pods, but they keep any secret that was logged by mistake, and pods fail when the storage is unavailable. A
   * workflow or a template can override it.
   *
   * @default false - as in Argo
   */
  readonly archiveLogs?: boolean;
}

/** How the keys of artifacts are composed. */
export interface KeyFormat {
  /**
   * The key of each artifact in the bucket, a text with workflow variables. Namespaces or clusters that share a bucket
   * need a longer key than the default, because the names of their workflows may collide:
   * `{{workflow.namespace}}/{{workflow.name}}/{{pod.name}}`.
   *
   * @default - Argo's, `{{workflow.name}}/{{pod.name}}`
   */
  readonly keyFormat?: string;
}

/** Properties of the ConfigMap that artifact repositories are in. */
export interface ArtifactRepoProps {
  /**
   * The key of the repository in the ConfigMap.
   *
   * @default - the kind of the storage: `minio`, `s3`, `gcs` or `azure`
   */
  readonly key?: string;

  /**
   * Whether the repository is the default of the namespace, by the annotation
   * `workflows.argoproj.io/default-artifact-repository`. Argo reads the annotation only from a ConfigMap
   * `artifact-repositories` in the namespace of the workflow.
   *
   * @default true
   */
  readonly isDefault?: boolean;

  /**
   * Name, namespace, labels and annotations of the ConfigMap. Argo looks for it in the namespace of the workflow. If
   * a workflow refers to the ConfigMap, Argo also looks in its own namespace.
   *
   * @default - the name `artifact-repositories`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;
}

/** Options of a reference to an existing ConfigMap. */
export interface ExistingArtifactRepoOptions {
  /**
   * The key of the repository in the ConfigMap.
   *
   * @default - the one that the annotation of the ConfigMap names
   */
  readonly key?: string;
}
