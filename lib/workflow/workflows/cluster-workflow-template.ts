import { JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import * as argo from '../../../imports/argoproj.io';
import { ExistingClusterWorkflowTemplate } from './existing-workflow';
import type { ExistingWorkflowOptions } from './existing-workflow';
import { ReusableWorkflow } from './reusable-workflow';
import type { Ports } from '../ports/port';
import { metadataFor } from '../../kubernetes/name';
import type { WorkflowResourceProps } from './workflow-spec';

/** Properties of a `ClusterWorkflowTemplate`. */
export type ClusterWorkflowTemplateProps<A extends Ports = Ports> = WorkflowResourceProps<A>;

/**
 * A workflow whose templates workflows in all namespaces call. With an `entrypoint` it can also be submitted.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { ClusterWorkflowTemplate, ContainerTemplate, DagTemplate, Workflow, parameter } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const shared = new ClusterWorkflowTemplate(chart, 'shared');
 * const notify = new ContainerTemplate(shared, 'notify', {
 *   inputs: { text: parameter() },
 *   container: ({ inputs }) => ({ image: 'busybox:1.37', command: ['echo', `${inputs.text}`] }),
 * });
 * const dag = new DagTemplate(new Workflow(chart, 'run', { metadata: { namespace: 'any' } }), 'main');
 * dag.task('notify', notify, { text: 'hello' });
 * ```
 */
export class ClusterWorkflowTemplate<A extends Ports = {}> extends ReusableWorkflow<A> {
  readonly apiObject: argo.ClusterWorkflowTemplate;

  constructor(scope: Construct, id: string, props: ClusterWorkflowTemplateProps<A> = {}) {
    const { metadata, ...spec } = props;
    super(scope, id, { isReusable: true, isClusterScoped: true }, spec, metadata);
    this.apiObject = new argo.ClusterWorkflowTemplate(this, 'Resource', {
      metadata: metadataFor(id, metadata),
      spec: this.lazySpec(),
    });
    // cdk8s sets the chart's namespace on every object, and this one is cluster-scoped.
    if (metadata?.namespace === undefined && this.metadata.namespace !== undefined) {
      this.apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
  }

  /**
   * A ClusterWorkflowTemplate that exists in the cluster. Declare its arguments and the ports of its templates here;
   * nothing is written to the manifest.
   *
   * @param name its name in the cluster; it may contain Argo variables
   */
  static fromClusterWorkflowTemplateName<A extends Ports = {}>(
    scope: Construct,
    id: string,
    name: string,
    options: ExistingWorkflowOptions<A> = {},
  ): ExistingClusterWorkflowTemplate<A> {
    return new ExistingClusterWorkflowTemplate(scope, id, name, options);
  }
}
