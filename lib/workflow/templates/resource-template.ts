import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import type { OutputSources } from '../ports/check-ports';
import { checkResource } from './check-resource';
import type { VariablePath } from '../../argo/expression';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { LeafTemplate } from './leaf-template';
import { templatedJson } from '../values/templated-json';
import { ParameterReference } from '../values/reference';
import { renderOutputs } from '../ports/render-ports';
import type { Template } from './template';
import type { Templated, TemplatedJson } from '../values/templated';

/** A Kubernetes object as plain data, references allowed. */
export interface ResourceManifest {
  readonly [field: string]: TemplatedJson;
}

/** Argo's fields of what is done to a Kubernetes object, references allowed. */
export interface ResourceFields extends Templated<Omit<argo.ResourceTemplate, 'manifest'>> {
  /**
   * The object: the text of its YAML, or plain data, which become such a text.
   *
   * In a text Argo puts the value of a variable as it is, so that a quote or a line break in the value spoils the
   * YAML. In plain data a variable becomes one of Argo's expressions, whose value is put there as JSON
   * (`{{=toJson(inputs.parameters.x)}}`): any text survives, a parameter is always a text, and an expression that is a
   * number stays one.
   *
   * @default - `manifestFrom`; an object to `get` or `delete` may be named by `flags`
   */
  readonly manifest?: string | ParameterReference | ResourceManifest;
}

/** Properties of a `ResourceTemplate`. */
export interface ResourceTemplateProps<I extends InputPorts, O extends OutputPorts> extends LeafTemplateProps<
  I,
  O
> {
  /** The object and what to do with it: Argo's fields, or a function that makes them of the template's own ports. */
  readonly resource: ResourceFields | ((ports: BodyPorts<I, O>) => ResourceFields);
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
export class ResourceTemplate<I extends InputPorts = {}, O extends OutputPorts = {}> extends LeafTemplate<
  I,
  O,
  ResourceFields
> {
  /** @internal */
  protected override readonly outputSources: OutputSources = ['jsonPath', 'jqFilter'];

  constructor(scope: Construct, id: string, props: ResourceTemplateProps<I, O>) {
    const { resource, ...rest } = props;
    super(scope, id, rest, resource);
  }

  /** @internal */
  protected override checkBody(variables: readonly VariablePath[]): Problem[] {
    return [...super.checkBody(variables), ...checkResource(this.body, this.inputs)];
  }

  protected renderBody(): ReturnType<Template['renderBody']> {
    const { manifest, ...fields } = this.body;
    const isText = typeof manifest !== 'object' || manifest instanceof ParameterReference;
    return {
      resource: isText ? { ...fields, manifest } : { ...fields, manifest: templatedJson(manifest) },
      ...renderOutputs(this.outputs),
    };
  }
}
