import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { OutputSources } from '../ports/check-ports';
import type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './leaf-template';
import { LeafTemplate } from './leaf-template';
import { renderOutputs } from '../ports/render-ports';
import type { TemplateBody } from './template';
import type { Templated } from '../values/templated';

/** Argo's fields of a script, references allowed. */
export interface ScriptFields extends Templated<argo.ScriptTemplate> {}

/** Properties of a `ScriptTemplate`. */
export interface ScriptTemplateProps<I extends InputPorts, O extends OutputPorts> extends LeafTemplateProps<
  I,
  O
> {
  /** The script to run and its container: Argo's fields, or a function that makes them of the template's own ports. */
  readonly script: ScriptFields | ((ports: BodyPorts<I, O>) => ScriptFields);
}

/**
 * A template that runs a script: Argo puts `source` into a file, whose path is the last argument of `command`.
 * What it prints is the `result` of its tasks.
 *
 * ```ts
 * import { ScriptTemplate, WorkflowTemplate, parameter } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new ScriptTemplate(checks, 'square', {
 *   inputs: { x: parameter() },
 *   script: ({ inputs }) => ({
 *     image: 'python:3.14-alpine',
 *     command: ['python'],
 *     source: `print(${inputs.x} ** 2)`,
 *   }),
 * });
 * ```
 */
export class ScriptTemplate<I extends InputPorts = {}, O extends OutputPorts = {}> extends LeafTemplate<
  I,
  O,
  ScriptFields
> {
  /** @internal */
  protected override readonly outputSources: OutputSources = ['path'];

  constructor(scope: Construct, id: string, props: ScriptTemplateProps<I, O>) {
    const { script, ...rest } = props;
    super(scope, id, rest, script);
  }

  protected renderBody(): TemplateBody {
    return { script: this.body, ...renderOutputs(this.outputs) };
  }
}
