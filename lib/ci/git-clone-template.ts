import type { Construct } from 'constructs';
import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import { addFindings } from '../finding';
import type {
  HasValue,
  NeedsValue,
  ArtifactPort,
  ParameterPort,
  Templated,
  TemplateProps,
  WorkflowTemplateProps,
} from '../workflow';
import { ContainerTemplate, WorkflowTemplate, artifact, inputs, metadataFor, parameter } from '../workflow';
import type { GitCredentials } from './git-credentials';
import { checkGitCredentials, gitLogin, renderGitCredentials } from './git-credentials';
import type { GitLogin } from './git-url';
import { gitUrlFor } from './git-url';
import { LOGS_AS_MESSAGE } from './logs-as-message';
import { checkSourcePath } from './source-path';

/** What the `checkout` template takes. `Url` says whether the template knows the repository already. */
// Not an interface: the compiler takes an interface for ports only if it allows any key.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type GitCloneInputs<Url extends HasValue | NeedsValue = HasValue | NeedsValue> = {
  /** The repository's URL (`git-url`). */
  readonly gitUrl: ParameterPort<string, Url, undefined>;
  /** The branch, tag or commit to check out (`revision`). */
  readonly revision: ParameterPort<string, HasValue, undefined>;
  /** The source as Argo fetches it; callers leave it out. */
  readonly sourceCode: ArtifactPort<HasValue>;
};

/** Whether callers have to say which repository. Where that is not known to the compiler, they have to. */
export type UrlState<Url extends string | undefined> = Url extends string ? HasValue : NeedsValue;

/** What the `checkout` template hands out. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- as above
export type GitCloneOutputs = {
  /** The folder with the checked-out source (`source-code`). */
  readonly sourceCode: ArtifactPort<NeedsValue>;
};

/** Properties of a `GitCloneTemplate`. */
export interface GitCloneTemplateProps<Url extends string | undefined = string | undefined> extends Omit<
  WorkflowTemplateProps<{}>,
  'arguments'
> {
  /**
   * The repository to clone where the caller names none. No credentials in it: see `credentials`.
   *
   * @default - every caller has to say which
   */
  readonly gitUrl?: Url;

  /**
   * The branch, tag or commit to check out where the caller names none.
   *
   * @default 'main'
   */
  readonly revision?: string;

  /**
   * How many commits of the history to fetch. Argo then finds branches and tags, but no older commit.
   *
   * @default - the whole history
   */
  readonly depth?: number;

  /**
   * Whether to fetch only the one branch that `revision` names; it can't be a tag or a commit then.
   *
   * @default false
   */
  readonly singleBranch?: boolean;

  /**
   * Whether to fetch the repository's submodules too.
   *
   * @default true
   */
  readonly submodules?: boolean;

  /**
   * How to log in to the git server.
   *
   * @default - not at all: the repository is public
   */
  readonly credentials?: GitCredentials;

  /**
   * Whether to accept any host key of an ssh server. Whoever is between the cluster and the server can then
   * give you other code.
   *
   * @default false
   */
  readonly insecureIgnoreHostKey?: boolean;

  /**
   * The folder that the source is in.
   *
   * @default '/code'
   */
  readonly path?: string;

  /**
   * How the source is packed when it is stored.
   *
   * @default - Argo's: a gzipped tar file
   */
  readonly archive?: argo.ArchiveStrategy;

  /**
   * Further fields of Argo's git artifact.
   *
   * @default - none
   */
  readonly git?: Templated<Omit<argo.GitArtifact, 'repo' | 'revision'>>;

  /**
   * Fields of the container that runs after the clone and shows in its log what was cloned. With a `command`
   * of its own it has only its own `args` too.
   *
   * @default - `git log -1` in alpine/git
   */
  readonly container?: Templated<Partial<argo.Container>>;

  /**
   * Further fields of the template `checkout`: retries, deadlines, a node selector.
   *
   * @default - none
   */
  readonly template?: Omit<TemplateProps, 'inputs'>;
}

/**
 * A WorkflowTemplate `git-clone` with a template `checkout`, which fetches a git repository through Argo's git
 * artifact and hands the source on.
 *
 * ```ts
 * import { GitCloneTemplate } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * new GitCloneTemplate(chart, 'git-clone', {
 *   depth: 1,
 *   credentials: { token: { secret: 'github', key: 'token' } },
 * });
 * ```
 */
export class GitCloneTemplate<
  const Url extends string | undefined = string | undefined,
> extends WorkflowTemplate {
  /** The template to call: `dag.task('clone', gitClone.checkout, { gitUrl })`. */
  readonly checkout: ContainerTemplate<GitCloneInputs<UrlState<Url>>, GitCloneOutputs>;

  constructor(scope: Construct, id: string, props: GitCloneTemplateProps<Url> = {}) {
    const {
      gitUrl,
      revision,
      depth,
      singleBranch,
      submodules,
      credentials,
      insecureIgnoreHostKey,
      ...others
    } = props;
    const { path = '/code', archive, git, container, template, ...spec } = others;
    super(scope, id, { ...spec, metadata: metadataFor('git-clone', spec.metadata) });
    addFindings(this, checkGitCloneProps(props));
    const parameters = inputs(gitCloneParameters(gitUrl, revision, gitLogin(credentials, git)));
    this.checkout = new ContainerTemplate(this, 'checkout', {
      ...template,
      inputs: {
        ...parameters,
        sourceCode: artifact({
          name: 'source-code',
          path,
          git: {
            repo: parameters.gitUrl,
            revision: parameters.revision,
            depth,
            ...(singleBranch === true && { singleBranch, branch: parameters.revision }),
            ...(submodules === false && { disableSubmodules: true }),
            ...(insecureIgnoreHostKey === true && { insecureIgnoreHostKey }),
            ...(credentials !== undefined && renderGitCredentials(credentials)),
            ...git,
          },
        }),
      },
      outputs: { sourceCode: artifact({ name: 'source-code', path, archive }) },
      container: { ...LOGS_AS_MESSAGE, ...showCommit(path, container) },
    });
  }
}

/** The parameters of `checkout`. */
export function gitCloneParameters<const Url extends string | undefined>(
  gitUrl?: Url,
  revision = 'main',
  login?: GitLogin,
): Omit<GitCloneInputs<UrlState<Url>>, 'sourceCode'> {
  const url = parameter({ name: 'git-url', value: gitUrl, format: gitUrlFor(login) });
  return {
    // The same, worked out by the compiler in two ways, which differ where it does not know whether there is a URL.
    gitUrl: url as ParameterPort<string, UrlState<Url>, undefined>,
    revision: parameter({ value: revision }),
  };
}

/** Shows which commit was checked out. The folder's owner is Argo's executor, so git has to be told to trust it. */
function showCommit(
  path: string,
  container: Templated<Partial<argo.Container>> = {},
): Templated<argo.Container> {
  const image = 'alpine/git:v2.49.1';
  if (container.command !== undefined) return { image, ...container };
  const args = ['-c', `safe.directory=${path}`, '-C', path, 'log', '-1'];
  return { image, command: ['git'], args, ...container };
}

function checkGitCloneProps(props: GitCloneTemplateProps): Problem[] {
  const { depth, credentials, path, revision } = props;
  const problems: Problem[] = [];
  if (depth !== undefined && !(Number.isInteger(depth) && depth > 0)) {
    const message = `${String(depth)} is not a number of commits: give a whole number above 0, or leave it out for all.`;
    problems.push({ code: 'invalid-depth', message, path: 'depth' });
  }
  if (revision === '') {
    const message = 'The revision is empty: name a branch, a tag or a commit.';
    problems.push({ code: 'empty-revision', message, path: 'revision' });
  }
  if (credentials !== undefined) problems.push(...checkGitCredentials(credentials, 'credentials'));
  if (path !== undefined) problems.push(...checkSourcePath(path, 'path'));
  return problems;
}
