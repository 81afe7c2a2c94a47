import { ExistingWorkflow } from './existing-workflow-template';
import type { Ports } from '../ports/port';

/** A ClusterWorkflowTemplate that the cluster has already. Made by `ClusterWorkflowTemplate.fromClusterWorkflowTemplateName`. */
export class ExistingClusterWorkflowTemplate<A extends Ports = {}> extends ExistingWorkflow<A> {
  protected readonly isClusterScoped = true;
}
