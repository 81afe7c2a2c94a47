import type * as argo from '../../../imports/argoproj.io';
import type { GitCredentials } from '../../git/credentials';
import type { ConfigMapKey } from '../../kubernetes/secret-key';
import type {
  ArtifactPort,
  HasValue,
  NeedsValue,
  ParameterPort,
  Templated,
  TemplateProps,
  WorkflowTemplateProps,
} from '../../workflow';
import type { LockFiles } from '../cache/dependency-cache';
import type { GitTagInputsFor } from './git-tag-input';
import type { ImageTagFromGit } from './image-tag';

/** The inputs of the template `checkout`. `Url` tells whether the template has a default URL. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type GitCloneInputs<Url extends HasValue | NeedsValue = HasValue | NeedsValue> = {
  /** The URL of the repository (`git-url`). */
  readonly gitUrl: ParameterPort<string, Url, undefined>;
  /** The branch, tag or commit to check out (`revision`). */
  readonly revision: ParameterPort<string, HasValue, undefined>;
  /** The source that Argo fetches; callers omit it. */
  readonly sourceCode: ArtifactPort<HasValue>;
};

/** The inputs of the template `checkout` for the types of the properties. */
export type GitCloneInputsFor<
  Url extends string | undefined,
  Tag extends ImageTagFromGit | undefined,
> = GitCloneInputs<UrlState<Url>> & GitTagInputsFor<Tag>;

/** Whether callers must set the URL. They must if the compiler does not know whether there is a default. */
export type UrlState<Url extends string | undefined> = Url extends string ? HasValue : NeedsValue;

/** The outputs of the template `checkout`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type GitCloneOutputs = {
  /** The directory with the source (`source-code`). */
  readonly sourceCode: ArtifactPort<NeedsValue>;
  /**
   * The full hash of the commit that is checked out (`commit`). The template does not have it if `container` replaces the
   * command.
   */
  readonly commit: ParameterPort<string, HasValue, string>;
};

/** The outputs of the template `checkout` with an image tag. */
export type TaggedGitCloneOutputs = GitCloneOutputs & {
  /** The tag for the image (`image-tag`), which registries accept. */
  readonly imageTag: ParameterPort<string, HasValue, string>;
};

/** The outputs of the template `checkout` with lock files. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type LockHashOutputs = {
  /** The hash of the lock files (`lock-hash`), for caches in the artifact repository. */
  readonly lockHash: ParameterPort<string, HasValue, string>;
};

/** The outputs of the template `checkout` for the type of `lockFiles`. */
export type LockHashOutputsFor<Locks extends LockFiles | undefined> = [Locks] extends [LockFiles]
  ? LockHashOutputs
  : {};

/** The outputs of the template `checkout` for the type of `imageTag`. */
export type GitCloneOutputsFor<Tag extends ImageTagFromGit | undefined> = [Tag] extends [ImageTagFromGit]
  ? TaggedGitCloneOutputs
  : GitCloneOutputs;

/**
 * Fetches submodules with the credentials of the repository. Anyone who can push to a branch or tag that is built can
 * then read a token: the commit only has to name a server of their own in `.gitmodules`.
 */
export interface SubmodulesWithCredentials {
  /** Who receives the credentials. */
  readonly credentials: 'sent to every host in .gitmodules';
}

/** Properties of a `GitCloneTemplate`. */
export interface GitCloneTemplateProps<
  Url extends string | undefined = string | undefined,
  Tag extends ImageTagFromGit | undefined = ImageTagFromGit | undefined,
  Locks extends LockFiles | undefined = LockFiles | undefined,
> extends Omit<WorkflowTemplateProps<{}>, 'arguments'> {
  /**
   * The default URL of the repository. An error if it contains credentials: use `credentials`.
   *
   * @default - none: callers must set it
   */
  readonly gitUrl?: Url;

  /**
   * The default branch, tag or commit to check out.
   *
   * @default 'main'
   */
  readonly revision?: string;

  /**
   * The number of commits to fetch of each branch and tag. Earlier commits cannot be checked out: if the revision is a
   * pushed commit, allow for the pushes that may follow before the build starts. Without `singleBranch`, Argo fetches
   * these commits of all branches.
   *
   * @default - the whole history
   */
  readonly depth?: number;

  /**
   * Fetches only one branch, besides all tags: `true` for the branch `revision`, which cannot be a tag or a commit then,
   * or the name of a branch that contains the revision.
   *
   * @default false
   */
  readonly singleBranch?: boolean | string;

  /**
   * Whether to fetch the submodules. Argo logs in to their servers with the credentials of the repository, whichever
   * servers these are, so with credentials they are only fetched for a value that says so.
   *
   * @default - true without credentials, false with credentials
   */
  readonly submodules?: boolean | SubmodulesWithCredentials;

  /**
   * What to do if the checkout contains Git LFS pointers instead of files, since Argo does not fetch files from Git LFS:
   * `fail`, or `ignore` them with a line in the log.
   *
   * @default 'fail'
   */
  readonly lfs?: 'fail' | 'ignore';

  /**
   * The credentials for the Git server.
   *
   * @default - none: the repository is public
   */
  readonly credentials?: GitCredentials;

  /**
   * The certificate of the authority that has signed the certificate of the Git server, in PEM format: a key of a ConfigMap.
   * Argo's Git artifact has no field for it, so git fetches the repository in the container.
   *
   * @default - the server has a certificate of a public authority
   */
  readonly ca?: ConfigMapKey;

  /**
   * How to derive a tag for the image from the commit or a Git tag, by a rule such as `'commit'`. `checkout` then has
   * the output `imageTag`, and for a rule that looks for Git tags the input `gitTag`, which chooses one of several. The
   * step fails if the Git tag is not a valid image tag.
   *
   * @default - no output `imageTag`
   */
  readonly imageTag?: Tag;

  /**
   * The files whose names and contents are the key of caches in the artifact repository, relative to the source:
   * `['package-lock.json']`. `checkout` then has the output `lockHash`. The step fails if one does not exist.
   *
   * @default - no output `lockHash`
   */
  readonly lockFiles?: Locks;

  /**
   * The directory for the source.
   *
   * @default '/code'
   */
  readonly path?: string;

  /**
   * How to pack the source for the artifact repository.
   *
   * @default - Argo's: a gzipped tar archive
   */
  readonly archive?: argo.ArchiveStrategy;

  /**
   * Additional fields of Argo's Git artifact.
   *
   * @default - none
   */
  readonly git?: Templated<Omit<argo.GitArtifact, 'repo' | 'revision'>>;

  /**
   * Fields of the container, which runs after the clone: it checks that the requested commit is checked out, looks for
   * Git LFS pointers and logs the commit. A `command` replaces all of this, and cannot be combined with `imageTag` or `lockFiles`.
   *
   * @default - a script in alpine/git, in a container that meets the restricted Pod Security Standard
   */
  readonly container?: Templated<Partial<argo.Container>>;

  /**
   * Additional fields of the template `checkout`, such as retries, deadlines or a node selector.
   *
   * @default - `retryStrategy: RETRY_INTERRUPTED`, and a `securityContext` with the user `nobody`, unless the command is
   * replaced
   */
  readonly template?: Omit<TemplateProps, 'inputs'>;
}
