import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ImageBuildOutputs } from '../../ci/build/image-build-ports';
import { KanikoBuildTemplate } from '../../ci/build/kaniko/kaniko-build-template';
import type { GitCloneInputs, GitCloneOutputsFor } from '../../ci/clone/git-clone-props';
import { GitCloneTemplate } from '../../ci/clone/git-clone-template';
import type { ImageTagFromGit } from '../../ci/clone/image-tag';
import { imageTagFromHash } from '../../ci/clone/image-tag';
import type { DefaultBuildInputs } from '../../ci/pipeline/ci-pipeline-props';
import { CiWorkflowTemplate } from '../../ci/pipeline/ci-workflow-template';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { NamedMetadata } from '../../kubernetes/name';
import type { HasValue, ParameterReference, WorkflowTemplate } from '../../workflow';
import { DagTemplate, parameter } from '../../workflow';
import type { SourceInputs } from '../gitops/gitops-update-props';
import type { CiCdPipelineOptions } from './ci-cd-pipeline-props';

/** The default rule for the image tag. */
const DEFAULT_IMAGE_TAG = 'short-commit';

/** The workflow that clones, builds and pushes. */
type BuildWorkflow = CiWorkflowTemplate<
  DefaultBuildInputs,
  ImageBuildOutputs,
  GitCloneInputs<HasValue>,
  GitCloneOutputsFor<ImageTagFromGit>,
  'revision' | 'imageName'
>;

/** The argument of the workflow for the delivery. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface has no implicit index signature
type DeliveryArguments = {
  /** Whether to deploy a commit that is older than what is deployed: `true` or `false`, the default. */
  readonly rollback: SourceInputs['rollback'];
};

/**
 * The workflow of a `CiCdPipeline`, with the arguments `revision`, `imageName` and `rollback`, which all have a default.
 */
export type PipelineWorkflow = BuildWorkflow &
  WorkflowTemplate<BuildWorkflow['declaredArguments'] & DeliveryArguments>;

/** The properties of a `CiCdPipeline` that its workflow depends on. */
export interface PipelineWorkflowProps extends Pick<
  CiCdPipelineOptions,
  | 'build'
  | 'buildArgs'
  | 'ca'
  | 'clone'
  | 'credentials'
  | 'imageName'
  | 'imageTag'
  | 'layout'
  | 'registryCredentials'
  | 'spec'
> {
  readonly cloneUrl: string;
  readonly metadata: NamedMetadata;
  readonly serviceAccount: IServiceAccount;
}

/** What the workflow has built, for the tasks that follow. */
export interface BuiltImage {
  /** The DAG of these tasks. */
  readonly dag: DagTemplate;
  readonly digest: ParameterReference;
  /** The image by its digest. */
  readonly reference: string | ParameterReference;
  readonly imageTag: ParameterReference;
  /** The full hash of the commit. */
  readonly commit: ParameterReference;
}

/**
 * What the workflow has built. In one pod, the tasks that follow are in another DAG, and so in pods of their own: their credentials
 * are not beside the instructions of the Dockerfile.
 */
export function builtImage(
  workflow: PipelineWorkflow,
  { layout, imageTag = DEFAULT_IMAGE_TAG }: Pick<CiCdPipelineOptions, 'imageTag' | 'layout'>,
): BuiltImage {
  const { dag, clone, build } = workflow;
  if (layout !== 'one-pod') return { dag, ...build.outputs, ...clone.outputs };
  const pipeline = new DagTemplate(workflow, 'main');
  workflow.setEntrypoint(pipeline);
  const { digest } = pipeline.task('build', dag).outputs;
  const { imageName, revision } = workflow.arguments;
  return {
    dag: pipeline,
    digest,
    reference: `${imageName}@${digest}`,
    // A rule that needs Git is an error, because the build would need its result before the pod starts.
    imageTag: imageTagFromHash(imageTag, revision) ?? clone.outputs.imageTag,
    commit: revision,
  };
}

/**
 * Creates the workflow that clones, builds and pushes. The names of its templates start with the name of the pipeline.
 */
export function createPipelineWorkflow(scope: Construct, props: PipelineWorkflowProps): PipelineWorkflow {
  const { imageName, imageTag = DEFAULT_IMAGE_TAG, layout, metadata, serviceAccount } = props;
  const withSuffix = (suffix: string): { serviceAccount: IServiceAccount; metadata: ApiObjectMetadata } => ({
    serviceAccount,
    metadata: { namespace: metadata.namespace, name: `${metadata.name}-${suffix}` },
  });
  const clone = new GitCloneTemplate(scope, 'git-clone', {
    ...props.clone,
    ...withSuffix('git-clone'),
    gitUrl: props.cloneUrl,
    credentials: props.credentials,
    ca: props.ca,
    imageTag,
  });
  // All build args have a value, so none of them is required of callers: the type does not list them.
  const buildArgs: {} = Object.fromEntries(
    Object.entries(props.buildArgs ?? {}).map(([name, value]) => [name, parameter({ value })] as const),
  );
  const build = new KanikoBuildTemplate(scope, 'image-build', {
    ...props.build,
    ...withSuffix('image-build'),
    buildArgs,
    registryCredentials: props.registryCredentials,
  });
  const rollback = parameter({ enum: ['true', 'false'], value: 'false' });
  const workflow: BuildWorkflow = new CiWorkflowTemplate(scope, 'workflow', {
    ...props.spec,
    serviceAccount,
    metadata,
    clone: clone.checkout,
    cloneImageTag: imageTag,
    build: build.buildPush,
    layout,
    names: layout === 'one-pod' ? { dag: 'build' } : {},
    defaults: { revision: 'main', imageName },
    furtherArguments: { rollback },
  });
  // The type of a CI workflow does not list further arguments.
  return workflow as PipelineWorkflow;
}
