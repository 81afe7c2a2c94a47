import type * as argo from '../../../imports/argoproj.io';
import type {
  HasValue,
  InputReferences,
  NeedsValue,
  ParameterPort,
  Templated,
  TemplateProps,
  WorkflowTemplateProps,
} from '../../workflow/index';
import type { FileUpdate, ImagePart } from './file-update';
import type { GitPushCredentials } from './git-push-credentials';

/** Whether callers have to give a part of the image: where an update writes it, they have to. */
export type PartState<Name extends ImagePart, Part extends ImagePart> = Name extends Part
  ? NeedsValue
  : HasValue;

/** What the `push` template takes. `Part` is what the updates write. */
// Not an interface: the compiler takes an interface for ports only if it allows any key.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type GitOpsUpdateInputs<Part extends ImagePart = ImagePart> = {
  /** The image's name without its tag (`image`): `ghcr.io/acme/web`. */
  readonly image: ParameterPort<string, NeedsValue, undefined>;
  /** The image's tag (`tag`). */
  readonly tag: ParameterPort<string, PartState<'tag', Part>, undefined>;
  /** The image's digest (`digest`): `sha256:…`. */
  readonly digest: ParameterPort<string, PartState<'digest', Part>, undefined>;
};

/** What the `push` template hands out. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- as above
export type GitOpsUpdateOutputs = {
  /** The commit that has the image in it (`commit`): the pushed one, or the head where nothing had to be changed. */
  readonly commit: ParameterPort<string, HasValue, string>;
  /** Whether there was something to change (`changed`): `true` or `false`. */
  readonly changed: ParameterPort<string, HasValue, string>;
};

/** The author of a commit. */
export interface CommitAuthor {
  /** The name. */
  readonly name: string;
  /** The mail address. Some servers take commits only of an address that they know. */
  readonly email: string;
}

/** The images that a `GitOpsUpdateTemplate` runs. */
export interface GitOpsImages {
  /**
   * An image with git and a POSIX shell.
   *
   * @default - alpine/git, at a fixed version
   */
  readonly git?: string;

  /**
   * An image with mikefarah/yq 4 at `/usr/bin/yq` and with `cp`.
   *
   * @default - mikefarah/yq, at a fixed version
   */
  readonly yq?: string;
}

/** The branch that is pushed to where none is given. */
export const DEFAULT_BRANCH = 'main';

/** Properties of a `GitOpsUpdateTemplate`. */
export interface GitOpsUpdateTemplateProps<Part extends ImagePart = ImagePart> extends Omit<
  WorkflowTemplateProps<{}>,
  'arguments'
> {
  /** The configuration repository's URL. No credentials in it: see `credentials`. */
  readonly repository: string;

  /** What to write: `helmValues`, `kustomizeImage`, `manifestImage`. All of it becomes one commit. */
  readonly updates: readonly FileUpdate<Part>[];

  /**
   * The branch to push to. It has to be there.
   *
   * @default 'main'
   */
  readonly branch?: string;

  /**
   * How to log in to the git server.
   *
   * @default - not at all: everybody may push
   */
  readonly credentials?: GitPushCredentials;

  /**
   * The commit's message; the template's inputs may be in it.
   *
   * @default - `Deploy`, and the image with its tag and digest
   */
  readonly message?:
    string | ((ports: { readonly inputs: InputReferences<GitOpsUpdateInputs<Part>> }) => string);

  /**
   * The commit's author.
   *
   * @default - `argo-ci`, at localhost
   */
  readonly author?: CommitAuthor;

  /**
   * How often to try where somebody else pushes in between, each time from the new head and after a longer pause
   * (seconds, at most half a minute).
   *
   * @default 10
   */
  readonly attempts?: number;

  /**
   * The images to run.
   *
   * @default - alpine/git and mikefarah/yq, at fixed versions
   */
  readonly images?: GitOpsImages;

  /**
   * Further fields of the container: resources, a security context, further variables such as `GIT_SSL_CAINFO`.
   *
   * @default - none
   */
  readonly container?: Templated<Omit<argo.Container, 'args' | 'command' | 'image'>>;

  /**
   * Further fields of the template `push`: retries, deadlines, a node selector, more volumes.
   *
   * @default - none
   */
  readonly template?: Omit<TemplateProps, 'inputs'>;
}
