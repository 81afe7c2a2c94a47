import type { ISecret } from 'cdk8s-plus-27';
import type { Problem } from '../finding';
import { addFindings } from '../finding';
import type {
  HasValue,
  NeedsValue,
  ArgumentValues,
  ArtifactPort,
  Callable,
  InputPorts,
  NumberOrBoolean,
  ParameterPort,
  Ports,
  References,
  Scalar,
  WorkflowResourceProps,
} from '../workflow';
import { DagTemplate, Task, WorkflowResource, parameter, portName } from '../workflow';
import type { IDockerSecret } from './docker-secret';
import type { GitCloneInputs, GitCloneOutputs } from './git-clone-template';
import { GitCloneTemplate, gitCloneParameters } from './git-clone-template';
import type { ImageInputs, KanikoInputs, KanikoOutputs } from './kaniko-build-props';
import { KanikoBuildTemplate, imageInputs } from './kaniko-build-template';

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

/** What a template must hand out that fetches the source; it takes what it likes. */
export type CloneOutputs = Ports & {
  /** The folder with the source. */
  readonly sourceCode: ArtifactPort;
};

/** The inputs of kaniko's template when nothing else is declared. */
export type DefaultBuildInputs = KanikoInputs<{}, ImageInputs>;

/** Values for arguments, when it is not known for which. */
interface DefaultValues {
  readonly [key: string]: Scalar | undefined;
}

type ParameterKeys<P extends Ports> = {
  [Key in keyof P]: P[Key] extends ParameterPort ? Key : never;
}[keyof P] &
  string;

/** The inputs that become arguments of the workflow: those that need a value, and those in `Defaults`. */
type Lifted<P extends Ports, Defaults extends string> = {
  readonly [
    Key in ParameterKeys<P> as Key extends Defaults ? Key : P[Key]['state'] extends HasValue ? never : Key
  ]: P[Key] extends ParameterPort<infer Value, infer State>
    ? ParameterPort<Value, Key extends Defaults ? HasValue : State, undefined>
    : never;
};

/** The arguments of a CI workflow, taken from the inputs of its two templates. */
export type CiArguments<C extends Ports, I extends Ports, Defaults extends string> = Lifted<C, Defaults> &
  Lifted<I, Defaults>;

/** A value for an argument: one of its own, if it has an `enum`. */
type DefaultFor<P extends Ports, Key> = Key extends keyof P
  ? P[Key] extends ParameterPort<infer Value>
    ? Value | NumberOrBoolean<Value>
    : never
  : unknown;

/** What `defaults` may name. */
export type CiParameter<C extends Ports, I extends Ports> = ParameterKeys<C> | ParameterKeys<I>;

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
> extends Omit<WorkflowResourceProps, 'arguments'> {
  /**
   * The template that fetches the source. Each of its inputs that needs a value becomes an argument of the
   * workflow, with the same name.
   *
   * @default - `checkout` of a new `GitCloneTemplate`
   */
  readonly clone?: Callable<C, S>;

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
  Defaults extends CiParameter<C, I> = never,
> extends CiPipelineParts<I, O, C, S> {
  /**
   * Values for arguments that are not given when the workflow is submitted. An input that has a value of its
   * own becomes an argument by being named here: `{ revision: 'main' }`.
   *
   * @default - every argument has to be given
   */
  readonly defaults?: { readonly [Key in Defaults]: Scalar & DefaultFor<C, Key> & DefaultFor<I, Key> };
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

/** A run of this many seconds has failed: nothing waits without an end. */
const DEADLINE_SECONDS = 3600;

/** What the workflow itself takes of the properties, with its arguments. */
export function ciWorkflowProps<
  I extends BuildInputs,
  O extends BuildOutputs,
  C extends InputPorts,
  S extends CloneOutputs,
  Defaults extends CiParameter<C, I>,
>(props: CiPipelineProps<I, O, C, S, Defaults>): WorkflowResourceProps<CiArguments<C, I, Defaults>> {
  const { clone, build, defaults, registryCredentials: _r, names: _n, ...spec } = props;
  return {
    activeDeadlineSeconds: DEADLINE_SECONDS,
    ...spec,
    metadata: WorkflowResource.metadataFor('argo-ci', spec.metadata),
    // The same rule once as a type and once as a program.
    arguments: lift(liftable({ clone, build }), defaults ?? {}) as CiArguments<C, I, Defaults>,
  };
}

/** The inputs that arguments are made of. One that both templates have is needed as soon as one of them needs it. */
function liftable({ clone, build }: { clone?: Pick<Callable, 'inputs'>; build?: Pick<Callable, 'inputs'> }): {
  readonly [key: string]: ParameterPort;
} {
  const ports = [clone?.inputs ?? gitCloneParameters(), build?.inputs ?? imageInputs()]
    .flatMap((inputs: Ports) => Object.entries(inputs))
    .filter((entry): entry is [string, ParameterPort] => entry[1].kind === 'parameter');
  return Object.fromEntries([...ports, ...ports.filter(([, port]) => port.state === 'needs a value')]);
}

/** The program behind the type `Lifted`. */
function lift(inputs: ReturnType<typeof liftable>, defaults: DefaultValues): Ports {
  const lifted = Object.entries(inputs).flatMap(([key, port]): [string, ParameterPort][] => {
    const value = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    if (port.state === 'has a value' && value === undefined) return [];
    const { description, enum: values, format } = port.declaration;
    return [[key, parameter({ name: portName(key, port), description, enum: values, format, value })]];
  });
  return Object.fromEntries(lifted);
}

/** Adds the DAG to a workflow: clone, then build. */
export function addCiPipeline<
  I extends BuildInputs,
  O extends BuildOutputs,
  C extends InputPorts,
  S extends CloneOutputs,
>(
  workflow: WorkflowResource,
  props: CiPipelineParts<I, O, C, S> & { readonly defaults?: DefaultValues },
): CiPipeline<I, O, C, S> {
  const { names = {} } = props;
  addFindings(workflow, checkCiPipeline(props));
  const dag = new DagTemplate(workflow, names.dag ?? 'main', {
    outputs: { digest: parameter({ name: 'image-digest' }) },
  });
  if (props.entrypoint === undefined) workflow.setEntrypoint(dag);

  const { clone: checkout, build: buildPush } = templates(workflow, props);
  const clone = dag.addTask(
    new Task(names.clone ?? 'clone', checkout, argumentsFor(checkout.inputs, workflow.arguments)),
  );
  const build = dag.addTask(
    new Task(names.build ?? 'build', buildPush, {
      ...argumentsFor(buildPush.inputs, workflow.arguments),
      sourceCode: clone.outputs.sourceCode,
    }),
  );
  dag.setOutputs({ digest: build.outputs.digest });
  return { dag, clone, build };
}

/** What is given but has no effect: the compiler does not see the one, nor the other from plain JavaScript. */
function checkCiPipeline<
  I extends BuildInputs,
  O extends BuildOutputs,
  C extends InputPorts,
  S extends CloneOutputs,
>(props: CiPipelineParts<I, O, C, S> & { readonly defaults?: DefaultValues }): Problem[] {
  const inputs = liftable(props);
  const unknown = Object.keys(props.defaults ?? {}).filter((key) => !Object.hasOwn(inputs, key));
  const problems = unknown.map((key): Problem => {
    const message = `There is no argument '${key}' to give a value to; there are: ${Object.keys(inputs).join(', ')}.`;
    return { code: 'unknown-argument', message, path: `defaults.${key}` };
  });
  if (props.build !== undefined && props.registryCredentials !== undefined) {
    const message =
      "They are for the build template that is made when 'build' is left out: give them to your own template instead.";
    problems.push({ code: 'unused-credentials', message, path: 'registryCredentials' });
  }
  return problems;
}

/** The templates to call: the caller's, or new ones inside of the workflow. */
function templates<
  I extends BuildInputs,
  O extends BuildOutputs,
  C extends InputPorts,
  S extends CloneOutputs,
>(
  workflow: WorkflowResource,
  props: CiPipelineParts<I, O, C, S>,
): { clone: Callable<C, S>; build: Callable<I, O> } {
  const { serviceAccount, serviceAccountName, registryCredentials, metadata } = props;
  const spec = { serviceAccount, serviceAccountName, metadata: { namespace: metadata?.namespace } };
  // Where no template is given, the type parameters stand for those of the new ones.
  return {
    clone:
      props.clone ??
      (new GitCloneTemplate(workflow, 'git-clone', spec).checkout as unknown as Callable<C, S>),
    build:
      props.build ??
      (new KanikoBuildTemplate(workflow, 'image-build', { ...spec, registryCredentials })
        .buildPush as unknown as Callable<I, O>),
  };
}

/** Each parameter of a template that the workflow has an argument for. */
function argumentsFor(inputs: Ports, values: References<Ports>): ArgumentValues {
  const wanted = Object.entries(values).filter(([key]) => inputs[key]?.kind === 'parameter');
  return Object.fromEntries(wanted);
}
