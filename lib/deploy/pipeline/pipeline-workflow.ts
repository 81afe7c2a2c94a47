import type { ApiObjectMetadata } from 'cdk8s';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { Construct } from 'constructs';
import type { DefaultBuildInputs } from '../../ci/pipeline/ci-pipeline-props';
import { CiWorkflowTemplate } from '../../ci/pipeline/ci-workflow-template';
import type { GitCloneInputs, GitCloneOutputsFor } from '../../ci/clone/git-clone-props';
import { GitCloneTemplate } from '../../ci/clone/git-clone-template';
import type { ImageTagFromGit } from '../../ci/clone/image-tag';
import type { KanikoOutputs } from '../../ci/build/kaniko-build-props';
import { KanikoBuildTemplate } from '../../ci/build/kaniko-build-template';
import type { HasValue } from '../../workflow/index';
import { parameter } from '../../workflow/index';
import type { PipelineParts } from './ci-cd-pipeline-props';

/** The workflow of a `CiCdPipeline`: its arguments are `revision` and `imageName`, both with a value. */
export type PipelineWorkflow = CiWorkflowTemplate<
  DefaultBuildInputs,
  KanikoOutputs,
  GitCloneInputs<HasValue>,
  GitCloneOutputsFor<ImageTagFromGit>,
  'revision' | 'imageName'
>;

/** What the workflow is made of beside its own fields. */
export interface PipelineWorkflowProps extends Pick<
  PipelineParts,
  'build' | 'buildArgs' | 'clone' | 'gitCredentials' | 'image' | 'imageTag' | 'registryCredentials' | 'spec'
> {
  readonly cloneUrl: string;
  readonly metadata: ApiObjectMetadata & { readonly name: string };
  readonly serviceAccount: IServiceAccount;
}

/**
 * How long a workflow is kept that has ended. While it is there, its webhook can't start it again: GitHub sends one again
 * for three days at most.
 */
const KEPT_SECONDS = 7 * 24 * 3600;

/** The workflow that clones, tags and builds. Its templates have the pipeline's name, for others to be beside them. */
export function createPipelineWorkflow(scope: Construct, props: PipelineWorkflowProps): PipelineWorkflow {
  const { image, imageTag = 'short-commit', metadata, serviceAccount } = props;
  const own = (suffix: string) => ({
    serviceAccount,
    metadata: { namespace: metadata.namespace, name: `${metadata.name}-${suffix}` },
  });
  const clone = new GitCloneTemplate(scope, 'git-clone', {
    ...props.clone,
    ...own('git-clone'),
    gitUrl: props.cloneUrl,
    credentials: props.gitCredentials,
    imageTag,
  });
  const values = Object.entries(props.buildArgs ?? {});
  // Each has a value, so that nobody who calls the template has to know of them.
  const buildArgs: {} = Object.fromEntries(
    values.map(([name, value]) => [name, parameter({ value })] as const),
  );
  const build = new KanikoBuildTemplate(scope, 'image-build', {
    ...props.build,
    ...own('image-build'),
    buildArgs,
    registryCredentials: props.registryCredentials,
  });
  return new CiWorkflowTemplate(scope, 'workflow', {
    ttlStrategy: { secondsAfterCompletion: KEPT_SECONDS },
    ...props.spec,
    serviceAccount,
    metadata,
    clone: clone.checkout,
    build: build.buildPush,
    defaults: { revision: 'main', imageName: image },
  });
}
