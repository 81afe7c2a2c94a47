import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { checkLeafFields } from './check-leaf';
import { checkDagPorts, checkOutputSources } from '../ports/check-ports';
import { checkNoTaskOutputs } from '../ports/check-variables';
import type { VariablePath } from '../../argo/expression';
import type { InputPorts, OutputPorts } from './leaf-template';
import type { References } from '../ports/port-references';
import { declared, references } from '../ports/port-references';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateProps } from './template';
import { Template } from './template';
import type { Templated } from '../values/templated';

/** Argo's fields of a suspension, references allowed. */
export interface SuspendFields extends Templated<argo.SuspendTemplate> {}

/** What the body of a `SuspendTemplate` can refer to: it has no container, so that nothing has a path. */
export interface SuspendBodyPorts<I extends InputPorts> {
  /** References to the inputs. */
  readonly inputs: References<I>;
}

/** Properties of a `SuspendTemplate`. */
export interface SuspendTemplateProps<I extends InputPorts, O extends OutputPorts> extends TemplateProps<I> {
  /**
   * What the template hands out: what somebody says who resumes the workflow, by `valueFrom: { supplied: {} }`.
   *
   * @default - nothing
   */
  readonly outputs?: O;

  /**
   * How long to wait: Argo's fields, or a function that makes them of the template's own inputs.
   *
   * @default - until somebody resumes the workflow
   */
  readonly suspend?: SuspendFields | ((ports: SuspendBodyPorts<I>) => SuspendFields);
}

/**
 * A template that waits, for some time or for somebody.
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
export class SuspendTemplate<I extends InputPorts = {}, O extends OutputPorts = {}> extends Template<I, O> {
  private readonly suspend: SuspendFields;

  constructor(scope: Construct, id: string, props: SuspendTemplateProps<I, O> = {}) {
    const { suspend = {}, outputs, ...rest } = props;
    super(scope, id, rest, declared(props.inputs), declared(outputs));
    this.suspend =
      typeof suspend === 'function' ? suspend({ inputs: references(this.inputs, 'inputs') }) : suspend;
  }

  /** @internal */
  protected checkBody(variables: readonly VariablePath[]): Problem[] {
    const { inputs, outputs } = this;
    return [
      ...checkDagPorts(inputs, outputs, 'A suspension'),
      ...checkOutputSources(outputs, 'any'),
      ...checkNoTaskOutputs(variables),
      ...checkLeafFields(this.render()),
      ...this.checkTimeout(),
    ];
  }

  private checkTimeout(): Problem[] {
    if (this.render().timeout === undefined) return [];
    const message = `Argo takes no 'timeout' here: say how long to wait by 'suspend.duration'.`;
    return [{ code: 'forbidden-field', message, path: 'timeout' }];
  }

  protected renderBody(): ReturnType<Template['renderBody']> {
    return { suspend: this.suspend, ...renderOutputs(this.outputs) };
  }
}
