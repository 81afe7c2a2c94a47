import type { ApiObjectMetadata } from 'cdk8s';
import type * as argoCd from '../../../imports/argo-cd';

type SourceFields = Omit<argoCd.ApplicationSpecSource, 'chart' | 'path' | 'ref' | 'targetRevision'>;

/** A directory in a Git repository with manifests, a kustomization or a Helm chart. */
export interface ApplicationGitSource extends SourceFields {
  /** The directory, relative to the root of the repository; `.` for the root. */
  readonly path: string;

  /**
   * A branch, a tag or a commit.
   *
   * @default - Argo CD's: `HEAD`, the default branch of the repository
   */
  readonly targetRevision?: string;

  /** The type is the compile error. */
  readonly chart?: 'Set either path or chart';
}

/** A Helm chart in a Helm repository or an OCI registry. */
export interface ApplicationChartSource extends SourceFields {
  /** The name of the chart. */
  readonly chart: string;

  /** The version of the chart, or a range of versions: `1.2.3`, `1.2.*`. */
  readonly targetRevision: string;

  /** The type is the compile error. */
  readonly path?: 'Set either path or chart';
}

/** The source of the manifests. Its other fields are those of Argo CD: `helm`, `kustomize`, `directory`, `plugin`. */
export type ApplicationSource = ApplicationGitSource | ApplicationChartSource;

/** A Git repository whose files other sources refer to, for example as Helm values: `$REF/path/to/values.yaml`. */
export interface ApplicationReference {
  /** The URL of the repository. */
  readonly repoURL: string;

  /** The name by which other sources refer to it. */
  readonly ref: string;

  /**
   * A branch, a tag or a commit.
   *
   * @default - Argo CD's: `HEAD`, the default branch of the repository
   */
  readonly targetRevision?: string;
  readonly path?: undefined;
  readonly chart?: undefined;
}

/** One of several sources. Other sources may refer to its files. */
export type ApplicationSourceOfMany =
  | ApplicationReference
  | (ApplicationSource & {
      /**
       * The name by which other sources refer to the repository.
       *
       * @default - none
       */
      readonly ref?: string;
    });

/** A cluster by the URL of its API server. */
export interface DestinationServer {
  /**
   * The URL of the API server.
   *
   * @default 'https://kubernetes.default.svc' - the cluster that Argo CD runs in
   */
  readonly server?: string;

  /** The type is the compile error. */
  readonly name?: 'Set either server or name';
}

/** A cluster by its name in Argo CD. */
export interface DestinationCluster {
  /** The name of the cluster. */
  readonly name: string;
  readonly server?: undefined;
}

/** The cluster and the namespace to deploy to. */
export type ApplicationDestination = (DestinationServer | DestinationCluster) & {
  /**
   * The namespace of objects whose manifest has none.
   *
   * @default - none: every manifest must have a namespace
   */
  readonly namespace?: string;
};

/** The sync options of Argo CD that are on or off. */
export type SyncFlag =
  | 'ApplyOutOfSyncOnly'
  | 'ClientSideApplyMigration'
  | 'CreateNamespace'
  | 'FailOnSharedResource'
  | 'PruneLast'
  | 'Replace'
  | 'RespectIgnoreDifferences'
  | 'ServerSideApply'
  | 'SkipDryRunOnMissingResource'
  | 'Validate';

/** The sync options of Argo CD, by their names in Argo CD (Argo CD 3.5, docs/user-guide/sync-options.md). */
export type SyncOptions = { readonly [flag in SyncFlag]?: boolean } & {
  /**
   * How Kubernetes deletes the dependents of a pruned object.
   *
   * @default - Argo CD's: 'foreground'
   */
  readonly PrunePropagationPolicy?: 'background' | 'foreground' | 'orphan';
};

/** Options of an `ArgoApplication`, independent of its sources. */
export interface ArgoApplicationOptions extends Pick<
  argoCd.ApplicationSpec,
  'ignoreDifferences' | 'info' | 'revisionHistoryLimit'
> {
  /**
   * Name, namespace, labels and annotations. Argo CD must be configured to watch the namespace, so that of the chart is
   * not used.
   *
   * @default - the id of the construct as the name, the namespace `argocd`
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The cluster and the namespace to deploy to.
   *
   * @default - the cluster that Argo CD runs in; every manifest must have a namespace
   */
  readonly destination?: ApplicationDestination;

  /**
   * The project of Argo CD, which restricts sources and destinations.
   *
   * @default 'default'
   */
  readonly project?: string;

  /**
   * Makes Argo CD sync automatically when the source changes; `{}` is sufficient. `prune` also deletes objects that are
   * removed from the source, `selfHeal` also reverts changes in the cluster; both are off by default.
   *
   * @default - none: each sync is started manually
   */
  readonly automated?: argoCd.ApplicationSpecSyncPolicyAutomated;

  /**
   * The sync options: `{ CreateNamespace: true, ServerSideApply: true }`.
   *
   * @default - Argo CD's
   */
  readonly syncOptions?: SyncOptions;

  /**
   * How often and when to retry a failed sync.
   *
   * @default - Argo CD's
   */
  readonly retry?: argoCd.ApplicationSpecSyncPolicyRetry;

  /**
   * Labels and annotations of the namespace that `CreateNamespace` creates. An error without `CreateNamespace`.
   *
   * @default - none
   */
  readonly managedNamespaceMetadata?: argoCd.ApplicationSpecSyncPolicyManagedNamespaceMetadata;

  /**
   * Deletes all deployed objects together with the Application: `foreground` waits until they are deleted, `background`
   * does not.
   *
   * @default - the objects are not deleted
   */
  readonly cascade?: 'background' | 'foreground';
}

/** Properties of an `ArgoApplication`. */
export type ArgoApplicationProps = ArgoApplicationOptions &
  (
    | {
        /** The source of the manifests. */
        readonly source: ApplicationSource;

        /** The type is the compile error. */
        readonly sources?: 'Set either source or sources';
      }
    | {
        /** The sources of the manifests. */
        readonly sources: readonly ApplicationSourceOfMany[];
        readonly source?: undefined;
      }
  );
