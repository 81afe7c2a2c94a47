import { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';
import { addFindings, markConstructInTexts } from '../../finding';
import { checkName } from '../../kubernetes/name';
import type { Callable } from '../calls/callable';
import type { Ports } from '../ports/port';
import { declared } from '../ports/port-references';
import type { Submission, SubmissionParameters, Submittable } from './submission';
import { submissionOf } from './submission';

/** The declared ports of a template that this app does not create. */
export interface TemplatePorts<I extends Ports, O extends Ports> {
  /**
   * The inputs.
   *
   * @default - none
   */
  readonly inputs?: I;

  /**
   * The outputs.
   *
   * @default - none
   */
  readonly outputs?: O;

  /**
   * Whether the template runs code that someone else wrote, so that its output parameters and its `result` are
   * `untrusted`.
   *
   * @default false
   */
  readonly untrustedOutputs?: boolean;
}

/** Options for a WorkflowTemplate or ClusterWorkflowTemplate that exists in the cluster. */
export interface ExistingWorkflowOptions<A extends Ports = Ports> {
  /**
   * The arguments that it declares, for `submission`.
   *
   * @default - none
   */
  readonly arguments?: A;
}

/** A WorkflowTemplate or ClusterWorkflowTemplate that exists in the cluster. */
export abstract class ExistingWorkflow<A extends Ports = {}> extends Construct implements Submittable<A> {
  static {
    markConstructInTexts(this, 'workflow');
  }

  /** Its name in the cluster. */
  readonly name: string;

  /** The arguments that it declares, as given. */
  readonly declaredArguments: A;

  /** Whether it is cluster-scoped. */
  protected abstract readonly isClusterScoped: boolean;

  constructor(scope: Construct, id: string, name: string, options: ExistingWorkflowOptions<A> = {}) {
    super(scope, id);
    this.name = name;
    this.declaredArguments = declared(options.arguments);
    if (!isTemplated(name)) addFindings(this, checkName(name, 'subdomain', 'WorkflowTemplate', 'name'));
  }

  /** The reference for a workflow that runs it. */
  get workflowTemplateRef(): argo.WorkflowTemplateRef {
    return { name: this.name, ...(this.isClusterScoped && { clusterScope: true }) };
  }

  /**
   * The fields of a `Workflow`, or of the `workflowSpec` of a `CronWorkflow`, that runs it.
   *
   * @param given values for its arguments: all required ones, any of the others
   */
  submission(...given: SubmissionParameters<A>): Submission {
    const [values = {}] = given;
    return submissionOf(this, values);
  }

  /** Its namespace is not known here, so nothing can be checked. */
  checkSubmit(): Problem[] {
    return [];
  }

  /**
   * One of its templates, for tasks to call.
   *
   * ```ts
   * import { App, Chart } from 'cdk8s';
   * import { WorkflowTemplate, artifact, parameter } from 'cdk8s-argo-ci';
   *
   * const chart = new Chart(new App(), 'ci');
   * const security = WorkflowTemplate.fromWorkflowTemplateName(chart, 'security', 'security');
   * const scan = security.template('scan', {
   *   inputs: { image: parameter() },
   *   outputs: { report: artifact() },
   * });
   * ```
   *
   * @param name the template's name; it may contain Argo variables
   */
  template<I extends Ports = {}, O extends Ports = {}>(
    name: string,
    ports: TemplatePorts<I, O> = {},
  ): Callable<I, O> {
    const templateRef = { ...this.workflowTemplateRef, template: name };
    return {
      name,
      inputs: declared(ports.inputs),
      outputs: declared(ports.outputs),
      untrustedOutputs: ports.untrustedOutputs ?? false,
      templateCall: () => ({ templateRef }),
      checkCall: (): Problem[] => [],
    };
  }
}

/** A WorkflowTemplate that exists in the cluster. Created by `WorkflowTemplate.fromWorkflowTemplateName`. */
export class ExistingWorkflowTemplate<A extends Ports = {}> extends ExistingWorkflow<A> {
  protected readonly isClusterScoped = false;
}

/**
 * A ClusterWorkflowTemplate that exists in the cluster. Created by
 * `ClusterWorkflowTemplate.fromClusterWorkflowTemplateName`.
 */
export class ExistingClusterWorkflowTemplate<A extends Ports = {}> extends ExistingWorkflow<A> {
  protected readonly isClusterScoped = true;
}
