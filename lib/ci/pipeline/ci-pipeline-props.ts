import type {
  ArtifactPort,
  Callable,
  DagLayout,
  DagTemplate,
  InputPorts,
  NeedsValue,
  ParameterPort,
  Ports,
  Scalar,
  Task,
  WorkflowResourceProps,
} from '../../workflow';
import type { ImageInputs, ImageBuildInputs, ImageBuildOutputs } from '../build/image-build-ports';
import type { GitCloneInputs, GitCloneOutputs, TaggedGitCloneOutputs } from '../clone/git-clone-props';
import type { GitTagInputsFor } from '../clone/git-tag-input';
import type { ImageTagFromGit } from '../clone/image-tag';
import type { RegistryLogins } from '../credentials/registry-login/registry-login';
import type { Memoization } from '../memoize/memoization';
import type { CiParameter, DefaultFor } from './ci-arguments';
import type { AddTest } from './ci-test-props';

/** The inputs that a build template must have; it may have others. */
export type BuildInputs = InputPorts & {
  /** The directory with the source. */
  readonly sourceCode: ArtifactPort;
};

/** The outputs that a build template must have; it may have others. */
export type BuildOutputs = Ports & {
  /** The digest of the pushed image. */
  readonly digest: ParameterPort;
};

/** The outputs that a clone template must have; it may have others. A parameter `imageTag` is passed to the build, and `commit` as `imageRevision`. */
export type CloneOutputs = Ports & {
  /** The directory with the source. */
  readonly sourceCode: ArtifactPort;
};

/** The outputs of the clone task: with the image tag if `imageTag` is set. */
export type CiCloneOutputs<S extends CloneOutputs, Tag extends ImageTagFromGit | undefined> = [Tag] extends [
  ImageTagFromGit,
]
  ? S & TaggedGitCloneOutputs
  : S;

/** The inputs of the clone task: with a Git tag if the rule in `imageTag` looks for one. */
export type CiCloneInputs<C extends InputPorts, Tag extends ImageTagFromGit | undefined> = C &
  GitTagInputsFor<Tag>;

/** The inputs of the default build template. */
export type DefaultBuildInputs = ImageBuildInputs<{}, ImageInputs>;

/** The names of the DAG and the tasks of a CI workflow. */
export interface CiNames {
  /**
   * The name of the template with the DAG.
   *
   * @default 'main'
   */
  readonly dag?: string;

  /**
   * The name of the clone task.
   *
   * @default 'clone'
   */
  readonly clone?: string;

  /**
   * The name of the build task.
   *
   * @default 'build'
   */
  readonly build?: string;
}

/** Options of a CI workflow, independent of its `defaults`. */
export interface CiPipelineOptions<
  I extends BuildInputs = DefaultBuildInputs,
  O extends BuildOutputs = ImageBuildOutputs,
  C extends InputPorts = GitCloneInputs<NeedsValue>,
  S extends CloneOutputs = GitCloneOutputs,
  Tag extends ImageTagFromGit | undefined = ImageTagFromGit | undefined,
> extends Omit<WorkflowResourceProps, 'arguments'> {
  /**
   * The template that fetches the source. Each input parameter without a value becomes an argument of the workflow with
   * the same name, and so does the `gitTag` of a `GitCloneTemplate`.
   *
   * @default - `checkout` of a new `GitCloneTemplate`
   */
  readonly clone?: Callable<C, S>;

  /**
   * How the new `GitCloneTemplate` derives the image tag from the commit or a Git tag, by a rule such as `'commit'`.
   * The build uses this tag, so the workflow has no argument `imageTag`. A rule that looks for Git tags adds an
   * argument `gitTag`, by default empty, which chooses one of several Git tags. An error if `clone` is set: set
   * `imageTag` of that template instead.
   *
   * @default - the workflow has an argument `imageTag`, unless the clone has an output `imageTag`
   */
  readonly imageTag?: Tag;

  /**
   * The template that builds and pushes the image. Each input parameter without a value becomes an argument of the
   * workflow with the same name.
   *
   * @default - `buildPush` of a new `KanikoBuildTemplate`
   */
  readonly build?: Callable<I, O>;

  /**
   * The registry credentials of the new `KanikoBuildTemplate`. An error if `build` is set: set the credentials of that
   * template instead.
   *
   * @default - the Secret `docker-secret`
   */
  readonly registryCredentials?: RegistryLogins;

  /**
   * Where the tasks run: each in its own pod, or as containers of one pod. One pod starts sooner and transfers no source,
   * but the tasks that you add must be container templates that trust each other. `imageTag` can be `commit` or `short-commit` then,
   * if `revision` is in `defaults`: the tag is that of this argument, which must be the full hash of a commit. `auto` chooses one
   * pod if it changes neither what the tasks do nor what their code can reach.
   *
   * @default 'pods'
   */
  readonly layout?: DagLayout;

  /**
   * Whether Argo stores the digest of the image, and runs no task again for the same full commit hash, arguments and templates. A
   * branch or a tag is always built. All tasks of the DAG are skipped, also those that you add, so use it only if they do
   * nothing but what the commit determines. The entrypoint is then a template `memoized`, which calls the DAG. Argo's
   * controller needs permission: see docs/caches.md.
   *
   * @default false
   */
  readonly memoize?: boolean | Memoization;

  /**
   * The names of the DAG and its tasks.
   *
   * @default - `main`, `clone`, `build`
   */
  readonly names?: CiNames;

  /**
   * Further arguments, for tasks that the caller adds.
   *
   * @default - none
   * @internal
   */
  readonly furtherArguments?: Ports;

  /**
   * The rule for the image tag of `clone`.
   *
   * @default - that of `imageTag`
   * @internal
   */
  readonly cloneImageTag?: ImageTagFromGit;
}

/** Properties of a `CiWorkflow` or a `CiWorkflowTemplate`. */
export interface CiPipelineProps<
  I extends BuildInputs = DefaultBuildInputs,
  O extends BuildOutputs = ImageBuildOutputs,
  C extends InputPorts = GitCloneInputs<NeedsValue>,
  S extends CloneOutputs = GitCloneOutputs,
  Defaults extends CiParameter<CiCloneInputs<C, Tag>, I, CiCloneOutputs<S, Tag>> = never,
  Tag extends ImageTagFromGit | undefined = undefined,
> extends CiPipelineOptions<I, O, C, S, Tag> {
  /**
   * Default values of arguments. An input that already has a value becomes an argument if it is named here:
   * `{ revision: 'main' }`.
   *
   * @default - all arguments are required
   */
  readonly defaults?: {
    readonly [Key in Defaults]: Scalar & DefaultFor<CiCloneInputs<C, Tag>, Key> & DefaultFor<I, Key>;
  };
}

/** The outputs of a CI workflow. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
export type CiOutputs = {
  /** The digest of the image (`image-digest`). */
  readonly digest: ParameterPort<string, NeedsValue, undefined>;
};

/** The DAG and the tasks of a CI workflow. */
export interface CiPipeline<
  I extends BuildInputs = BuildInputs,
  O extends BuildOutputs = BuildOutputs,
  C extends InputPorts = GitCloneInputs,
  S extends CloneOutputs = GitCloneOutputs,
> {
  /** The DAG, for additional tasks: `pipeline.dag.task('test', …)`. */
  readonly dag: DagTemplate<{}, CiOutputs>;

  /** The clone task: `clone.outputs.sourceCode`. */
  readonly clone: Task<C, S>;

  /** The build task: `build.outputs.digest`, `build.addDependency(test)`. */
  readonly build: Task<I, O>;

  /**
   * Adds a test of the source, or another check such as a linter, that must pass before the build: a task for each
   * combination of its matrix, and one that summarizes its reports.
   *
   * @param name the name of its template and of its task, or the start of their names
   */
  readonly addTest: AddTest;
}
