import type { Construct } from 'constructs';
import * as argo from '../../../imports/argoproj.io';
import type { ExistingWorkflowOptions } from './existing-workflow';
import { ExistingWorkflowTemplate } from './existing-workflow';
import { ReusableWorkflow } from './reusable-workflow';
import type { Ports } from '../ports/port';
import { metadataFor } from '../../kubernetes/name';
import type { WorkflowResourceProps } from './workflow-spec';

/** Properties of a `WorkflowTemplate`. */
export type WorkflowTemplateProps<A extends Ports = Ports> = WorkflowResourceProps<A>;

/**
 * A workflow whose templates other workflows call. With an `entrypoint` it can also be submitted, by `submission` or by
 * `argo submit --from workflowtemplate/NAME`.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { ContainerTemplate, Workflow, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const checks = new WorkflowTemplate(chart, 'checks', {
 *   arguments: { suite: parameter({ enum: ['fast', 'full'] }) },
 *   entrypoint: 'test',
 * });
 * new ContainerTemplate(checks, 'test', {
 *   container: { image: 'node:22', command: ['npm', 'test', '--', `${checks.arguments.suite}`] },
 * });
 * new Workflow(chart, 'run', {
 *   metadata: { generateName: 'checks-' },
 *   ...checks.submission({ suite: 'full' }),
 * });
 * ```
 */
export class WorkflowTemplate<A extends Ports = {}> extends ReusableWorkflow<A> {
  readonly apiObject: argo.WorkflowTemplate;

  constructor(scope: Construct, id: string, props: WorkflowTemplateProps<A> = {}) {
    const { metadata, ...spec } = props;
    super(scope, id, { isReusable: true }, spec, metadata);
    this.apiObject = new argo.WorkflowTemplate(this, 'Resource', {
      metadata: metadataFor(id, metadata),
      spec: this.lazySpec(),
    });
  }

  /**
   * A WorkflowTemplate that exists in the cluster. Declare its arguments and the ports of its templates here; nothing
   * is written to the manifest.
   *
   * @param name its name in the cluster; it may contain Argo variables
   */
  static fromWorkflowTemplateName<A extends Ports = {}>(
    scope: Construct,
    id: string,
    name: string,
    options: ExistingWorkflowOptions<A> = {},
  ): ExistingWorkflowTemplate<A> {
    return new ExistingWorkflowTemplate(scope, id, name, options);
  }
}
