import { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import type { Callable } from '../calls/callable';
import { isTemplated } from '../../argo/templated-text';
import { checkName } from '../../kubernetes/name';
import { checkFieldName } from '../values/names';
import type { Ports } from '../ports/port';
import type { Submission, SubmissionParameters, Submittable } from './submission';
import { submissionOf } from './submission';
import { declared } from '../ports/port-references';

/** The ports of a template, declared by hand. */
export interface TemplatePorts<I extends Ports, O extends Ports> {
  /**
   * What the template takes.
   *
   * @default - nothing
   */
  readonly inputs?: I;

  /**
   * What the template hands out.
   *
   * @default - nothing
   */
  readonly outputs?: O;
}

/** What is known of a kept workflow that the cluster has already. */
export interface ExistingWorkflowOptions<A extends Ports = Ports> {
  /**
   * The arguments that it declares, for `submission`.
   *
   * @default - none
   */
  readonly arguments?: A;
}

/** A kept workflow of either scope that the cluster has already. */
export abstract class ExistingWorkflow<A extends Ports = {}> extends Construct implements Submittable<A> {
  /** Its name in the cluster. */
  readonly name: string;

  /** The arguments that it is said to have. */
  readonly declaredArguments: A;

  /** Whether it belongs to no namespace. */
  protected abstract readonly isClusterScoped: boolean;

  constructor(scope: Construct, id: string, name: string, options: ExistingWorkflowOptions<A> = {}) {
    super(scope, id);
    this.name = name;
    this.declaredArguments = declared(options.arguments);
    if (!isTemplated(name)) addFindings(this, checkName(name, 'subdomain', 'WorkflowTemplate', 'name'));
  }

  /** How Argo names it where it is submitted. */
  get workflowTemplateRef(): argo.WorkflowTemplateRef {
    return { name: this.name, ...(this.isClusterScoped && { clusterScope: true }) };
  }

  /**
   * The fields that make a `Workflow`, or the `workflowSpec` of a `CronWorkflow`, a run of it.
   *
   * @param given values for its arguments: all that are required, any of the others
   */
  submission(...given: SubmissionParameters<A>): Submission {
    const [values = {}] = given;
    return submissionOf(this, values);
  }

  /** Nothing is known that would keep anybody from submitting it. */
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
   * @param name the template's name; it may have variables of Argo's in it
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
      templateCall: () => ({ templateRef }),
      checkCall: (_, path): Problem[] => (isTemplated(name) ? [] : checkFieldName('template', name, path)),
    };
  }
}

/** A WorkflowTemplate that the cluster has already. Made by `WorkflowTemplate.fromWorkflowTemplateName`. */
export class ExistingWorkflowTemplate<A extends Ports = {}> extends ExistingWorkflow<A> {
  protected readonly isClusterScoped = false;
}
