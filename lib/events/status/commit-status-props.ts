import type * as argo from '../../../imports/argoproj.io';
import type { SecretKey } from '../../kubernetes/secret-key';
import type { NeedsValue, ParameterPort, ParameterReference, TemplateProps, Templated } from '../../workflow';
import type { StatusProvider } from './commit-status-api';
import type { GitRepository } from '../repository/git-repository';

/** Properties of a `CommitStatus`. */
export interface CommitStatusProps {
  /** The repository that the commit is in: `githubRepository('https://github.com/acme/app')`. */
  readonly repository: GitRepository<unknown, StatusProvider>;

  /** The full hash of the commit: mostly the workflow's argument that a push trigger fills in. */
  readonly commit: string | ParameterReference;

  /**
   * The token that may write statuses, in a Secret of the workflow's namespace: GitHub's with `commit statuses: write`,
   * GitLab's with the scope `api`, Bitbucket's access token with `repository:write`, Bitbucket Server's HTTP access token,
   * Gitea's with `write:repository`.
   */
  readonly token: SecretKey;

  /** Where Argo's user interface is, for the link to the workflow: `https://argo.acme.dev`. */
  readonly argoUrl: string;

  /**
   * What tells this status from others of the same commit. Bitbucket takes at most 40 characters.
   *
   * @default - the name of the workflow
   */
  readonly context?: string;

  /**
   * Whether the status is reported when the workflow ends, by a hook of the name `exit`. Argo runs one exit handler for a
   * workflow: one of your own calls `report` instead.
   *
   * @default true
   */
  readonly exitHandler?: boolean;

  /**
   * Further fields of the container that reports: another `image` with curl and a shell, variables for a proxy, resources.
   *
   * @default - curlimages/curl, at a fixed version
   */
  readonly container?: Templated<Partial<Omit<argo.Container, 'args' | 'command'>>>;

  /**
   * Further fields of the template with that container: deadlines, volumes, a node selector.
   *
   * @default - it is given up after three minutes
   */
  readonly template?: Omit<TemplateProps, 'inputs' | 'name'>;
}

/** What the template `report` takes. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- ports are not an interface
export type ReportInputs = {
  /** How the workflow is, in Argo's words: `variables.workflow.status` (`status`). */
  readonly status: ParameterPort<string, NeedsValue, undefined>;
};
