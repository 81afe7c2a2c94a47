import type { ApiObjectMetadata } from 'cdk8s';
import type { KanikoBuildTemplateProps } from '../../ci/build/kaniko/kaniko-build-props';
import type { GitCloneTemplateProps } from '../../ci/clone/git-clone-props';
import type { ImageTagFromGit } from '../../ci/clone/image-tag';
import type { RegistryLogins } from '../../ci/credentials/registry-login/registry-login';
import type { WorkflowNetwork } from '../../ci/network/workflow-network-policy-props';
import type { PushBuildOptions, PushFilterOf } from '../../events/builds/push-build-props';
import type { CommitStatusProps } from '../../events/status/commit-status-props';
import type { GitProvider, StatusProvider } from '../../git/hosts';
import type {
  GitWebhookOptions,
  RegisterHookOf,
  WebhookNetwork,
} from '../../events/trigger/git-webhook-props';
import type { GitCredentials } from '../../git/credentials';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { ConfigMapKey } from '../../kubernetes/secret-key';
import type { DagLayout, WorkflowTemplateProps } from '../../workflow';
import type { ApplicationGitSource, ArgoApplicationOptions } from '../argo-cd/argo-application-props';
import type { GitPushCredentials } from '../../git/push-credentials';
import type { GitOpsUpdateTemplateProps } from '../gitops/gitops-update-props';
import type { PipelineProvenanceOptions } from './pipeline-provenance-props';
import type { ApplicationName, ArgoApplicationWaitOptions } from '../wait/argo-application-wait-props';

/** The Argo CD Application of a `CiCdPipeline`. */
export interface PipelineApplication extends ArgoApplicationOptions {
  /** The directory in the configuration repository, and how Argo CD renders it. */
  readonly source: Omit<ApplicationGitSource, 'chart' | 'repoURL' | 'targetRevision'>;
}

/** How a `CiCdPipeline` waits for an Application. */
export interface PipelineWait extends ArgoApplicationWaitOptions {
  /**
   * The Application that deploys the configuration repository.
   *
   * @default - that of `deploy.application`
   */
  readonly application?: ApplicationName;

  /**
   * The credentials to read the configuration repository, such as a token that cannot push.
   *
   * @default - those of `deploy`
   */
  readonly credentials?: GitPushCredentials;
}

/** How a `CiCdPipeline` deploys an image: the configuration repository and its Application. */
export interface PipelineDelivery extends Omit<
  GitOpsUpdateTemplateProps,
  'metadata' | 'serviceAccount' | 'source'
> {
  /**
   * Whether a build may replace the image of a newer commit. Otherwise, the step that deploys reads the commits of the
   * repository, with `credentials`, and deploys no commit that is an ancestor of the deployed one, unless the workflow's
   * argument `rollback` is `true`.
   *
   * @default false
   */
  readonly allowOlder?: boolean;

  /**
   * The certificate of the authority that has signed the certificate of the configuration repository's server, in PEM format: a key of a
   * ConfigMap.
   *
   * @default - `ca` of the pipeline if both repositories are on the same server, otherwise that of a public authority
   */
  readonly ca?: ConfigMapKey;

  /**
   * The Argo CD Application that deploys the configuration repository.
   *
   * @default - none: an Application or another controller already watches the repository
   */
  readonly application?: PipelineApplication;

  /**
   * Ends the workflow when Argo CD reports that the Application is Synced and Healthy at the commit that was pushed, or at
   * a later one that contains it, so that the commit status says whether the commit is deployed. The next build starts
   * afterwards, unless `maxBuilds` allows more. `true` is sufficient if `application` is set.
   *
   * @default - the workflow ends when the commit is pushed
   */
  readonly waitForApplication?: true | PipelineWait;
}

/** The credentials for the repository of a `CiCdPipeline`. */
export type PipelineCredentials = GitCredentials;

/** How a `CiCdPipeline` reports commit statuses to the Git host. */
export type PipelineStatus = Omit<CommitStatusProps, 'repository' | 'commit' | 'reports'>;

/** What the pods of a `CiCdPipeline` reach, and who reaches them. */
export interface PipelineNetwork extends WorkflowNetwork, WebhookNetwork {}

/** Options of a `CiCdPipeline`, independent of its trigger. */
export interface CiCdPipelineOptions extends PipelineProvenanceOptions {
  /** The name of the image without a tag: `ghcr.io/acme/web`. */
  readonly imageName: string;

  /**
   * How many builds run in parallel. Others wait in the order of their pushes; those of the same second start in any
   * order. A commit that is older than the deployed one is not deployed, whichever build ends first.
   *
   * @default 1
   */
  readonly maxBuilds?: number;

  /**
   * How to derive the image tag from the commit or a Git tag. To release by Git tags, set `tags: ['v*']` and
   * `exact-tag`.
   *
   * @default 'short-commit'
   */
  readonly imageTag?: ImageTagFromGit;

  /**
   * Where the tasks up to the build run: each in its own pod, or as containers of one pod, which takes about ten seconds less for
   * each. Those that follow have pods of their own in any case. In one pod, `imageTag` must be `commit` or `short-commit`, and
   * whoever submits the workflow by hand passes the full hash of a commit as `revision`.
   *
   * @default 'pods'
   */
  readonly layout?: Exclude<DagLayout, 'auto'>;

  /**
   * The configuration repository and the files to update. If it is the repository itself, the commit messages contain
   * `[skip ci]`, so that the commits start no build.
   */
  readonly deploy: PipelineDelivery;

  /**
   * How to clone the repository, such as `submodules` or additional fields of the template.
   *
   * @default - the defaults of `GitCloneTemplate`
   */
  readonly clone?: Pick<
    GitCloneTemplateProps,
    'archive' | 'container' | 'git' | 'lfs' | 'path' | 'submodules' | 'template'
  >;

  /**
   * The credentials for the Git server, to clone the repository and to compare commits before the deployment. With an
   * SSH key, the latter needs the host keys of the server, `knownHosts`, unless `deploy.allowOlder` is set.
   *
   * @default - none: the repository is public
   */
  readonly credentials?: PipelineCredentials;

  /**
   * The certificate of the authority that has signed the certificate of the Git server, in PEM format: a key of a ConfigMap. It is
   * for the clone, the comparison of commits, and, on the same server, for the delivery and commit statuses.
   *
   * @default - the server has a certificate of a public authority
   */
  readonly ca?: ConfigMapKey;

  /**
   * The registry credentials.
   *
   * @default - the Secret `docker-secret`
   */
  readonly registryCredentials?: RegistryLogins;

  /**
   * The build args with constant values: `{ NODE_ENV: 'production' }`.
   *
   * @default - none
   */
  readonly buildArgs?: { readonly [name: string]: string };

  /**
   * How to build the image, such as `context`, `cache` or `resources`.
   *
   * @default - the Dockerfile in the root directory of the repository
   */
  readonly build?: Omit<
    KanikoBuildTemplateProps<{}>,
    'buildArgs' | 'inputs' | 'destinations' | 'memoize' | 'metadata' | 'registryCredentials'
  >;

  /**
   * Additional fields of the workflow's spec, such as `synchronization`, `ttlStrategy`, `podGC` or a node selector.
   *
   * @default - a deadline of one hour; pods are deleted a day after their completion, the workflow a week after its
   * completion: longer than Git hosts resend a webhook
   */
  readonly spec?: Omit<
    WorkflowTemplateProps<{}>,
    'arguments' | 'entrypoint' | 'metadata' | 'serviceAccount' | 'serviceAccountName'
  >;

  /**
   * The ServiceAccount of the workflow.
   *
   * @default - a new ServiceAccount with the name of the pipeline and the permissions that every workflow needs
   */
  readonly serviceAccount?: IServiceAccount;

  /**
   * Creates NetworkPolicies for all pods of the pipeline: those of the workflow, which get the label
   * `cdk8s-argo-ci/pipeline`, the EventSource, the Sensor, and the `EventBus`. The network of the cluster must support
   * NetworkPolicies.
   *
   * @default - none: the pods reach everything that the network of the cluster allows
   */
  readonly networkPolicies?: PipelineNetwork;

  /**
   * Name, namespace, labels and annotations of the WorkflowTemplate, the EventSource and the Sensor. The names of the
   * other objects are this name with a suffix.
   *
   * @default - the id of the construct is the name
   */
  readonly metadata?: ApiObjectMetadata;
}

/** The property `commitStatus`, if the Git host has an API for commit statuses. */
export type PipelineStatusOf<Provider extends GitProvider> = Provider extends StatusProvider
  ? {
      /**
       * Reports the status of builds (pending, success or failure) to the Git host.
       *
       * @default - no status is reported
       */
      readonly commitStatus?: PipelineStatus;
    }
  : {
      /** The type is the compile error. */
      readonly commitStatus?: 'This Git host has no API for commit statuses';
    };

/** Properties of a `CiCdPipeline`. */
export type CiCdPipelineProps<
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> = CiCdPipelineOptions &
  Omit<GitWebhookOptions<Payload, Provider>, 'metadata' | 'networkPolicies' | 'serviceAccount'> &
  RegisterHookOf<NoInfer<Provider>> &
  PushFilterOf<NoInfer<Provider>> &
  PipelineStatusOf<NoInfer<Provider>> &
  Pick<PushBuildOptions, 'cancelSuperseded' | 'rateLimit' | 'retryStrategy'>;
