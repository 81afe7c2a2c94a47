import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { CheckedBody } from './body';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { LeafTemplate } from './leaf-template';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateBody } from './template-props';
import type { Templated } from '../values/templated';

/** Argo's fields of a data template, which may have references. */
export interface DataFields extends Templated<argo.Data> {}

/** Properties of a `DataTemplate`. */
export interface DataTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  Returned = DataFields,
> extends LeafTemplateProps<I, O> {
  /** The data and their transformation: Argo's fields, or a function of the template's ports that returns them. */
  readonly data: DataFields | ((ports: BodyPorts<I, O>) => DataFields & Returned);
}

class DataTemplateClass<I extends InputPorts, O extends OutputPorts> extends LeafTemplate<I, O, DataFields> {
  static {
    // The name of the export, for stacks and messages.
    Object.defineProperty(this, 'name', { value: 'DataTemplate' });
  }

  constructor(scope: Construct, id: string, props: DataTemplateProps<I, O>) {
    const { data, ...rest } = props;
    super(scope, id, rest, data);
  }

  protected renderBody(): TemplateBody {
    return { data: this.body, ...renderOutputs(this.outputs) };
  }
}

/**
 * A template that lists the files in an artifact repository, and filters or transforms the list. The list, as JSON, is
 * the `result` of its tasks.
 *
 * ```ts
 * import { DataTemplate, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new DataTemplate(checks, 'list-logs', {
 *   inputs: { bucket: parameter() },
 *   data: ({ inputs }) => ({
 *     source: { artifactPaths: { name: 'logs', s3: { bucket: inputs.bucket } } },
 *     transformation: [{ expression: 'filter(data, {# endsWith ".log"})' }],
 *   }),
 * });
 * ```
 */
export interface DataTemplate<
  I extends InputPorts = {},
  O extends OutputPorts = {},
> extends DataTemplateClass<I, O> {}

/** The class of `DataTemplate`. Only a constructor can have a type parameter for what a function returns. */
export const DataTemplate: new <
  I extends InputPorts = {},
  O extends OutputPorts = {},
  Returned extends object = DataFields,
>(
  scope: Construct,
  id: string,
  props: DataTemplateProps<I, O, Returned> & CheckedBody<'data', Returned, DataFields>,
) => DataTemplate<I, O> = DataTemplateClass;
