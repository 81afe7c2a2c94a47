import type { IConstruct } from 'constructs';
import type { Problem } from '../../../finding';

/** What refers to a WorkflowTemplate: another workflow, or an event binding. */
export interface WorkflowReferrer {
  /** The namespace in which Argo looks the WorkflowTemplate up, if it is known. */
  readonly namespace: string | undefined;
}

/** A WorkflowTemplate or ClusterWorkflowTemplate. */
export interface ReferencedWorkflow extends IConstruct, WorkflowReferrer {
  readonly name: string | undefined;
  readonly isClusterScoped: boolean;
}

/**
 * Checks whether `referrer` can refer to a workflow.
 *
 * @param subject the start of the message, for example `The submitted workflow is`
 */
export function checkWorkflowReference(
  subject: string,
  workflow: ReferencedWorkflow,
  referrer: WorkflowReferrer,
  path: string,
): Problem[] {
  const { path: workflowPath } = workflow.node;
  if (workflow.name === undefined) {
    const message = `${subject} '${workflowPath}', which has no fixed name. Set 'metadata.name' there.`;
    return [{ code: 'forbidden-call', message, path }];
  }
  const [here, there] = [referrer.namespace, workflow.namespace];
  if (workflow.isClusterScoped || here === undefined || there === undefined || here === there) return [];
  const message = `${subject} '${workflowPath}' in the namespace '${there}', but Argo looks it up in '${here}'. Put both into one namespace.`;
  return [{ code: 'conflicting-namespaces', message, path }];
}
