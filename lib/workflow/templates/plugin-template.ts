import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { LeafTemplate } from './leaf-template';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateBody } from './template-props';
import type { Templated } from '../values/templated';

/** The configuration of a plugin, by its name: `{ slack: { text: '…' } }`. It may have references. */
export type PluginFields = Templated<argo.Plugin>;

/** Properties of a `PluginTemplate`. */
export interface PluginTemplateProps<I extends InputPorts, O extends OutputPorts> extends LeafTemplateProps<
  I,
  O
> {
  /** The plugin's configuration, by its name, or a function of the template's ports that returns it. */
  readonly plugin: PluginFields | ((ports: BodyPorts<I, O>) => PluginFields);
}

/**
 * A template that one of Argo's executor plugins runs.
 *
 * ```ts
 * import { PluginTemplate, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new PluginTemplate(checks, 'tell', {
 *   inputs: { text: parameter() },
 *   plugin: ({ inputs }) => ({ slack: { text: `Built: ${inputs.text}` } }),
 * });
 * ```
 */
export class PluginTemplate<I extends InputPorts = {}, O extends OutputPorts = {}> extends LeafTemplate<
  I,
  O,
  PluginFields
> {
  constructor(scope: Construct, id: string, props: PluginTemplateProps<I, O>) {
    const { plugin, ...rest } = props;
    super(scope, id, rest, plugin);
  }

  protected renderBody(): TemplateBody {
    return { plugin: this.body, ...renderOutputs(this.outputs) };
  }
}
