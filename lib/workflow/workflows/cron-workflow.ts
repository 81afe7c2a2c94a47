import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import * as argo from '../../../imports/argoproj.io';
import { addCheck } from '../../finding';
import { checkValues } from '../values/check-values';
import type { Ports } from '../ports/port';
import type { Templated } from '../values/templated';
import { metadataFor } from '../../kubernetes/name';
import { WorkflowResource } from './workflow-resource';
import type { WorkflowSpecProps } from './workflow-spec';

/** Properties of a `CronWorkflow`. Fields without a description here are Argo's own. */
export interface CronWorkflowProps<A extends Ports = Ports> extends Templated<
  Omit<argo.CronWorkflowSpec, 'workflowSpec' | 'schedules'>
> {
  /**
   * The metadata of the CronWorkflow; that of the Workflows it creates is `workflowMetadata`.
   *
   * @default - the construct's id is the name
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * When it runs: cron schedules with five fields (`0 2 * * *`: every day at two), or descriptors (`@daily`). It runs
   * at the times of all of them.
   */
  readonly schedules: readonly string[];

  /**
   * The spec of the Workflows it creates, whose templates are created in the CronWorkflow, or the `submission` of a
   * WorkflowTemplate.
   *
   * @default - the only template that is created in it is the entrypoint
   */
  readonly workflowSpec?: WorkflowSpecProps<A>;
}

/**
 * A workflow that runs on a schedule. Its templates are created in it as in a `Workflow`, or it runs a
 * WorkflowTemplate.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { ContainerTemplate, CronWorkflow, parameter } from 'cdk8s-argo-ci';
 *
 * const nightly = new CronWorkflow(new Chart(new App(), 'ci'), 'nightly', {
 *   schedules: ['0 2 * * *'],
 *   timezone: 'Europe/Berlin',
 *   concurrencyPolicy: 'Forbid',
 *   workflowSpec: { arguments: { suite: parameter({ value: 'full' }) } },
 * });
 * new ContainerTemplate(nightly, 'test', {
 *   container: { image: 'node:22', command: ['npm', 'test', '--', `${nightly.arguments.suite}`] },
 * });
 * ```
 */
export class CronWorkflow<A extends Ports = {}> extends WorkflowResource<A> {
  readonly apiObject: argo.CronWorkflow;

  constructor(scope: Construct, id: string, props: CronWorkflowProps<A>) {
    const { metadata, workflowSpec = {}, ...fields } = props;
    super(
      scope,
      id,
      { isReusable: false, specField: 'workflowSpec', nameFormat: 'cron-workflow' },
      workflowSpec,
      metadata,
    );
    this.apiObject = new argo.CronWorkflow(this, 'Resource', {
      metadata: metadataFor(id, metadata),
      // cdk8s renders references as text.
      spec: { ...(fields as Omit<argo.CronWorkflowSpec, 'workflowSpec'>), workflowSpec: this.lazySpec() },
    });
    addCheck(this, () => checkValues(fields, 'spec'));
  }
}
