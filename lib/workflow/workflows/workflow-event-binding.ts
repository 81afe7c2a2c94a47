import type { ApiObjectMetadata, ApiObjectMetadataDefinition } from 'cdk8s';
import { Construct } from 'constructs';
import * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import { addCheck } from '../../finding';
import { lintTree } from '../../manifest';
import { checkValues } from '../values/check-values';
import { checkDuplicateObjects } from '../../kubernetes/duplicate-objects';
import { addUntrustedArguments } from '../untrusted/untrusted-arguments';
import type { EventArguments, EventValues } from '../ports/event-arguments';
import { checkEventArguments, eventParameters, renderEventArguments } from '../ports/event-arguments';
import type { Ports } from '../ports/port';
import type { WorkflowReferrer } from './checks/workflow-reference';
import type { Submittable } from './submission';
import { checkMetadata, metadataFor } from '../../kubernetes/name';

/** The arguments that an event sets. They are optional if none is required. */
export type EventArgumentsOf<A extends Ports> =
  {} extends EventArguments<NoInfer<A>>
    ? {
        /** Values for the arguments of the template. */
        readonly arguments?: EventArguments<NoInfer<A>>;
      }
    : {
        /** Values for the arguments of the template: all required ones, any of the others. */
        readonly arguments: EventArguments<NoInfer<A>>;
      };

/** The workflow that an event submits. */
export type EventSubmit<A extends Ports> = EventArgumentsOf<A> & {
  /** The WorkflowTemplate or ClusterWorkflowTemplate to run. */
  readonly template: Submittable<A>;

  /** Name, labels and annotations of the created workflow. Each text is an expression on the event. */
  readonly metadata?: argo.ObjectMeta;
};

/** Properties of a `WorkflowEventBinding`. */
export interface WorkflowEventBindingProps<A extends Ports = Ports> extends Omit<
  argo.WorkflowEventBindingSpec,
  'submit'
> {
  /**
   * The object's metadata.
   *
   * @default - the construct's id is the name
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The workflow that the event submits: a template with its arguments, or Argo's own fields.
   *
   * @default - none
   */
  readonly submit?: EventSubmit<A> | argo.Submit;
}

/**
 * Submits a WorkflowTemplate when an event reaches Argo's server (`POST /api/v1/events/NAMESPACE/DISCRIMINATOR`).
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { WorkflowEventBinding, WorkflowTemplate, fromEvent, parameter } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const checks = WorkflowTemplate.fromWorkflowTemplateName(chart, 'checks', 'checks', {
 *   arguments: { revision: parameter(), suite: parameter({ enum: ['fast', 'full'] }) },
 * });
 * new WorkflowEventBinding(chart, 'on-push', {
 *   event: { selector: 'metadata["x-github-event"] == ["push"]' },
 *   submit: { template: checks, arguments: { revision: fromEvent('payload.after'), suite: 'fast' } },
 * });
 * ```
 */
export class WorkflowEventBinding<A extends Ports = {}> extends Construct {
  /** The object that is written to the manifest. */
  readonly apiObject: argo.WorkflowEventBinding;

  constructor(scope: Construct, id: string, props: WorkflowEventBindingProps<A>) {
    super(scope, id);
    const { metadata, submit, ...fields } = props;
    this.apiObject = new argo.WorkflowEventBinding(this, 'Resource', {
      metadata: metadataFor(id, metadata),
      spec: { ...fields, ...(submit !== undefined && { submit: renderSubmit(submit) }) },
    });
    checkDuplicateObjects(this);
    lintTree(this);
    addCheck(this, () => this.check(props));
    if (submit === undefined || !('template' in submit)) return;
    const { template, arguments: values = {} } = submit;
    addUntrustedArguments(this, template, () =>
      eventParameters(template.declaredArguments, values).map((name) => ({
        name,
        origin: `an event, by the argument '${name}' of the event binding '${id}'`,
      })),
    );
  }

  /** The object's metadata. */
  get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /** The object's namespace, in which Argo looks up the submitted template. */
  get namespace(): string | undefined {
    return this.metadata.namespace;
  }

  private check({ metadata, event, submit }: WorkflowEventBindingProps<A>): Problem[] {
    const { name, namespace } = this.metadata;
    return [
      ...checkMetadata({ ...metadata, name, namespace }, 'workflow', 'WorkflowEventBinding'),
      ...checkValues({ event, submit: submit && renderSubmit(submit) }, 'spec'),
      ...(submit === undefined ? [] : checkSubmission(submit, this)),
    ];
  }
}

function checkSubmission(submit: AnyEventSubmit | argo.Submit, referrer: WorkflowReferrer): Problem[] {
  if (!('template' in submit)) return [];
  const { template, arguments: values = {} } = submit;
  return [
    ...template.checkSubmit(referrer, 'submit.template'),
    ...checkEventArguments(template.declaredArguments, values, 'submit.arguments'),
  ];
}

/** A submitted workflow whose arguments the compiler does not know. */
interface AnyEventSubmit {
  readonly template: Submittable;
  readonly arguments?: EventValues;
  readonly metadata?: argo.ObjectMeta;
}

function renderSubmit(submit: AnyEventSubmit | argo.Submit): argo.Submit {
  if (!('template' in submit)) return submit;
  const { template, arguments: values = {}, ...fields } = submit;
  const rendered = renderEventArguments(template.declaredArguments, values);
  return {
    ...fields,
    workflowTemplateRef: template.workflowTemplateRef,
    ...(rendered !== undefined && { arguments: rendered }),
  };
}
