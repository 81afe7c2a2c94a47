import type { ApiObjectMetadata } from 'cdk8s';
import type * as argoCd from '../../../imports/argo-cd';

type SourceFields = Omit<argoCd.ApplicationSpecSource, 'chart' | 'path' | 'ref' | 'targetRevision'>;

/** A folder of a git repository: of manifests, a kustomization, or a Helm chart. */
export interface ApplicationGitSource extends SourceFields {
  /** The folder, below the repository's root; `.` for the root itself. */
  readonly path: string;

  /**
   * A branch, a tag or a commit.
   *
   * @default - Argo CD's: `HEAD`, the repository's usual branch
   */
  readonly targetRevision?: string;
  /** For the compiler to say. */
  readonly chart?: 'A source has a path or a chart, not both';
}

/** A Helm chart from a repository of charts, or from a registry. */
export interface ApplicationChartSource extends SourceFields {
  /** The chart's name. */
  readonly chart: string;

  /** The chart's version, or a range of them: `1.2.3`, `1.2.*`. */
  readonly targetRevision: string;
  /** For the compiler to say. */
  readonly path?: 'A source has a path or a chart, not both';
}

/** Where the manifests come from. Its other fields are those of Argo CD: `helm`, `kustomize`, `directory`, `plugin`. */
export type ApplicationSource = ApplicationGitSource | ApplicationChartSource;

/** A git repository that only lends its files: as values of a chart, they are named `$REF/path/to/values.yaml`. */
export interface ApplicationReference {
  /** The repository's URL. */
  readonly repoURL: string;

  /** What the other sources call it by. */
  readonly ref: string;

  /**
   * A branch, a tag or a commit.
   *
   * @default - Argo CD's: `HEAD`, the repository's usual branch
   */
  readonly targetRevision?: string;
  readonly path?: undefined;
  readonly chart?: undefined;
}

/** One source among several: it may lend its files to the others too. */
export type ApplicationSourceOfMany =
  | ApplicationReference
  | (ApplicationSource & {
      /**
       * What the other sources call this repository by.
       *
       * @default - they don't
       */
      readonly ref?: string;
    });

/** The cluster by its API server's URL. */
export interface DestinationServer {
  /**
   * The URL of the cluster's API server.
   *
   * @default 'https://kubernetes.default.svc' - the cluster that Argo CD runs in
   */
  readonly server?: string;
  /** For the compiler to say. */
  readonly name?: 'A destination has a server or a name, not both';
}

/** The cluster by the name that Argo CD has for it. */
export interface DestinationCluster {
  /** The name. */
  readonly name: string;
  readonly server?: undefined;
}

/** Where to deploy to. */
export type ApplicationDestination = (DestinationServer | DestinationCluster) & {
  /**
   * The namespace of what says none itself.
   *
   * @default - none: each object has to say it
   */
  readonly namespace?: string;
};

/** Argo CD's options of a sync that are on or off. Where one is left out, Argo CD's default holds. */
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

/** Argo CD's options of a sync, as it spells them (docs/user-guide/sync-options.md of Argo CD 3.5). */
export type SyncOptions = { readonly [flag in SyncFlag]?: boolean } & {
  /**
   * How Kubernetes deletes what depends on a pruned object.
   *
   * @default - Argo CD's: 'foreground'
   */
  readonly PrunePropagationPolicy?: 'background' | 'foreground' | 'orphan';
};

/** Properties of an `ArgoApplication` beside its sources. */
export interface ArgoApplicationOptions extends Pick<
  argoCd.ApplicationSpec,
  'ignoreDifferences' | 'info' | 'revisionHistoryLimit'
> {
  /**
   * Name, namespace, labels and annotations. The namespace has to be one in which Argo CD looks for Applications; the
   * chart's is not taken.
   *
   * @default - the name is the construct's id, the namespace `argocd`
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Where to deploy to.
   *
   * @default - the cluster that Argo CD runs in, where each object has to say its namespace
   */
  readonly destination?: ApplicationDestination;

  /**
   * Argo CD's project, which says what may be deployed from where to where.
   *
   * @default 'default'
   */
  readonly project?: string;

  /**
   * Lets Argo CD deploy by itself whenever the source changes; `{}` is enough for that. `prune` lets it delete what the
   * source has no more, `selfHeal` undo what others change in the cluster: both are off unless they are asked for.
   *
   * @default - not at all: somebody has to start each sync
   */
  readonly automated?: argoCd.ApplicationSpecSyncPolicyAutomated;

  /**
   * Argo CD's options of a sync: `{ CreateNamespace: true, ServerSideApply: true }`.
   *
   * @default - Argo CD's
   */
  readonly syncOptions?: SyncOptions;

  /**
   * When and how often to try a sync again that has failed.
   *
   * @default - Argo CD's
   */
  readonly retry?: argoCd.ApplicationSpecSyncPolicyRetry;

  /**
   * Labels and annotations of the namespace, where `CreateNamespace` makes it.
   *
   * @default - none
   */
  readonly managedNamespaceMetadata?: argoCd.ApplicationSpecSyncPolicyManagedNamespaceMetadata;

  /**
   * Whether everything that was deployed is deleted when the Application is: `foreground` waits for it, `background`
   * does not.
   *
   * @default - it stays
   */
  readonly cascade?: 'background' | 'foreground';
}

/** Properties of an `ArgoApplication`. */
export type ArgoApplicationProps = ArgoApplicationOptions &
  (
    | {
        /** Where the manifests come from. */
        readonly source: ApplicationSource;
        /** For the compiler to say. */
        readonly sources?: 'Give a source or sources, not both';
      }
    | {
        /** Where the manifests come from: each source makes some of them. */
        readonly sources: readonly ApplicationSourceOfMany[];
        readonly source?: undefined;
      }
  );
