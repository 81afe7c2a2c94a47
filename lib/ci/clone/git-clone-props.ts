import type * as argo from '../../../imports/argoproj.io';
import type {
  ArtifactPort,
  HasValue,
  NeedsValue,
  ParameterPort,
  Templated,
  TemplateProps,
  WorkflowTemplateProps,
} from '../../workflow/index';
import type { GitCredentials } from '../../git/credentials';
import type { GitTagInputsFor } from './git-tag-input';
import type { ImageTagFromGit } from './image-tag';

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

/** The inputs of `checkout`: with a git tag where the image can be named after one. */
export type GitCloneInputsFor<
  Url extends string | undefined,
  Tag extends ImageTagFromGit | undefined,
> = GitCloneInputs<UrlState<Url>> & GitTagInputsFor<Tag>;

/** Whether callers have to say which repository. Where that is not known to the compiler, they have to. */
export type UrlState<Url extends string | undefined> = Url extends string ? HasValue : NeedsValue;

/** What the `checkout` template hands out. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- as above
export type GitCloneOutputs = {
  /** The folder with the checked-out source (`source-code`). */
  readonly sourceCode: ArtifactPort<NeedsValue>;
};

/** What the `checkout` template hands out that works out a tag too. */
export type TaggedGitCloneOutputs = GitCloneOutputs & {
  /** The tag for the image that is built of the source (`image-tag`), one that a registry accepts. */
  readonly imageTag: ParameterPort<string, HasValue, string>;
};

/** The outputs of `checkout`: with a tag where one is asked for. Where that is not known to the compiler, without. */
export type GitCloneOutputsFor<Tag extends ImageTagFromGit | undefined> = [Tag] extends [ImageTagFromGit]
  ? TaggedGitCloneOutputs
  : GitCloneOutputs;

/** Properties of a `GitCloneTemplate`. */
export interface GitCloneTemplateProps<
  Url extends string | undefined = string | undefined,
  Tag extends ImageTagFromGit | undefined = ImageTagFromGit | undefined,
> extends Omit<WorkflowTemplateProps<{}>, 'arguments'> {
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
   * What to tag the image with that is built of the source: the commit or a git tag, by a rule such as `'commit'`.
   * Then `checkout` has the output `imageTag`, and by a rule that looks for git tags the input `gitTag`, which says which
   * of several to take. A git tag that can't be the tag of an image fails the step.
   *
   * @default - `checkout` works out no tag
   */
  readonly imageTag?: Tag;

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
   * of its own it has only its own `args` too, and can't work out an `imageTag`.
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
