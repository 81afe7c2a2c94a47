import type * as argo from '../../../imports/argoproj.io';
import type { StatusProvider } from '../../git/hosts';
import type { GitRepository } from '../../git/repository';
import type { IssuedGitToken } from '../../git/token-issuer';
import type { ConfigMapKey, SecretKey } from '../../kubernetes/secret-key';
import type { NeedsValue, ParameterPort, ParameterReference, TemplateProps, Templated } from '../../workflow';

/** What a workflow does whose status is reported. */
export type ReportedWork = 'build' | 'deployment';

/** Properties of a `CommitStatus`. */
export interface CommitStatusProps {
  /** The repository of the commit: `githubRepository('https://github.com/acme/app')`. */
  readonly repository: GitRepository<unknown, StatusProvider>;

  /** The full hash of the commit: usually the workflow's argument that a push trigger sets. */
  readonly commit: string | ParameterReference;

  /**
   * A token that may write statuses, in a Secret of the workflow's namespace: GitHub's with `commit statuses: write`,
   * GitLab's with the scope `api`, Bitbucket's access token with `repository:write`, Bitbucket Data Center's HTTP access
   * token, Gitea's with `write:repository`, Azure DevOps' personal access token with `Code (status)`. Or an App of the host,
   * from which the pod requests a token.
   */
  readonly token: SecretKey | IssuedGitToken;

  /**
   * The certificate of the authority that has signed the certificate of the host's API, in PEM format: a key of a ConfigMap.
   *
   * @default - the API has a certificate of a public authority
   */
  readonly ca?: ConfigMapKey;

  /** The URL of Argo's user interface, for the link to the workflow: `https://argo.acme.dev`. */
  readonly argoUrl: string;

  /**
   * The name that distinguishes this status from others of the same commit. At most 40 characters for Bitbucket Cloud.
   *
   * @default - the name of the workflow
   */
  readonly context?: string;

  /**
   * What the workflow does, for the descriptions of the statuses: `deployment` if it succeeds only when the commit is
   * deployed.
   *
   * @default 'build'
   */
  readonly reports?: ReportedWork;

  /**
   * Whether the status is reported when the workflow ends, by a hook named `exit`. As Argo runs one exit handler for a
   * workflow, an exit handler of your own must call `report` instead.
   *
   * @default true
   */
  readonly exitHandler?: boolean;

  /**
   * Further fields of the container: another `image` with curl and a shell, variables for a proxy, resources.
   *
   * @default - curlimages/curl, at a fixed version, in a container that meets the restricted Pod Security Standard
   */
  readonly container?: Templated<Partial<Omit<argo.Container, 'args' | 'command'>>>;

  /**
   * Further fields of the container's template: deadlines, volumes, a node selector.
   *
   * @default - a deadline of three minutes, `retryStrategy: RETRY_INTERRUPTED`, and a `securityContext` with the user `nobody`
   */
  readonly template?: Omit<TemplateProps, 'inputs' | 'name'>;
}

/** The inputs of the template `report`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- ports are not an interface
export type ReportInputs = {
  /** The status of the workflow: `variables.workflow.status` (`status`). */
  readonly status: ParameterPort<string, NeedsValue, undefined>;
};
