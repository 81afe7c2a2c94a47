import type { Construct } from 'constructs';
import * as argo from '../../imports/argoproj.io';
import type { Ports } from './port';
import { ExistingWorkflowTemplate } from './existing-workflow-template';
import type { WorkflowResourceProps } from './workflow-resource';
import { WorkflowResource } from './workflow-resource';

/** Properties of a `WorkflowTemplate`. */
export type WorkflowTemplateProps<A extends Ports = Ports> = WorkflowResourceProps<A>;

/**
 * Templates that are kept in the cluster: other workflows call them, and with an `entrypoint` it can be
 * submitted itself, again and again (`argo submit --from workflowtemplate/NAME`).
 */
export class WorkflowTemplate<A extends Ports = {}> extends WorkflowResource<A> {
  readonly apiObject: argo.WorkflowTemplate;
  protected readonly isCallable = true;

  constructor(scope: Construct, id: string, props: WorkflowTemplateProps<A> = {}) {
    super(scope, id, props);
    this.apiObject = new argo.WorkflowTemplate(this, 'Resource', {
      metadata: WorkflowResource.metadataFor(id, props.metadata),
      spec: this.lazySpec(),
    });
  }

  /**
   * A template that the cluster has already, in a WorkflowTemplate that somebody else has made. The ports that
   * it has are declared by hand; nothing is written to the manifest.
   */
  static fromWorkflowTemplateName(scope: Construct, id: string, name: string): ExistingWorkflowTemplate {
    return new ExistingWorkflowTemplate(scope, id, name);
  }
}
