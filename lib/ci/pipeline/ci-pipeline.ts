import type { Problem } from '../../finding';
import { suggestNames } from '../../finding';
import { acknowledgeIfReported, addCheck, addFindings } from '../../finding';
import { metadataFor } from '../../kubernetes/name';
import { tokenAccessOf } from '../../kubernetes/service-account';
import type {
  ArgumentValues,
  Callable,
  InputPorts,
  Ports,
  References,
  WorkflowResource,
  WorkflowResourceProps,
  WorkflowTemplate,
} from '../../workflow';
import { DagTemplate, ParameterReference, Task, Template, parameter } from '../../workflow';
import { ImageBuildTemplate } from '../build/image-build-template';
import { IMAGE_DIGEST } from '../build/image-reference';
import { KanikoBuildTemplate } from '../build/kaniko/kaniko-build-template';
import { GitCloneTemplate } from '../clone/git-clone-template';
import type { ImageTagFromGit } from '../clone/image-tag';
import { imageTagFromHash } from '../clone/image-tag';
import { testsOf } from './add-test';
import type { MemoizedPipeline } from './memoized-pipeline';
import { MEMOIZED_OUTPUT, callMemoized, checkPipelineMemoization, memoizeDag } from './memoized-pipeline';
import type { CiArguments, CiParameter, DefaultValues } from './ci-arguments';
import { ciArguments, exposableInputs } from './ci-arguments';
import type {
  BuildInputs,
  BuildOutputs,
  CiCloneInputs,
  CiCloneOutputs,
  CiOutputs,
  CiPipeline,
  CiPipelineOptions,
  CiPipelineProps,
  CloneOutputs,
} from './ci-pipeline-props';

/** The deadline of a run, so that no run waits forever. */
const DEADLINE_SECONDS = 3600;

/** The properties of the workflow itself, with its arguments. */
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
  const { clone, build, defaults, imageTag, registryCredentials: _r, names: _n, ...others } = props;
  const { furtherArguments, cloneImageTag: _t, layout: _l, memoize: _m, ...spec } = others;
  return {
    activeDeadlineSeconds: DEADLINE_SECONDS,
    ...spec,
    metadata: metadataFor('argo-ci', spec.metadata),
    // `ciArguments` computes the value of the type `CiArguments`.
    arguments: {
      ...ciArguments({ clone, build, imageTag }, defaults ?? {}),
      ...furtherArguments,
    } as CiArguments<CiCloneInputs<C, Tag>, I, Defaults, CiCloneOutputs<S, Tag>>,
  };
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
  props: CiPipelineOptions<I, O, C, S, Tag> & { readonly defaults?: DefaultValues },
): CiPipeline<I, O, CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>> {
  const { names = {} } = props;
  const memoize = props.memoize === false ? undefined : props.memoize;
  addFindings(workflow, checkCiPipeline(props));
  addCheck(workflow, () => checkTokenAccess(props));
  // If the output of a task replaces an argument, submitters must not be asked for that argument.
  workflow.omitUnusedArguments();
  const dag = new DagTemplate<{}, CiOutputs>(workflow, names.dag ?? 'main', {
    layout: props.layout,
    ...(memoize !== undefined && {
      memoize: memoizeDag(memoize, workflow, (): MemoizedPipeline => ({
        tasks: dag.tasks,
        clone,
        spec: props,
      })),
    }),
    outputs: {
      digest: parameter({
        name: MEMOIZED_OUTPUT,
        format: IMAGE_DIGEST,
        ...(memoize !== undefined && { globalName: MEMOIZED_OUTPUT }),
      }),
    },
  });
  if (props.entrypoint === undefined) {
    workflow.setEntrypoint(memoize === undefined ? dag : callMemoized(workflow, dag));
  }

  const { clone: checkout, build: buildPush } = resolveTemplates(workflow, props);
  const clone = dag.addTask(
    new Task(names.clone ?? 'clone', checkout, argumentsFor(checkout.inputs, workflow.arguments)),
  );
  const build = dag.addTask(
    new Task(names.build ?? 'build', buildPush, {
      ...argumentsFor(buildPush.inputs, workflow.arguments),
      ...tagFor(buildPush.inputs, clone, tagInOnePod(props, workflow)),
      ...sourceFor(buildPush.inputs, clone, workflow.arguments, props.layout),
      sourceCode: clone.outputs.sourceCode,
    }),
  );
  dag.setOutputs({ digest: build.outputs.digest });
  if (memoize !== undefined) {
    addFindings(workflow, checkPipelineMemoization(memoize, clone, workflow.arguments));
  }
  if (props.layout !== undefined && props.layout !== 'pods') acknowledgePrivileges(dag, buildPush);
  return { dag, clone, build, addTest: testsOf(workflow, { dag, clone, build }) };
}

/** In one pod, the DAG has the rights of the builder, which whoever chooses the builder chooses. */
function acknowledgePrivileges(dag: DagTemplate, build: Callable): void {
  if (!Template.isTemplate(build) || !(build.workflow instanceof ImageBuildTemplate)) return;
  const { privileges } = build.workflow;
  if (privileges !== undefined) acknowledgeIfReported(dag, 'forbidden-privilege', privileges);
}

/** Reports properties without effect, which the types do not reject in general or in plain JavaScript. */
function checkCiPipeline<
  I extends BuildInputs,
  O extends BuildOutputs,
  C extends InputPorts,
  S extends CloneOutputs,
>(props: CiPipelineOptions<I, O, C, S> & { readonly defaults?: DefaultValues }): Problem[] {
  const inputs = exposableInputs(props);
  const unknown = Object.keys(props.defaults ?? {}).filter((key) => !Object.hasOwn(inputs, key));
  const problems = unknown.map((key): Problem => {
    const message = `The workflow has no argument '${key}'. ${suggestNames(key, Object.keys(inputs), 'Remove it.')}`;
    return { code: 'unknown-argument', message, path: `defaults.${key}` };
  });
  if (props.podSpecPatch !== undefined && (props.layout ?? 'pods') !== 'pods') {
    const message =
      "'podSpecPatch' patches the container 'main' of each pod, which in one pod is that of the build only. Omit 'layout', or patch the templates.";
    problems.push({ code: 'forbidden-layout', message, path: 'podSpecPatch' });
  }
  if (props.build !== undefined && props.registryCredentials !== undefined) {
    const message =
      "'registryCredentials' is for the default build template, but 'build' is set. Set the credentials of that template.";
    problems.push({ code: 'unused-credentials', message, path: 'registryCredentials' });
  }
  if (props.clone !== undefined && props.imageTag !== undefined) {
    const message =
      "'imageTag' is for the default clone template, but 'clone' is set. Set 'imageTag' of that template.";
    problems.push({ code: 'unused-image-tag', message, path: 'imageTag' });
  }
  return problems;
}

/** Reports that the build gets a token. An account whose `PodControllerRbac` is to give it one is the user's choice. */
function checkTokenAccess(spec: WorkflowResourceProps): Problem[] {
  const { serviceAccount, serviceAccountName, automountServiceAccountToken } = spec;
  if (automountServiceAccountToken !== undefined || tokenAccessOf(serviceAccount) !== 'unknown') return [];
  const account = serviceAccountName ?? serviceAccount?.name ?? 'default';
  const message = `Each container gets the token of the ServiceAccount '${account}', also the build. Set 'serviceAccount' to that of a PodControllerRbac.`;
  return [{ code: 'missing-token-secret', message, path: 'serviceAccount' }];
}

/** The templates of the tasks: those in the properties, or new ones. */
function resolveTemplates<
  I extends BuildInputs,
  O extends BuildOutputs,
  C extends InputPorts,
  S extends CloneOutputs,
  Tag extends ImageTagFromGit | undefined,
>(
  workflow: WorkflowResource,
  props: CiPipelineOptions<I, O, C, S, Tag>,
): { clone: Callable<CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>>; build: Callable<I, O> } {
  const { serviceAccount, serviceAccountName, automountServiceAccountToken, executor } = props;
  const { registryCredentials, metadata, imageTag } = props;
  const account = { serviceAccount, serviceAccountName, automountServiceAccountToken, executor };
  const spec = { ...account, metadata: { namespace: metadata?.namespace } };
  // A Workflow starts as soon as it is created, so the manifests of its templates must come first.
  const renderedFirst = <T extends WorkflowTemplate>(template: T): T => {
    workflow.apiObject.addDependency(template);
    return template;
  };
  const clone =
    props.clone ?? renderedFirst(new GitCloneTemplate(workflow, 'git-clone', { ...spec, imageTag })).checkout;
  const build =
    props.build ??
    renderedFirst(new KanikoBuildTemplate(workflow, 'image-build', { ...spec, registryCredentials }))
      .buildPush;
  // The default type arguments describe the default templates; the compiler does not know that these are used together.
  return {
    clone: clone as unknown as Callable<CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>>,
    build: build as unknown as Callable<I, O>,
  };
}

/** A reference to the argument of the workflow for each parameter of a template that has one. */
function argumentsFor(inputs: Ports, values: References<Ports>): ArgumentValues {
  const entries = Object.entries(values).filter(([key]) => inputs[key]?.kind === 'parameter');
  return Object.fromEntries(entries);
}

/** The source and the commit for the labels of the image, if the build has inputs for them that are no arguments. */
function sourceFor(
  inputs: Ports,
  { template, outputs }: Task,
  values: References<Ports>,
  layout: CiPipelineOptions['layout'] = 'pods',
): ArgumentValues {
  // In one pod, no output of the clone is known when the build is configured. Its use would prevent 'auto' from choosing one.
  const commit =
    template.outputs.commit?.kind === 'parameter' && layout === 'pods' ? outputs.commit : undefined;
  const given = {
    imageSource: valueOf('gitUrl', template.inputs, values),
    imageRevision: commit ?? valueOf('revision', template.inputs, values),
  };
  const used = Object.entries(given).filter(
    ([key, value]) => value !== undefined && inputs[key]?.kind === 'parameter' && !Object.hasOwn(values, key),
  );
  return Object.fromEntries(used);
}

/** The value that an input of the clone has: the argument of the workflow, or its own. */
function valueOf(key: string, inputs: Ports, values: References<Ports>): ArgumentValues[string] {
  const port = inputs[key];
  if (port?.kind !== 'parameter') return undefined;
  return Object.hasOwn(values, key) ? values[key] : port.declaration.value;
}

/** The image tag of the clone, if the clone outputs it and the build has an input for it. */
function tagFor(
  inputs: Ports,
  { template, outputs }: Task,
  inOnePod: ParameterReference | undefined,
): ArgumentValues {
  const isParameter = [inputs, template.outputs].every((ports) => ports.imageTag?.kind === 'parameter');
  return isParameter ? { imageTag: inOnePod ?? outputs.imageTag } : {};
}

/** The image tag in one pod, where no output of the clone is known before the pod starts. */
function tagInOnePod(
  {
    layout,
    imageTag,
    cloneImageTag = imageTag,
  }: Pick<CiPipelineOptions, 'cloneImageTag' | 'imageTag' | 'layout'>,
  { arguments: values }: WorkflowResource,
): ParameterReference | undefined {
  const { revision }: { readonly revision?: unknown } = values;
  return layout === 'one-pod' && ParameterReference.isParameterReference(revision)
    ? imageTagFromHash(cloneImageTag, revision)
    : undefined;
}
