import type { Construct } from 'constructs';
import type { DagTemplate, InputPorts, NeedsValue, Task } from '../../workflow';
import { Workflow } from '../../workflow';
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
 * A Workflow `argo-ci` that clones a Git repository, builds its image and pushes it.
 *
 * ```ts
 * import { CiWorkflow, sh } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * const ci = new CiWorkflow(chart, 'argo-ci', {
 *   metadata: { generateName: 'argo-ci-' }, // a new name for every run
 *   defaults: { imageName: 'ghcr.io/acme/app' },
 * });
 *
 * // The build waits for the test.
 * ci.addTest('unit', { container: { image: 'node:24', command: sh`npm ci && npm test` } });
 * ```
 */
export class CiWorkflow<
  const I extends BuildInputs = DefaultBuildInputs,
  const O extends BuildOutputs = ImageBuildOutputs,
  const C extends InputPorts = GitCloneInputs<NeedsValue>,
  const S extends CloneOutputs = GitCloneOutputs,
  const Defaults extends CiParameter<CiCloneInputs<C, Tag>, I, CiCloneOutputs<S, Tag>> = never,
  const Tag extends ImageTagFromGit | undefined = undefined,
>
  extends Workflow<CiArguments<CiCloneInputs<C, Tag>, I, Defaults, CiCloneOutputs<S, Tag>>>
  implements CiPipeline<I, O, CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>>
{
  readonly dag: DagTemplate<{}, CiOutputs>;
  readonly clone: Task<CiCloneInputs<C, Tag>, CiCloneOutputs<S, Tag>>;
  readonly build: Task<I, O>;
  readonly addTest: AddTest;

  constructor(scope: Construct, id: string, props: CiPipelineProps<I, O, C, S, Defaults, Tag> = {}) {
    super(scope, id, ciWorkflowProps(props));
    const { dag, clone, build, addTest } = addCiPipeline(this, props);
    this.dag = dag;
    this.clone = clone;
    this.build = build;
    this.addTest = addTest;
  }
}
