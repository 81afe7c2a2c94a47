import type * as argo from '../../../imports/argoproj.io';
import type {
  HasValue,
  InputReferences,
  NeedsValue,
  ParameterPort,
  Templated,
  TemplateProps,
  WorkflowTemplateProps,
} from '../../workflow';
import type { FileUpdate, ImagePart } from './file-update';
import type { GitPushCredentials } from '../../git/push-credentials';
import type { ConfigMapKey } from '../../kubernetes/secret-key';

/** Whether callers must set a part of the image. They must if an update writes it. */
export type PartState<Name extends ImagePart, Part extends ImagePart> = Name extends Part
  ? NeedsValue
  : HasValue;

/** The inputs of the template `push`. `Part` tells what the updates write. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type GitOpsUpdateInputs<Part extends ImagePart = ImagePart> = {
  /** The name of the image without a tag (`image`): `ghcr.io/acme/web`. */
  readonly image: ParameterPort<string, NeedsValue, undefined>;
  /** The tag of the image (`tag`). */
  readonly tag: ParameterPort<string, PartState<'tag', Part>, undefined>;
  /** The digest of the image (`digest`): `sha256:…`. */
  readonly digest: ParameterPort<string, PartState<'digest', Part>, undefined>;
};

/** The additional inputs of the template `push` if the source is known. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type SourceInputs = {
  /** The full hash of the commit that the image was built from (`source-commit`). */
  readonly sourceCommit: ParameterPort<string, NeedsValue, undefined>;
  /**
   * Whether the commit may be older than what is deployed (`rollback`): `true` or `false`, the default. The next build
   * is deployed again.
   */
  readonly rollback: ParameterPort<'true' | 'false', HasValue, undefined>;
};

/** The additional inputs for the type of `source`. None if the compiler does not know whether it is set. */
export type SourceInputsFor<Source extends GitOpsSource | undefined> = [Source] extends [GitOpsSource]
  ? SourceInputs
  : {};

/** The outputs of the template `push`. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type GitOpsUpdateOutputs = {
  /** The commit with the image (`commit`): the pushed commit, or the head of the branch if nothing changed. */
  readonly commit: ParameterPort<string, HasValue, string>;
  /** Whether a commit was pushed (`changed`): `true` or `false`. */
  readonly changed: ParameterPort<'false' | 'true', HasValue, string>;
  /**
   * What has happened (`outcome`): `deployed` if a commit was pushed, `unchanged` if the branch already has the image,
   * `already-newer` if it has one that was built from a newer commit. The output `commit` is then the commit with that
   * image.
   */
  readonly outcome: ParameterPort<'already-newer' | 'deployed' | 'unchanged', HasValue, string>;
};

/** The author of a commit. */
export interface CommitAuthor {
  /** The name. */
  readonly name: string;
  /** The email address. Some servers only accept commits with an address that they know. */
  readonly email: string;
}

/** The repository that an image is built from. */
export interface GitOpsSource {
  /** The URL of the repository. An error if it contains credentials: use `credentials`. */
  readonly repository: string;

  /**
   * The credentials to read the repository. Only its commits are fetched, without files, and only if another commit is
   * deployed.
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

  /**
   * Whether to deploy commits that are older than what is deployed. The repository is then not read.
   *
   * @default false
   */
  readonly allowOlder?: boolean;
}

/** The images of a `GitOpsUpdateTemplate`. */
export interface GitOpsImages {
  /**
   * An image with Git and a POSIX shell.
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

/** The default branch to push to. */
export const DEFAULT_BRANCH = 'main';

/** The default number of attempts to push. */
export const DEFAULT_ATTEMPTS = 10;

/** Properties of a `GitOpsUpdateTemplate`. */
export interface GitOpsUpdateTemplateProps<
  Part extends ImagePart = ImagePart,
  Source extends GitOpsSource | undefined = GitOpsSource | undefined,
> extends Omit<WorkflowTemplateProps<{}>, 'arguments'> {
  /** The URL of the configuration repository. An error if it contains credentials: use `credentials`. */
  readonly repository: string;

  /** The changes, by `helmValues`, `kustomizeImage` or `manifestImage`. All of them are in one commit. */
  readonly updates: readonly FileUpdate<Part>[];

  /**
   * The repository that the image is built from. The commit then names the source commit in the trailer `Source-Commit`,
   * and the template has the input `sourceCommit`. A commit that is an ancestor of the deployed one is not deployed: its
   * build was overtaken by a newer one, or its webhook was sent again.
   *
   * @default - the order of builds is not checked
   */
  readonly source?: Source;

  /**
   * The branch to push to, which must exist.
   *
   * @default 'main'
   */
  readonly branch?: string;

  /**
   * The credentials for the Git server.
   *
   * @default - none: anyone may push
   */
  readonly credentials?: GitPushCredentials;

  /**
   * The certificate of the authority that has signed the certificate of the Git server, in PEM format: a key of a ConfigMap.
   *
   * @default - the server has a certificate of a public authority
   */
  readonly ca?: ConfigMapKey;

  /**
   * The commit message, which may depend on the inputs of the template.
   *
   * @default - `Deploy` and the image with its tag and digest
   */
  readonly message?:
    string | ((ports: { readonly inputs: InputReferences<GitOpsUpdateInputs<Part>> }) => string);

  /**
   * The author of the commit.
   *
   * @default - `argo-ci` with the address `argo-ci@localhost`
   */
  readonly author?: CommitAuthor;

  /**
   * How many attempts to make if the branch changes during the push. Each attempt starts from the new head of the
   * branch, after a longer delay, at most 30 seconds.
   *
   * @default 10
   */
  readonly attempts?: number;

  /**
   * The images.
   *
   * @default - alpine/git and mikefarah/yq, at fixed versions
   */
  readonly images?: GitOpsImages;

  /**
   * Additional fields of the container, such as resources, a security context or environment variables like
   * `HTTPS_PROXY`.
   *
   * @default - requests of 50m CPU and 64Mi memory, a limit of 1Gi memory, and the restricted Pod Security Standard
   */
  readonly container?: Templated<Omit<argo.Container, 'args' | 'command' | 'image'>>;

  /**
   * Additional fields of the template `push`, such as retries, deadlines, a node selector or volumes.
   *
   * @default - two retries, and a `securityContext` with the user `nobody`
   */
  readonly template?: Omit<TemplateProps, 'inputs'>;
}
