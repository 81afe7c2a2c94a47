import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { CheckedBody } from './body';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { LeafTemplate } from './leaf-template';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateBody } from './template-props';
import type { Templated } from '../values/templated';

/** Argo's fields of an HTTP request, which may have references. */
export interface HttpFields extends Templated<argo.HTTP> {}

/** Properties of an `HttpTemplate`. */
export interface HttpTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  Returned = HttpFields,
> extends LeafTemplateProps<I, O> {
  /** The request: Argo's fields, or a function of the template's ports that returns them. */
  readonly http: HttpFields | ((ports: BodyPorts<I, O>) => HttpFields & Returned);
}

class HttpTemplateClass<I extends InputPorts, O extends OutputPorts> extends LeafTemplate<I, O, HttpFields> {
  static {
    // The name of the export, for stacks and messages.
    Object.defineProperty(this, 'name', { value: 'HttpTemplate' });
  }

  constructor(scope: Construct, id: string, props: HttpTemplateProps<I, O>) {
    const { http, ...rest } = props;
    super(scope, id, rest, http);
  }

  protected renderBody(): TemplateBody {
    return { http: this.body, ...renderOutputs(this.outputs) };
  }
}

/**
 * A template that sends an HTTP request, without a pod of its own. The body of the response is the `result` of its
 * tasks. It succeeds with a status of 2xx or 3xx, unless `successCondition` overrides that: an expression on `request`
 * and `response`.
 *
 * ```ts
 * import { HttpTemplate, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new HttpTemplate(checks, 'ask', {
 *   inputs: { id: parameter() },
 *   http: ({ inputs }) => ({
 *     url: `https://example.com/builds/${inputs.id}`,
 *     successCondition: 'response.statusCode == 200',
 *   }),
 * });
 * ```
 */
export interface HttpTemplate<
  I extends InputPorts = {},
  O extends OutputPorts = {},
> extends HttpTemplateClass<I, O> {}

/** The class of `HttpTemplate`. Only a constructor can have a type parameter for what a function returns. */
export const HttpTemplate: new <
  I extends InputPorts = {},
  O extends OutputPorts = {},
  Returned extends object = HttpFields,
>(
  scope: Construct,
  id: string,
  props: HttpTemplateProps<I, O, Returned> & CheckedBody<'http', Returned, HttpFields>,
) => HttpTemplate<I, O> = HttpTemplateClass;
