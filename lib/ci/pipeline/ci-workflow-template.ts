import type { Construct } from 'constructs';
import type { DagTemplate, InputPorts, NeedsValue, Task } from '../../workflow';
import { WorkflowTemplate } from '../../workflow';
import { HOUSEKEEPING } from '../defaults/housekeeping';
import type { ImageBuildOutputs } from '../build/image-build-ports';
import type { GitCloneInputs, GitCloneOutputs } from '../clone/git-clone-props';
import type { ImageTagFromGit } from '../clone/image-tag';
import type { CiArguments, CiParameter } from './ci-arguments';
import { addCiPipeline, ciWorkflowProps } from './ci-pipeline';
import type {
  BuildInputs,
  BuildOutputs,
  CiCloneInputs,
  CiCloneOutputs,
  CiOutputs,
  CiPipeline,
  CiPipelineProps,
  CloneOutputs,
  DefaultBuildInputs,
} from './ci-pipeline-props';
import type { AddTest } from './ci-test-props';

/**
 * A WorkflowTemplate `argo-ci` with the same pipeline as `CiWorkflow`. Submit it as often as needed, each time with a
 * new name: `argo submit --from workflowtemplate/argo-ci -p git-url=…`.
 *
 * A run ends after an hour at the latest. Its pods are deleted a day after their completion, the run itself a week after its
 * completion: `activeDeadlineSeconds`, `podGC` and `ttlStrategy` override this. Its artifacts are deleted by the lifecycle of
 * their bucket, such as that of a `MinioServer`.
 *
 * ```ts
 * import { CiWorkflowTemplate } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * new CiWorkflowTemplate(chart, 'argo-ci', {
 *   defaults: { gitUrl: 'https://github.com/acme/app.git', imageName: 'ghcr.io/acme/app' },
 * });
 * ```
 */
export class CiWorkflowTemplate<
  const I extends BuildInputs = DefaultBuildInputs,
  const O extends BuildOutputs = ImageBuildOutputs,
  const C extends InputPorts = GitCloneInputs<NeedsValue>,
  const S extends CloneOutputs = GitCloneOutputs,
  const Defaults extends CiParameter<CiCloneInputs<C, Tag>, I, CiCloneOutputs<S, Tag>> = never,
  const Tag extends ImageTagFromGit | undefined = undefined,
>
  extends WorkflowTemplate<CiArguments<CiCloneInputs<C, Tag>, I, Defaults, CiCloneOutputs<S, Tag>>>
  implements CiPipeline<I, O, CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>>
{
  readonly dag: DagTemplate<{}, CiOutputs>;
  readonly clone: Task<CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>>;
  readonly build: Task<I, O>;
  readonly addTest: AddTest;

  constructor(scope: Construct, id: string, props: CiPipelineProps<I, O, C, S, Defaults, Tag> = {}) {
    super(scope, id, ciWorkflowProps({ ...HOUSEKEEPING, ...props }));
    const { dag, clone, build, addTest } = addCiPipeline(this, props);
    this.dag = dag;
    this.clone = clone;
    this.build = build;
    this.addTest = addTest;
  }
}
