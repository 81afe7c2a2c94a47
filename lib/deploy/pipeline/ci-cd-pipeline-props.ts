import type { ApiObjectMetadata } from 'cdk8s';
import type { IServiceAccount, ISecret } from '../../kubernetes/cdk8s-plus';
import type { IDockerSecret } from '../../ci/credentials/docker-secret';
import type { GitCredentials } from '../../git/credentials';
import type { GitCloneTemplateProps } from '../../ci/clone/git-clone-props';
import type { ImageTagFromGit } from '../../ci/clone/image-tag';
import type { KanikoBuildTemplateProps } from '../../ci/build/kaniko-build-props';
import type { CommitStatusProps } from '../../events/status/commit-status-props';
import type { GitProvider, StatusProvider } from '../../git/hosts/index';
import type { GitWebhookOptions, RegisterHookOf } from '../../events/trigger/git-webhook-props';
import type { PushBuildOptions, PushFilterOf } from '../../events/builds/push-build-props';
import type { WorkflowTemplateProps } from '../../workflow/index';
import type { ApplicationGitSource, ArgoApplicationOptions } from '../argo-cd/argo-application-props';
import type { GitOpsUpdateTemplateProps } from '../gitops/gitops-update-props';

/** What Argo CD keeps running of the configuration repository, and where it goes. */
export interface PipelineApplication extends ArgoApplicationOptions {
  /** The folder with the manifests, the chart or the kustomization, and how Argo CD reads it. */
  readonly source: Omit<ApplicationGitSource, 'chart' | 'repoURL' | 'targetRevision'>;
}

/** Where a new image is written to, and what runs it. */
export interface PipelineDelivery extends Omit<GitOpsUpdateTemplateProps, 'metadata' | 'serviceAccount'> {
  /**
   * The Argo CD Application that runs what the repository says.
   *
   * @default - none: there is one already, or something else follows the repository
   */
  readonly application?: PipelineApplication;
}

/** How the state of builds is reported to the git host. */
export type PipelineStatus = Omit<CommitStatusProps, 'repository' | 'commit'>;

/** What is built of the repository, and what becomes of it. */
export interface PipelineParts {
  /** The image's name without a tag: `ghcr.io/acme/web`. */
  readonly image: string;

  /**
   * How many builds run at once; others wait for their turn, in the order of their pushes. Of two pushes within a second
   * either may come first: `cancelSuperseded` leaves the newer one.
   *
   * @default 1 - so that no older build ever takes the place of what a newer one has delivered
   */
  readonly maxBuilds?: number;

  /**
   * What the image is tagged with. To release by git tags, say `tags: ['v*']` and `exact-tag`.
   *
   * @default 'short-commit'
   */
  readonly imageTag?: ImageTagFromGit;

  /**
   * The configuration repository that gets the image's tag or digest. It may be the repository itself: the commit's
   * message then has `[skip ci]` in it, for no build to start by it.
   */
  readonly deploy: PipelineDelivery;

  /**
   * How the repository is cloned: `submodules`, `insecureIgnoreHostKey`, further fields of its template.
   *
   * @default - as `GitCloneTemplate` does it
   */
  readonly clone?: Pick<
    GitCloneTemplateProps,
    'archive' | 'container' | 'git' | 'insecureIgnoreHostKey' | 'path' | 'submodules' | 'template'
  >;

  /**
   * How to log in to the git server to clone.
   *
   * @default - not at all: the repository is public
   */
  readonly gitCredentials?: GitCredentials;

  /**
   * The registry's credentials.
   *
   * @default - the Secret `docker-secret`
   */
  readonly registryCredentials?: IDockerSecret | ISecret;

  /**
   * The build args, which are always the same: `{ NODE_ENV: 'production' }`.
   *
   * @default - none
   */
  readonly buildArgs?: { readonly [name: string]: string };

  /**
   * How the image is built: `context`, `cache`, `resources` and the like.
   *
   * @default - the Dockerfile at the root of the repository
   */
  readonly build?: Omit<
    KanikoBuildTemplateProps<{}>,
    'buildArgs' | 'inputs' | 'destinations' | 'metadata' | 'registryCredentials'
  >;

  /**
   * Further fields of the workflow's spec: `synchronization`, `ttlStrategy`, `podGC`, a node selector.
   *
   * @default - it ends after an hour, and is deleted a week later: longer than git hosts send a webhook again
   */
  readonly spec?: Omit<
    WorkflowTemplateProps<{}>,
    'arguments' | 'entrypoint' | 'metadata' | 'serviceAccount' | 'serviceAccountName'
  >;

  /**
   * What the workflow runs as.
   *
   * @default - a ServiceAccount with the pipeline's name that may do what every workflow has to
   */
  readonly serviceAccount?: IServiceAccount;

  /**
   * Name, namespace, labels and annotations of the WorkflowTemplate, the EventSource and the Sensor. What belongs to them
   * has the same name with something behind it.
   *
   * @default - the construct's id is the name
   */
  readonly metadata?: ApiObjectMetadata;
}

/** Reports, where the git host takes them. */
export type PipelineStatusOf<Provider extends GitProvider> = Provider extends StatusProvider
  ? {
      /**
       * Reports pending, success or failure of the build to the git host.
       *
       * @default - nothing is reported
       */
      readonly commitStatus?: PipelineStatus;
    }
  : {
      /** For the compiler to say. */
      readonly commitStatus?: 'This Git host has no API for commit statuses';
    };

/** Properties of a `CiCdPipeline`. */
export type CiCdPipelineProps<Payload = unknown, Provider extends GitProvider = GitProvider> = PipelineParts &
  Omit<GitWebhookOptions<Payload, Provider>, 'metadata' | 'serviceAccount'> &
  RegisterHookOf<NoInfer<Provider>> &
  PushFilterOf<NoInfer<Provider>> &
  PipelineStatusOf<NoInfer<Provider>> &
  Pick<PushBuildOptions, 'cancelSuperseded' | 'rateLimit' | 'retryStrategy'>;
