import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { CheckedBody } from './body';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { LeafTemplate } from './leaf-template';
import { renderJsonText } from '../values/render-json-text';
import { ParameterReference } from '../values/reference';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateBody } from './template-props';
import type { Templated, TemplatedJson } from '../values/templated';

/** A Kubernetes object as plain data, which may have references. */
export interface ResourceManifest {
  readonly [field: string]: TemplatedJson;
}

/** Argo's fields of an action on a Kubernetes object, which may have references. */
export interface ResourceFields extends Templated<Omit<argo.ResourceTemplate, 'manifest'>> {
  /**
   * The object: its YAML as a string, or plain data.
   *
   * In a string, Argo inserts the values of variables as they are, so a quote or a line break in a value breaks the
   * YAML. In plain data, variables are rendered as expressions that insert JSON (`{{=toJson(inputs.parameters.x)}}`):
   * every value is escaped, a parameter is always a string, and an expression that computes a number stays a number.
   *
   * @default - `manifestFrom`; for `get` and `delete`, `flags` may name the object
   */
  readonly manifest?: string | ParameterReference | ResourceManifest;
}

/** Properties of a `ResourceTemplate`. */
export interface ResourceTemplateProps<
  I extends InputPorts,
  O extends OutputPorts,
  Returned = ResourceFields,
> extends LeafTemplateProps<I, O> {
  /** The object, and the action on it: Argo's fields, or a function of the template's ports that returns them. */
  readonly resource: ResourceFields | ((ports: BodyPorts<I, O>) => ResourceFields & Returned);
}

class ResourceTemplateClass<I extends InputPorts, O extends OutputPorts> extends LeafTemplate<
  I,
  O,
  ResourceFields
> {
  static {
    // The name of the export, for stacks and messages.
    Object.defineProperty(this, 'name', { value: 'ResourceTemplate' });
  }

  constructor(scope: Construct, id: string, props: ResourceTemplateProps<I, O>) {
    const { resource, ...rest } = props;
    super(scope, id, rest, resource);
  }

  protected renderBody(): TemplateBody {
    const { manifest, ...fields } = this.body;
    const isText = typeof manifest !== 'object' || ParameterReference.isParameterReference(manifest);
    return {
      resource: isText ? { ...fields, manifest } : { ...fields, manifest: renderJsonText(manifest) },
      ...renderOutputs(this.outputs),
    };
  }
}

/**
 * A template that creates, changes, reads or deletes a Kubernetes object, and can wait for it. Its outputs are read
 * from the object, by `jsonPath` or `jqFilter`.
 *
 * ```ts
 * import { ResourceTemplate, WorkflowTemplate, expression, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new ResourceTemplate(checks, 'scale', {
 *   inputs: { name: parameter(), replicas: parameter() },
 *   outputs: { ready: parameter({ valueFrom: { jsonPath: '{.status.readyReplicas}' } }) },
 *   resource: ({ inputs }) => ({
 *     action: 'patch',
 *     mergeStrategy: 'merge',
 *     manifest: {
 *       apiVersion: 'apps/v1',
 *       kind: 'Deployment',
 *       metadata: { name: inputs.name },
 *       spec: { replicas: expression`asInt(${inputs.replicas})` },
 *     },
 *   }),
 * });
 * ```
 */
export interface ResourceTemplate<
  I extends InputPorts = {},
  O extends OutputPorts = {},
> extends ResourceTemplateClass<I, O> {}

/** The class of `ResourceTemplate`. Only a constructor can have a type parameter for what a function returns. */
export const ResourceTemplate: new <
  I extends InputPorts = {},
  O extends OutputPorts = {},
  Returned extends object = ResourceFields,
>(
  scope: Construct,
  id: string,
  props: ResourceTemplateProps<I, O, Returned> & CheckedBody<'resource', Returned, ResourceFields>,
) => ResourceTemplate<I, O> = ResourceTemplateClass;
