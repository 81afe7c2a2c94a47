import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import type { Ports } from '../ports/port';
import type { WorkflowReferrer } from './checks/workflow-reference';
import { checkWorkflowReference } from './checks/workflow-reference';
import type { Submission, SubmissionParameters, Submittable } from './submission';
import { submissionOf } from './submission';
import { WorkflowResource } from './workflow-resource';

/** What WorkflowTemplates and ClusterWorkflowTemplates have in common: they are kept, to be called and submitted. */
export abstract class ReusableWorkflow<A extends Ports = Ports>
  extends WorkflowResource<A>
  implements Submittable<A>
{
  /** How Argo names it where it is submitted. */
  get workflowTemplateRef(): argo.WorkflowTemplateRef {
    // One without a name can't be referred to: `checkSubmit` says so.
    return { name: this.name ?? '', ...(this.isClusterScoped && { clusterScope: true }) };
  }

  /**
   * The fields that make a `Workflow`, or the `workflowSpec` of a `CronWorkflow`, a run of this workflow.
   *
   * @param given values for its arguments: all that are required, any of the others
   */
  submission(...given: SubmissionParameters<A>): Submission {
    const [values = {}] = given;
    return submissionOf(this, values);
  }

  /**
   * What keeps it from being run as it is, by somebody who says no entrypoint.
   *
   * @internal
   */
  checkStart(path: string): Problem[] {
    if (this.entrypointName !== undefined) return [];
    const message = `Each run of '${this.node.path}' would fail, since nothing says which template it begins with: give it an 'entrypoint', or call setEntrypoint(…).`;
    return [{ code: 'missing-entrypoint', message, path }];
  }

  /** What keeps `user` from submitting it. */
  checkSubmit(user: WorkflowReferrer, path: string): Problem[] {
    return checkWorkflowReference('What is submitted is', this, user, path);
  }
}
