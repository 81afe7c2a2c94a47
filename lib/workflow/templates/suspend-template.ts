import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { ResolvedTemplate } from '../model/resolved-template';
import type { CheckedBody } from './body';
import type { InputPorts, OutputPorts } from './leaf-template';
import type { References } from '../ports/port-references';
import { declared, references } from '../ports/port-references';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateProps } from './template-props';
import { Template } from './template';
import type { Templated } from '../values/templated';

/** Argo's fields of a suspension, which may have references. */
export interface SuspendFields extends Templated<argo.SuspendTemplate> {}

/** The ports that the body of a `SuspendTemplate` can refer to. They have no paths, because there is no container. */
export interface SuspendBodyPorts<I extends InputPorts> {
  /** References to the inputs. */
  readonly inputs: References<I>;
}

/** Properties of a `SuspendTemplate`. */
export interface SuspendTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  Returned = SuspendFields,
> extends TemplateProps<I> {
  /**
   * The outputs. `valueFrom: { supplied: {} }` is a value that the user enters who resumes the workflow.
   *
   * @default - none
   */
  readonly outputs?: O;

  /**
   * How long to wait: Argo's fields, or a function of the template's inputs that returns them.
   *
   * @default - until a user resumes the workflow
   */
  readonly suspend?: SuspendFields | ((ports: SuspendBodyPorts<I>) => SuspendFields & Returned);
}

class SuspendTemplateClass<I extends InputPorts, O extends OutputPorts> extends Template<I, O> {
  static {
    // The name of the export, for stacks and messages.
    Object.defineProperty(this, 'name', { value: 'SuspendTemplate' });
  }

  private readonly suspend: SuspendFields;

  constructor(scope: Construct, id: string, props: SuspendTemplateProps<I, O> = {}) {
    const { suspend = {}, outputs, ...rest } = props;
    super(scope, id, rest, declared(props.inputs), declared(outputs));
    this.suspend =
      typeof suspend === 'function' ? suspend({ inputs: references(this.inputs, 'inputs') }) : suspend;
  }

  /** @internal */
  protected override resolve(): ResolvedTemplate {
    return this.resolveLeaf({ suspend: this.suspend, ...renderOutputs(this.outputs) });
  }
}

/**
 * A template that waits for some time, or until a user resumes the workflow.
 *
 * ```ts
 * import { SuspendTemplate, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new SuspendTemplate(checks, 'wait', { suspend: { duration: '20s' } });
 * new SuspendTemplate(checks, 'approve', {
 *   inputs: { approve: parameter({ enum: ['yes', 'no'], default: 'no' }) },
 *   outputs: { approve: parameter({ valueFrom: { supplied: {} } }) },
 * });
 * ```
 */
export interface SuspendTemplate<
  I extends InputPorts = {},
  O extends OutputPorts = {},
> extends SuspendTemplateClass<I, O> {}

/** The class of `SuspendTemplate`. Only a constructor can have a type parameter for what a function returns. */
export const SuspendTemplate: new <
  I extends InputPorts = {},
  O extends OutputPorts = {},
  Returned extends object = SuspendFields,
>(
  scope: Construct,
  id: string,
  props?: SuspendTemplateProps<I, O, Returned> & CheckedBody<'suspend', Returned, SuspendFields>,
) => SuspendTemplate<I, O> = SuspendTemplateClass;
