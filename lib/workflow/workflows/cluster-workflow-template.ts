import { JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import * as argo from '../../../imports/argoproj.io';
import { ExistingClusterWorkflowTemplate } from './existing-cluster-workflow-template';
import type { ExistingWorkflowOptions } from './existing-workflow-template';
import { ReusableWorkflow } from './reusable-workflow';
import type { Ports } from '../ports/port';
import { metadataFor } from '../../kubernetes/name';
import type { WorkflowResourceProps } from './workflow-resource';

/** Properties of a `ClusterWorkflowTemplate`. */
export type ClusterWorkflowTemplateProps<A extends Ports = Ports> = WorkflowResourceProps<A>;

/**
 * Templates that are kept in the cluster for all of its namespaces: any workflow calls them, and with an
 * `entrypoint` it can be submitted itself.
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
    // cdk8s gives the chart's namespace to every object; this one belongs to none.
    if (metadata?.namespace === undefined && this.metadata.namespace !== undefined) {
      this.apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
    }
  }

  /**
   * A ClusterWorkflowTemplate that the cluster has already and somebody else has made. The ports that its templates
   * have, and its arguments, are declared by hand; nothing is written to the manifest.
   *
   * @param name its name in the cluster; it may have variables of Argo's in it
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
