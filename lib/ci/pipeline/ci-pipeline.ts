import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import type {
  ArgumentValues,
  Callable,
  InputPorts,
  ParameterPort,
  Ports,
  References,
  Scalar,
  WorkflowResource,
  WorkflowResourceProps,
  WorkflowTemplate,
} from '../../workflow/index';
import { metadataFor } from '../../kubernetes/name';
import { DagTemplate, Task, parameter, portName } from '../../workflow/index';
import type {
  BuildInputs,
  BuildOutputs,
  CiArguments,
  CiCloneInputs,
  CiCloneOutputs,
  CiParameter,
  CiPipeline,
  CiPipelineParts,
  CiPipelineProps,
  CloneOutputs,
} from './ci-pipeline-props';
import { GitCloneTemplate, gitCloneParameters } from '../clone/git-clone-template';
import { gitTagInputs, isPassedThrough } from '../clone/git-tag-input';
import type { ImageTagFromGit } from '../clone/image-tag';
import { KanikoBuildTemplate, imageInputs } from '../build/kaniko-build-template';

/** Values for arguments, when it is not known for which. */
interface DefaultValues {
  readonly [key: string]: Scalar | undefined;
}

/** A run of this many seconds has failed: nothing waits without an end. */
const DEADLINE_SECONDS = 3600;

/** What the workflow itself takes of the properties, with its arguments. */
export function ciWorkflowProps<
  I extends BuildInputs,
  O extends BuildOutputs,
  C extends InputPorts,
  S extends CloneOutputs,
  Defaults extends CiParameter<CiCloneInputs<C, Tag>, I, CiCloneOutputs<S, Tag>>,
  Tag extends ImageTagFromGit | undefined,
>(
  props: CiPipelineProps<I, O, C, S, Defaults, Tag>,
): WorkflowResourceProps<CiArguments<CiCloneInputs<C, Tag>, I, Defaults, CiCloneOutputs<S, Tag>>> {
  const { clone, build, defaults, imageTag, registryCredentials: _r, names: _n, ...spec } = props;
  return {
    activeDeadlineSeconds: DEADLINE_SECONDS,
    ...spec,
    metadata: metadataFor('argo-ci', spec.metadata),
    // The same rule once as a type and once as a program.
    arguments: lift(liftable({ clone, build, imageTag }), defaults ?? {}) as CiArguments<
      CiCloneInputs<C, Tag>,
      I,
      Defaults,
      CiCloneOutputs<S, Tag>
    >,
  };
}

/** The templates, as far as arguments are made of what they take. */
interface Templates {
  readonly clone?: Pick<Callable, 'inputs' | 'outputs'>;
  readonly build?: Pick<Callable, 'inputs'>;
  readonly imageTag?: ImageTagFromGit;
}

/** Whether the clone hands out a tag for the build to take: the program behind the type `Filled`. */
function handsOutTag({ clone, imageTag }: Templates): boolean {
  return imageTag !== undefined || clone?.outputs.imageTag?.kind === 'parameter';
}

/** The inputs that arguments are made of. One that both templates have is needed as soon as one of them needs it. */
function liftable(templates: Templates): { readonly [key: string]: ParameterPort } {
  const { imageTag } = templates;
  const clone: Ports = templates.clone?.inputs ?? { ...gitCloneParameters(), ...gitTagInputs(imageTag) };
  const build: Ports = templates.build?.inputs ?? imageInputs();
  const unfilled = Object.entries(build).filter(([key]) => key !== 'imageTag' || !handsOutTag(templates));
  const ports = [...Object.entries(clone), ...unfilled].filter(
    (entry): entry is [string, ParameterPort] => entry[1].kind === 'parameter',
  );
  return Object.fromEntries([...ports, ...ports.filter(([, port]) => port.state === 'needs a value')]);
}

/** The program behind the type `Lifted`. */
function lift(inputs: ReturnType<typeof liftable>, defaults: DefaultValues): Ports {
  const lifted = Object.entries(inputs).flatMap(([key, port]): [string, ParameterPort][] => {
    const { description, enum: values, format, value: own } = port.declaration;
    const given = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    const value = given ?? (isPassedThrough(port) ? own : undefined);
    if (port.state === 'has a value' && value === undefined) return [];
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
  Tag extends ImageTagFromGit | undefined,
>(
  workflow: WorkflowResource,
  props: CiPipelineParts<I, O, C, S, Tag> & { readonly defaults?: DefaultValues },
): CiPipeline<I, O, CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>> {
  const { names = {} } = props;
  addFindings(workflow, checkCiPipeline(props));
  // Where a task's output takes the place of an argument, nobody has to give that argument any more.
  workflow.keepUsedArguments();
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
      ...tagFor(buildPush.inputs, clone),
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
  if (props.clone !== undefined && props.imageTag !== undefined) {
    const message =
      "It is for the clone template that is made when 'clone' is left out: give it to your own template instead.";
    problems.push({ code: 'unused-image-tag', message, path: 'imageTag' });
  }
  return problems;
}

/** The templates to call: the caller's, or new ones inside of the workflow. */
function templates<
  I extends BuildInputs,
  O extends BuildOutputs,
  C extends InputPorts,
  S extends CloneOutputs,
  Tag extends ImageTagFromGit | undefined,
>(
  workflow: WorkflowResource,
  props: CiPipelineParts<I, O, C, S, Tag>,
): { clone: Callable<CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>>; build: Callable<I, O> } {
  const { serviceAccount, serviceAccountName, registryCredentials, metadata, imageTag } = props;
  const spec = { serviceAccount, serviceAccountName, metadata: { namespace: metadata?.namespace } };
  const made = <T extends WorkflowTemplate>(template: T): T => {
    // A Workflow starts when it is created: what it calls has to stand before it in the file.
    workflow.apiObject.addDependency(template);
    return template;
  };
  // Where no template is given, the type parameters stand for those of the new ones.
  const clone =
    props.clone ?? made(new GitCloneTemplate(workflow, 'git-clone', { ...spec, imageTag })).checkout;
  return {
    clone: clone as unknown as Callable<CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>>,
    build:
      props.build ??
      (made(new KanikoBuildTemplate(workflow, 'image-build', { ...spec, registryCredentials }))
        .buildPush as unknown as Callable<I, O>),
  };
}

/** Each parameter of a template that the workflow has an argument for. */
function argumentsFor(inputs: Ports, values: References<Ports>): ArgumentValues {
  const wanted = Object.entries(values).filter(([key]) => inputs[key]?.kind === 'parameter');
  return Object.fromEntries(wanted);
}

/** The tag that the clone hands out, where it does and the build takes one. */
function tagFor(inputs: Ports, { template, outputs }: Task): ArgumentValues {
  const isParameter = [inputs, template.outputs].every((ports) => ports.imageTag?.kind === 'parameter');
  return isParameter ? { imageTag: outputs.imageTag } : {};
}
