import type * as argo from '../../../imports/argoproj.io';
import type {
  HasValue,
  NeedsValue,
  ParameterPort,
  Templated,
  TemplateProps,
  WorkflowTemplateProps,
} from '../../workflow';
import type { ArgoApplication } from '../argo-cd/argo-application';
import type { GitPushCredentials } from '../../git/push-credentials';
import type { ConfigMapKey } from '../../kubernetes/secret-key';
import type { GitOpsImages } from '../gitops/gitops-update-props';

/** The inputs of the template `wait`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type ArgoApplicationWaitInputs = {
  /**
   * The full hash of the commit in the configuration repository (`revision`): the output `commit` of a
   * `GitOpsUpdateTemplate`.
   */
  readonly revision: ParameterPort<string, NeedsValue, undefined>;
};

/** The outputs of the template `wait`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type ArgoApplicationWaitOutputs = {
  /** The commit that Argo CD has synced (`synced-revision`): the input `revision`, or a later one that contains it. */
  readonly syncedRevision: ParameterPort<string, HasValue, string>;
};

/** An Application of Argo CD by its name. */
export interface ApplicationName {
  /** The name of the Application. */
  readonly name: string;

  /**
   * The namespace of the Application.
   *
   * @default 'argocd'
   */
  readonly namespace?: string;
}

/** The images of an `ArgoApplicationWaitTemplate`. */
export interface ArgoApplicationWaitImages extends GitOpsImages {
  /**
   * An image with curl and a POSIX shell.
   *
   * @default - curlimages/curl, at a fixed version
   */
  readonly curl?: string;
}

/** Options of an `ArgoApplicationWaitTemplate`, independent of its Application and the repository. */
export interface ArgoApplicationWaitOptions {
  /**
   * How long to wait, in seconds.
   *
   * @default 900 - Argo CD polls every three minutes, and a Deployment reports after ten that it makes no progress
   */
  readonly timeoutSeconds?: number;

  /**
   * Whether to ask Argo CD to look at the repository now, instead of waiting until it polls. That takes the right to patch
   * the Application: whoever has it can change what the Application deploys, and where. A webhook of the Git host to Argo CD
   * has the same effect without this right.
   *
   * @default false
   */
  readonly requestRefresh?: boolean;

  /**
   * The images.
   *
   * @default - alpine/git, mikefarah/yq and curlimages/curl, at fixed versions
   */
  readonly images?: ArgoApplicationWaitImages;

  /**
   * Additional fields of the containers, such as resources, a security context or environment variables like
   * `HTTPS_PROXY`.
   *
   * @default - the restricted Pod Security Standard, and small resource requests
   */
  readonly container?: Templated<
    Pick<argo.Container, 'env' | 'imagePullPolicy' | 'resources' | 'securityContext' | 'volumeMounts'>
  >;

  /**
   * Additional fields of the template `wait`, such as a node selector or volumes.
   *
   * @default - a step that the infrastructure has interrupted is repeated, and a `securityContext` with the user `nobody`
   */
  readonly template?: Omit<TemplateProps, 'executor' | 'inputs' | 'serviceAccountName'>;
}

/** Properties of an `ArgoApplicationWaitTemplate`. */
export interface ArgoApplicationWaitTemplateProps
  extends ArgoApplicationWaitOptions, Omit<WorkflowTemplateProps<{}>, 'arguments' | 'serviceAccount'> {
  /** The Application, as a construct or by its name. */
  readonly application: ArgoApplication | ApplicationName;

  /** The URL of the configuration repository. An error if it contains credentials: use `credentials`. */
  readonly repository: string;

  /**
   * The branch that Argo CD deploys.
   *
   * @default 'main'
   */
  readonly branch?: string;

  /**
   * The credentials to read the repository. Only its commits are fetched, without files, and only if Argo CD reports
   * another commit than the delivered one.
   *
   * @default - none: the repository is public
   */
  readonly credentials?: GitPushCredentials;

  /**
   * The certificate of the authority that has signed the certificate of the Git server, in PEM format: a key of a ConfigMap.
   *
   * @default - the server has a certificate of a public authority
   */
  readonly ca?: ConfigMapKey;
}
