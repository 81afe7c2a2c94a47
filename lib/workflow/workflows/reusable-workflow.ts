import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import { ClassMark } from '../../identity';
import type { Ports } from '../ports/port';
import type { WorkflowReferrer } from './checks/workflow-reference';
import { checkWorkflowReference } from './checks/workflow-reference';
import type { Submission, SubmissionParameters, Submittable } from './submission';
import { submissionOf } from './submission';
import { WorkflowResource } from './workflow-resource';

const REUSABLE_WORKFLOW_MARK = new ClassMark('ReusableWorkflow');

/** The base of WorkflowTemplate and ClusterWorkflowTemplate, which other workflows call and submit. */
export abstract class ReusableWorkflow<A extends Ports = Ports>
  extends WorkflowResource<A>
  implements Submittable<A>
{
  static {
    REUSABLE_WORKFLOW_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a reusable workflow, also of another installed copy of this library. */
  static isReusableWorkflow(value: unknown): value is ReusableWorkflow {
    return REUSABLE_WORKFLOW_MARK.isOn(value);
  }

  /** The reference for a workflow that runs it. */
  get workflowTemplateRef(): argo.WorkflowTemplateRef {
    // `checkSubmit` reports a workflow without a name.
    return { name: this.name ?? '', ...(this.isClusterScoped && { clusterScope: true }) };
  }

  /**
   * The fields of a `Workflow`, or of the `workflowSpec` of a `CronWorkflow`, that runs this workflow.
   *
   * @param given values for its arguments: all required ones, any of the others
   */
  submission(...given: SubmissionParameters<A>): Submission {
    const [values = {}] = given;
    return submissionOf(this, values);
  }

  /**
   * Checks whether it can run without another entrypoint.
   *
   * @internal
   */
  checkStart(path: string): Problem[] {
    if (this.entrypointName !== undefined) return [];
    const message = `'${this.node.path}' has no entrypoint, so each run of it would fail. Set 'entrypoint', or call setEntrypoint(…).`;
    return [{ code: 'missing-entrypoint', message, path }];
  }

  /** Checks whether `referrer` can submit it. */
  checkSubmit(referrer: WorkflowReferrer, path: string): Problem[] {
    return checkWorkflowReference('The submitted workflow is', this, referrer, path);
  }
}
