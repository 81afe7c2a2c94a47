import type { ISecret } from '../../kubernetes/cdk8s-plus';
import type {
  ArtifactPort,
  Callable,
  DagTemplate,
  HasValue,
  InputPorts,
  NeedsValue,
  NumberOrBoolean,
  ParameterPort,
  Ports,
  Scalar,
  Task,
  WorkflowResourceProps,
} from '../../workflow/index';
import type { IDockerSecret } from '../credentials/docker-secret';
import type { GitCloneInputs, GitCloneOutputs, TaggedGitCloneOutputs } from '../clone/git-clone-props';
import type { GitTagInputsFor, PassedThroughPort } from '../clone/git-tag-input';
import type { ImageTagFromGit } from '../clone/image-tag';
import type { ImageInputs, KanikoInputs, KanikoOutputs } from '../build/kaniko-build-props';

/** What a template must take that builds an image: the source, and besides what it likes. */
export type BuildInputs = InputPorts & {
  /** The folder to build from. */
  readonly sourceCode: ArtifactPort;
};

/** What a template must hand out that builds an image. */
export type BuildOutputs = Ports & {
  /** The digest of the image that was pushed. */
  readonly digest: ParameterPort;
};

/**
 * What a template must hand out that fetches the source; it takes what it likes. A parameter `imageTag` among it goes to
 * the build, where that takes one.
 */
export type CloneOutputs = Ports & {
  /** The folder with the source. */
  readonly sourceCode: ArtifactPort;
};

/** What the task hands out that clones: with the tag, where `imageTag` asks for one. */
export type CiCloneOutputs<S extends CloneOutputs, Tag extends ImageTagFromGit | undefined> = [Tag] extends [
  ImageTagFromGit,
]
  ? S & TaggedGitCloneOutputs
  : S;

/** What the task takes that clones: with a git tag, where `imageTag` names the image after one. */
export type CiCloneInputs<C extends InputPorts, Tag extends ImageTagFromGit | undefined> = C &
  GitTagInputsFor<Tag>;

/** The inputs of the build that the clone fills in. */
type Filled<S extends Ports> = S extends { readonly imageTag: ParameterPort } ? 'imageTag' : never;

/** The inputs of kaniko's template when nothing else is declared. */
export type DefaultBuildInputs = KanikoInputs<{}, ImageInputs>;

type ParameterKeys<P extends Ports> = {
  [Key in keyof P]: P[Key] extends ParameterPort ? Key : never;
}[keyof P] &
  string;

/** The inputs of the build that the clone does not fill in. */
type Unfilled<I extends Ports, S extends Ports> = [Filled<S>] extends [never] ? I : Omit<I, Filled<S>>;

/** An input that stays with its template: it has a value, and nobody wants another one. */
type Settled<P extends Ports, Key extends keyof P> = P[Key] extends PassedThroughPort
  ? false
  : P[Key]['state'] extends HasValue
    ? true
    : false;

/** The inputs that become arguments: those that need a value or are handed on, and those in `Defaults`. */
type Lifted<P extends Ports, Defaults extends string> = {
  readonly [
    Key in ParameterKeys<P> as Key extends Defaults ? Key : Settled<P, Key> extends true ? never : Key
  ]: P[Key] extends ParameterPort<infer Value, infer State>
    ? ParameterPort<Value, Key extends Defaults ? HasValue : State, undefined>
    : never;
};

/** The arguments of a CI workflow: of the inputs of its two templates those that the clone's outputs `S` don't fill in. */
export type CiArguments<
  C extends Ports,
  I extends Ports,
  Defaults extends string,
  S extends Ports = {},
> = Lifted<C, Defaults> & Lifted<Unfilled<I, S>, Defaults>;

/** A value for an argument: one of its own, if it has an `enum`. */
type DefaultFor<P extends Ports, Key> = Key extends keyof P
  ? P[Key] extends ParameterPort<infer Value>
    ? Value | NumberOrBoolean<Value>
    : never
  : unknown;

/** What `defaults` may name. */
export type CiParameter<C extends Ports, I extends Ports, S extends Ports = {}> =
  ParameterKeys<C> | Exclude<ParameterKeys<I>, Filled<S>>;

/** The names of what a CI workflow is made of. */
export interface CiNames {
  /**
   * The template with the DAG.
   *
   * @default 'main'
   */
  readonly dag?: string;

  /**
   * The task that clones.
   *
   * @default 'clone'
   */
  readonly clone?: string;

  /**
   * The task that builds and pushes.
   *
   * @default 'build'
   */
  readonly build?: string;
}

/** What a CI workflow is made of. */
export interface CiPipelineParts<
  I extends BuildInputs = DefaultBuildInputs,
  O extends BuildOutputs = KanikoOutputs,
  C extends InputPorts = GitCloneInputs<NeedsValue>,
  S extends CloneOutputs = GitCloneOutputs,
  Tag extends ImageTagFromGit | undefined = ImageTagFromGit | undefined,
> extends Omit<WorkflowResourceProps, 'arguments'> {
  /**
   * The template that fetches the source. Each of its inputs that needs a value becomes an argument of the
   * workflow, with the same name; so does the `gitTag` of a `GitCloneTemplate`, with its empty value.
   *
   * @default - `checkout` of a new `GitCloneTemplate`
   */
  readonly clone?: Callable<C, S>;

  /**
   * What to tag the image with, by git: the commit or a git tag, by a rule such as `'commit'`. The build gets it from the
   * clone, so that `imageTag` is no argument of the workflow. By a rule that looks for git tags there is an argument
   * `gitTag` instead, empty unless somebody says which of several git tags to take. It is for the `GitCloneTemplate` that
   * is made when `clone` is left out; a template of your own says it itself.
   *
   * @default - the tag is an argument of the workflow, unless the clone hands out an `imageTag`
   */
  readonly imageTag?: Tag;

  /**
   * The template that builds and pushes the image. Each of its inputs that needs a value becomes an argument
   * of the workflow, with the same name.
   *
   * @default - `buildPush` of a new `KanikoBuildTemplate`
   */
  readonly build?: Callable<I, O>;

  /**
   * The registry credentials for the `KanikoBuildTemplate` that is made when `build` is left out.
   *
   * @default - the Secret `docker-secret`
   */
  readonly registryCredentials?: IDockerSecret | ISecret;

  /**
   * The names of the DAG and its tasks.
   *
   * @default - `main`, `clone`, `build`
   */
  readonly names?: CiNames;
}

/** Properties of a CI workflow. */
export interface CiPipelineProps<
  I extends BuildInputs = DefaultBuildInputs,
  O extends BuildOutputs = KanikoOutputs,
  C extends InputPorts = GitCloneInputs<NeedsValue>,
  S extends CloneOutputs = GitCloneOutputs,
  Defaults extends CiParameter<CiCloneInputs<C, Tag>, I, CiCloneOutputs<S, Tag>> = never,
  Tag extends ImageTagFromGit | undefined = undefined,
> extends CiPipelineParts<I, O, C, S, Tag> {
  /**
   * Values for arguments that are not given when the workflow is submitted. An input that has a value of its
   * own becomes an argument by being named here: `{ revision: 'main' }`.
   *
   * @default - every argument has to be given
   */
  readonly defaults?: {
    readonly [Key in Defaults]: Scalar & DefaultFor<CiCloneInputs<C, Tag>, Key> & DefaultFor<I, Key>;
  };
}

/** What a CI workflow hands out. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- ports are not an interface
export type CiOutputs = {
  /** The digest of the image (`image-digest`). */
  readonly digest: ParameterPort<string, NeedsValue, undefined>;
};

/** The parts of a CI workflow. */
export interface CiPipeline<
  I extends BuildInputs = BuildInputs,
  O extends BuildOutputs = BuildOutputs,
  C extends InputPorts = GitCloneInputs,
  S extends CloneOutputs = GitCloneOutputs,
> {
  /** The DAG, for tasks of your own: `pipeline.dag.task('test', …)`. */
  readonly dag: DagTemplate<{}, CiOutputs>;

  /** The task that clones: `clone.outputs.sourceCode`. */
  readonly clone: Task<C, S>;

  /** The task that builds: `build.outputs.digest`, `build.addDependency(test)`. */
  readonly build: Task<I, O>;
}
